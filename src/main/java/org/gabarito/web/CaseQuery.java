package org.gabarito.web;

import java.util.List;

/**
 * What of the table of cases is asked for, as it stands in the address.
 *
 * @param className empty for all; likewise method, metric and status
 * @param text that the case's name or a note contains
 * @param sort {@code case}, {@code class}, {@code method} or the key of a metric
 * @param reversed the best first, or names from the end
 * @param size rows a page
 * @param page from 1
 */
record CaseQuery(
        String className,
        String method,
        String metric,
        String status,
        String text,
        String sort,
        boolean reversed,
        int size,
        int page) {
    static final String CASE = "case";
    static final String CLASS = "class";
    static final String METHOD = "method";
    static final List<Integer> SIZES = List.of(100, 500, 1000);

    /** Whatever an address says that the table does not know says nothing. */
    static CaseQuery of(Trail address, CaseTable table) {
        List<String> metrics = table.columns().stream().map(CaseTable.Column::key).toList();
        String metric = known(address.value("metric"), metrics);
        String sort = address.value("sort");
        if (!metrics.contains(sort) && !List.of(CASE, CLASS, METHOD).contains(sort)) {
            sort = metric.isEmpty() ? metrics.stream().findFirst().orElse(CASE) : metric;
        }
        int size = number(address.value("size"));
        return new CaseQuery(
                known(address.value("class"), table.classes()),
                known(address.value("method"), table.methods()),
                metric,
                known(address.value("status"), List.of("ok", "undefined", "missing", "failed")),
                address.value("q"),
                sort,
                address.value("order").equals("reversed"),
                SIZES.contains(size) ? size : SIZES.get(0),
                Math.max(1, number(address.value("page"))));
    }

    private static String known(String value, List<String> choices) {
        return choices.contains(value) ? value : "";
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    boolean filters() {
        return !(className.isEmpty() && method.isEmpty() && status.isEmpty() && text.isEmpty());
    }
}
