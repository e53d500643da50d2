package org.gabarito.report.html;

import java.util.ArrayList;
import java.util.List;
import org.gabarito.core.statistics.ranking.RankingScheme;
import org.gabarito.report.Shown;
import org.gabarito.report.TextColumns;
import org.gabarito.report.comparison.Comparisons;
import org.gabarito.report.comparison.MethodComparison;

/** Comparisons as plain text. */
public final class ComparisonText {
    /** Of more pairs than this the sentences are of the best method only; the table has all. */
    private static final int MOST_SENTENCES = 15;

    private final ComparisonWords words;
    private final StringBuilder text = new StringBuilder();

    private ComparisonText(Wording wording) {
        words = new ComparisonWords(wording);
    }

    public static String of(Comparisons all, Wording wording) {
        ComparisonText text = new ComparisonText(wording);
        text.line(text.words.rules(all.rules()));
        all.comparisons().forEach(text::comparison);
        if (!all.metrics().isEmpty()) {
            text.line("");
            all.metrics()
                    .forEach(
                            (name, one) ->
                                    text.line(text.words.winner(name, one, all.methods(name))));
        }
        return text.text.toString();
    }

    private void comparison(MethodComparison one) {
        line("");
        String unit = one.table().unit().isEmpty() ? "" : " [" + one.table().unit() + "]";
        String title = one.table().name() + unit + ", " + one.table().className();
        line(title);
        line("=".repeat(title.codePointCount(0, title.length())));
        words.remarks(one).forEach(remark -> line("! " + remark));
        methods(one);
        line("");
        line(words.winner(one));
        MethodComparison.Scheme main = one.schemes().get(MethodComparison.MAIN);
        line(words.ties(one, main));
        line(words.taus(main));
        words.friedman(one).forEach(this::line);
        line("");
        rankings(one);
        line("");
        pairs(one);
        line("");
        one.pairs().stream()
                .filter(
                        pair ->
                                one.pairs().size() <= MOST_SENTENCES
                                        || pair.first() == one.order().get(0))
                .forEach(pair -> line(words.pair(one, pair)));
        words.needed(one).ifPresent(this::line);
    }

    private void methods(MethodComparison one) {
        TextColumns table = new TextColumns("rlrrrrrrrr");
        String level = words.level(one);
        table.row(
                List.of(
                        words.say("rank"),
                        wording("method"),
                        wording("mean"),
                        wording("ci", level),
                        wording("median"),
                        wording("ci", level),
                        words.say("n"),
                        words.say("missing_count"),
                        words.say("ranks_ci", level),
                        words.say("first")));
        MethodComparison.Scheme main = one.schemes().get(MethodComparison.MAIN);
        String unit = one.table().unit();
        for (int m : one.order()) {
            MethodComparison.Row row = one.rows().get(m);
            table.row(
                    List.of(
                            ComparisonWords.rank(main.ranking().ranks()[m]),
                            row.method(),
                            Shown.value(row.summary().mean(), unit),
                            ComparisonWords.interval(row.mean(), unit),
                            Shown.value(row.summary().median(), unit),
                            ComparisonWords.interval(row.median(), unit),
                            Integer.toString(row.summary().n()),
                            Integer.toString(row.missing()),
                            ComparisonWords.rank(main.low()[m])
                                    + "–"
                                    + ComparisonWords.rank(main.high()[m]),
                            ComparisonWords.percent(main.winners()[m])));
        }
        text.append(table.text());
    }

    private void rankings(MethodComparison one) {
        TextColumns table = new TextColumns("l" + "r".repeat(one.schemes().size()));
        List<String> head = new ArrayList<>(List.of(words.say("rankings")));
        one.schemes().keySet().forEach(scheme -> head.add(words.scheme(scheme)));
        table.row(head);
        for (int m : one.order()) {
            List<String> row = new ArrayList<>(List.of(one.method(m)));
            for (RankingScheme scheme : one.schemes().keySet()) {
                row.add(ComparisonWords.rank(one.schemes().get(scheme).ranking().ranks()[m]));
            }
            table.row(row);
        }
        List<String> taus = new ArrayList<>(List.of(words.say("tau")));
        one.schemes().values().forEach(s -> taus.add(ComparisonWords.two(s.taus().median())));
        table.row(taus);
        text.append(table.text());
    }

    private void pairs(MethodComparison one) {
        List<String> head = words.pairHead(one);
        TextColumns table = new TextColumns("ll" + "r".repeat(head.size() - 2));
        table.row(head);
        one.pairs().forEach(pair -> table.row(words.pairCells(one, pair)));
        text.append(table.text());
    }

    private String wording(String key, Object... fills) {
        return words.plain(key, fills);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
