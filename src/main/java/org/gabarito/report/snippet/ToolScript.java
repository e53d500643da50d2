package org.gabarito.report.snippet;

import org.gabarito.plan.MetricConfig;

/** Writes scripts for one tool. */
interface ToolScript {
    String name();

    String fileName();

    /**
     * The script, empty where the tool has nothing for the category.
     *
     * @param limits takes what the script cannot express
     */
    String write(MetricConfig config, Limits limits);
}
