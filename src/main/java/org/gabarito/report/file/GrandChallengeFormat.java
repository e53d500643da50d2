package org.gabarito.report.file;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.report.JsonText;
import org.gabarito.report.Report;
import org.gabarito.report.html.Wording;
import org.gabarito.report.plot.Figure;

/**
 * {@code metrics.json} for a leaderboard on grand-challenge.org, in the form of its evalutils:
 * values of cases and what pandas describes of them ({@code pc} for a percent sign), under keys
 * such as {@code dsc_liver} that a path can name ({@code aggregates.dsc_liver.mean}). Values are
 * those that count in our means. Cases have their names where evalutils numbers them.
 */
final class GrandChallengeFormat implements ResultFormat {
    @Override
    public String name() {
        return "grand-challenge";
    }

    @Override
    public String meaning() {
        return "metrics.json for a leaderboard on grand-challenge.org";
    }

    @Override
    public List<ResultFile> files(Report report, Wording wording) {
        return Methods.files(name(), "metrics.json", report, method -> text(report, method));
    }

    private static String text(Report report, String method) {
        Map<String, Aggregate> byKey = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Aggregate one : report.results().aggregates()) {
            if (one.method().equals(method)) {
                byKey.put(key(one, taken), one);
            }
        }
        List<String> cases = new Columns(report).cases(method);
        return JsonText.of(
                json -> {
                    json.object(
                            "case",
                            to -> {
                                for (Map.Entry<String, Aggregate> one : byKey.entrySet()) {
                                    to.object(
                                            one.getKey(), in -> values(in, one.getValue(), cases));
                                }
                            });
                    json.object(
                            "aggregates",
                            to -> {
                                for (Map.Entry<String, Aggregate> one : byKey.entrySet()) {
                                    to.object(one.getKey(), in -> described(in, one.getValue()));
                                }
                            });
                });
    }

    /** Letters, digits and underscores, for a path parts its names by dots. */
    private static String key(Aggregate one, Set<String> taken) {
        String metric = new Figure(one.metric(), one.parameters(), "").slug();
        String plain = (metric + "_" + one.className()).replaceAll("[^\\p{L}\\p{N}_]+", "_");
        String key = plain;
        for (int i = 2; !taken.add(key); i++) {
            key = plain + "_" + i;
        }
        return key;
    }

    private static void values(JsonText json, Aggregate one, List<String> cases)
            throws IOException {
        Map<String, Double> counting = Columns.counting(one);
        for (String id : cases) {
            json.field(id, finite(counting.getOrDefault(id, Double.NaN)));
        }
    }

    private static void described(JsonText json, Aggregate one) throws IOException {
        json.field("count", one.used());
        json.field("mean", finite(one.mean()));
        json.field("std", finite(one.standardDeviation()));
        json.field("min", finite(one.min()));
        json.field("25pc", finite(one.quartile1()));
        json.field("50pc", finite(one.median()));
        json.field("75pc", finite(one.quartile3()));
        json.field("max", finite(one.max()));
    }

    /** Strict JSON has no infinity. */
    private static double finite(double value) {
        return Double.isInfinite(value) ? Double.NaN : value;
    }
}
