package org.gabarito.web;

import java.util.List;

/**
 * The upload page.
 *
 * @param evaluation that files come for already, or empty
 * @param name of that evaluation, or empty
 * @param chunk how many bytes a script sends in one request
 * @param config as YAML, sent back with the form; empty when the visitor brings one or none
 * @param metrics of that config, as typed on a command line
 * @param recommendation where it comes from, empty when it does not come from the guide
 * @param kind of problem, by the short name of its category; empty when nobody knows yet
 * @param problems what was wrong with the last attempt
 */
public record UploadView(
        String evaluation,
        String name,
        long chunk,
        String config,
        List<String> metrics,
        String recommendation,
        String kind,
        List<Problem.Fault> problems) {
    public boolean hasConfig() {
        return !config.isEmpty();
    }

    public boolean receiving() {
        return !evaluation.isEmpty();
    }

    /** A place in a text that scripts fill. */
    public String place(String name) {
        return "{" + name + "}";
    }
}
