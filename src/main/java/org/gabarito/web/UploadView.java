package org.gabarito.web;

import java.util.List;

/**
 * The upload page.
 *
 * @param config as YAML, sent back with the form; empty when the visitor brings one or none
 * @param metrics of that config, as typed on a command line
 * @param recommendation where it comes from, empty when it does not come from the guide
 * @param leftOut recommended metrics that this version cannot compute
 * @param problems what was wrong with the last attempt
 */
public record UploadView(
        String config,
        List<String> metrics,
        String recommendation,
        List<MetricLabel> leftOut,
        List<Problem.Fault> problems) {

    public boolean hasConfig() {
        return !config.isEmpty();
    }
}
