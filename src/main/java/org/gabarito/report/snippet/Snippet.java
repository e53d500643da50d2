package org.gabarito.report.snippet;

import java.util.List;

/**
 * A script for another tool.
 *
 * @param tool as it calls itself
 * @param fileName to save it under
 * @param code empty where the tool has nothing for the problem
 * @param limits what the script does not do that the config asks for, in the reader's language
 */
public record Snippet(String tool, String fileName, String code, List<String> limits) {
    public Snippet {
        limits = List.copyOf(limits);
    }
}
