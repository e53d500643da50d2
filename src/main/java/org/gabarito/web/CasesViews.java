package org.gabarito.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.gabarito.evaluation.Score;

/** A page of the table of cases, arranged. */
final class CasesViews {
    private final String evaluation;
    private final CaseTable table;
    private final Trail address;
    private final CaseQuery query;
    private final List<Integer> shown;
    private final Map<String, String> outlines = new LinkedHashMap<>();

    CasesViews(String evaluation, CaseTable table, Trail address) {
        this.evaluation = evaluation;
        this.table = table;
        this.address = address;
        this.query = CaseQuery.of(address, table);
        this.shown =
                IntStream.range(0, table.columns().size())
                        .filter(
                                i ->
                                        query.metric().isEmpty()
                                                || query.metric()
                                                        .equals(table.columns().get(i).key()))
                        .boxed()
                        .toList();
    }

    CasesView view() {
        List<CaseTable.Row> found = table.select(query);
        int pages = Math.max(1, (found.size() + query.size() - 1) / query.size());
        int page = Math.min(query.page(), pages);
        int from = (page - 1) * query.size();
        int to = Math.min(found.size(), from + query.size());
        List<CasesView.Row> rows = found.subList(from, to).stream().map(this::row).toList();
        return new CasesView(
                base(),
                new CasesView.Chosen(
                        query.className(),
                        query.method(),
                        query.metric(),
                        query.status(),
                        query.text(),
                        query.sort(),
                        query.reversed(),
                        query.size(),
                        query.filters()),
                table.classes(),
                table.methods(),
                table.columns().stream()
                        .map(column -> new CasesView.Metric(column.key(), column.name()))
                        .toList(),
                CaseQuery.SIZES,
                heads(),
                table.columns().stream()
                        .filter(column -> column.key().equals(query.sort()))
                        .map(CaseTable.Column::name)
                        .findFirst()
                        .orElse(""),
                table.size(),
                found.size(),
                found.isEmpty() ? 0 : from + 1,
                to,
                page > 1 ? page(page - 1) : "",
                page < pages ? page(page + 1) : "",
                outlines.entrySet().stream()
                        .map(one -> new CasesView.Outline(one.getValue(), one.getKey()))
                        .toList(),
                rows);
    }

    private String base() {
        return "/evaluations/" + evaluation + "/cases";
    }

    private String page(int number) {
        return address.with("page", Integer.toString(number)).link(base());
    }

    private List<CasesView.Head> heads() {
        List<CasesView.Head> heads = new ArrayList<>();
        heads.add(head(CaseQuery.CASE, "", "", CaseQuery.CASE));
        if (table.methods().size() > 1) {
            heads.add(head(CaseQuery.METHOD, "", "", CaseQuery.METHOD));
        }
        heads.add(head(CaseQuery.CLASS, "", "", CaseQuery.CLASS));
        for (int i : shown) {
            CaseTable.Column column = table.columns().get(i);
            heads.add(head("metric", column.name(), column.unit(), column.key()));
        }
        return heads;
    }

    private CasesView.Head head(String kind, String name, String unit, String key) {
        boolean current = query.sort().equals(key);
        boolean reverse = current && !query.reversed();
        Trail sorted = address.without("page").without("order").with("sort", key);
        boolean ascending = kind.equals("metric") == query.reversed();
        return new CasesView.Head(
                kind,
                name,
                unit,
                (reverse ? sorted.with("order", "reversed") : sorted).link(base()),
                current ? ascending ? "ascending" : "descending" : "");
    }

    private CasesView.Row row(CaseTable.Row row) {
        return new CasesView.Row(
                row.method(),
                row.caseId(),
                row.className(),
                CaseAddress.of(evaluation, row.caseId(), row.method()),
                shown.stream().map(i -> cell(row, i)).toList());
    }

    private CasesView.Cell cell(CaseTable.Row row, int place) {
        CaseTable.Column column = table.columns().get(place);
        Score score = row.scores().get(place);
        if (score == null) {
            return new CasesView.Cell(
                    column.metric(),
                    ResultsViews.number(Double.NaN, ""),
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    0,
                    0);
        }
        double value = row.values()[place];
        String outline =
                Double.isNaN(value) ? "" : column.spark().outline(row.method(), row.className());
        return new CasesView.Cell(
                column.metric(),
                ResultsViews.number(score.value(), score.unit()),
                score.unit(),
                score.definition(),
                score.status().name().toLowerCase(Locale.ROOT),
                score.note(),
                outline.isEmpty()
                        ? ""
                        : outlines.computeIfAbsent(outline, key -> "spark-" + outlines.size()),
                outline.isEmpty() ? "" : column.spark().x(value),
                outline.isEmpty() ? 0 : table.place(row, place),
                table.peerCount(row, place));
    }
}
