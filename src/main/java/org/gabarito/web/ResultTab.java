package org.gabarito.web;

import java.util.ArrayList;
import java.util.List;
import org.gabarito.evaluation.Raters;
import org.gabarito.report.Report;

/**
 * One of the views of a result, each with an address of its own, so that they work without scripts.
 * Those that would have nothing to show are not there.
 *
 * @param name {@code overview}, {@code cases} …
 */
public record ResultTab(String name, String address, boolean current) {
    static final String OVERVIEW = "overview";
    static final String CASES = "cases";
    static final String CURVES = "curves";
    static final String RATERS = "raters";
    static final String METHODS = "methods";

    /** Those of an evaluation that is done, in their order. */
    static List<ResultTab> of(String evaluation, Report report, String current) {
        List<ResultTab> tabs = new ArrayList<>();
        String base = "/evaluations/" + evaluation;
        tabs.add(new ResultTab(OVERVIEW, base, current.equals(OVERVIEW)));
        if (!report.results().scores().isEmpty()) {
            tabs.add(new ResultTab(CASES, base + "/cases", current.equals(CASES)));
        }
        if (!report.curves().isEmpty()) {
            tabs.add(new ResultTab(CURVES, base + "/curves", current.equals(CURVES)));
        }
        if (Raters.severalMethods(report.results())) {
            tabs.add(new ResultTab(METHODS, base + "/methods", current.equals(METHODS)));
        }
        if (Raters.of(report.results()).several()) {
            tabs.add(new ResultTab(RATERS, base + "/raters", current.equals(RATERS)));
        }
        return tabs;
    }
}
