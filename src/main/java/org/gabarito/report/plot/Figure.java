package org.gabarito.report.plot;

import org.gabarito.report.Shown;

/**
 * One drawing.
 *
 * @param metric id of the metric
 * @param parameters as in tables, empty where it has none
 * @param svg a complete {@code svg} element
 */
public record Figure(String metric, String parameters, String svg) {

    /** What it is about in letters that any file system takes, such as {@code nsd-tau-2mm}. */
    public String slug() {
        String name = Shown.metric(metric, parameters).replaceAll("[^A-Za-z0-9._]+", "-");
        return name.endsWith("-") ? name.substring(0, name.length() - 1) : name;
    }
}
