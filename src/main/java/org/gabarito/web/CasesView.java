package org.gabarito.web;

import java.util.List;

/**
 * A page of the table of cases.
 *
 * @param classes to choose from; likewise methods, metrics
 * @param sortName of the metric that the rows are ordered by, empty where by a name
 * @param found rows that the filters let through
 * @param first number of the first row on this page, 0 when there is none; likewise last
 * @param previous address of the page before, empty when there is none; likewise next
 * @param outlines distributions that cells refer to, by id
 */
public record CasesView(
        String address,
        Chosen chosen,
        List<String> classes,
        List<String> methods,
        List<Metric> metrics,
        List<Integer> sizes,
        List<Head> heads,
        String sortName,
        int all,
        int found,
        int first,
        int last,
        String previous,
        String next,
        List<Outline> outlines,
        List<Row> rows) {

    /** What the form shows as chosen. */
    public record Chosen(
            String className,
            String method,
            String metric,
            String status,
            String text,
            String sort,
            boolean reversed,
            int size,
            boolean filters) {}

    public record Metric(String key, String name) {}

    /**
     * @param kind {@code case}, {@code class}, {@code method} or {@code metric}
     * @param address that orders by it, or the other way round
     * @param order as {@code aria-sort} says it, empty for other columns
     */
    public record Head(String kind, String name, String unit, String address, String order) {}

    public record Outline(String id, String path) {}

    public record Row(
            String method, String caseId, String className, String address, List<Cell> cells) {}

    /**
     * @param status in lower case; empty where the metric is not about the class
     * @param note why there is no value
     * @param outline id of the distribution, empty where there is none to show
     * @param x where the value stands in it
     * @param place from the worst, of how many
     */
    public record Cell(
            String metric,
            ResultsView.Number value,
            String unit,
            String definition,
            String status,
            String note,
            String outline,
            String x,
            int place,
            int peers) {}
}
