package org.gabarito.web;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.MetricInfo.Direction;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.job.EvaluationStatus;
import org.gabarito.job.Headline;
import org.gabarito.job.PastEvaluation;
import org.gabarito.report.Shown;
import org.gabarito.report.plot.MetricTitle;
import org.gabarito.report.plot.Timeline;

/** Evaluations over time. */
final class HistoryViews {
    private static final String COMPARE = "/evaluations/compare";
    private static final int HEADLINES = 3;
    private static final int HASH_LETTERS = 8;

    /** More than this hide each other in a drawing; the table has them all. */
    private static final int DRAWN = 40;

    private final List<PastEvaluation> history;

    HistoryViews(List<PastEvaluation> history) {
        this.history = history;
    }

    HistoryView list(Trail address) {
        String text = address.value("q").toLowerCase(Locale.ROOT);
        String config = address.value("config");
        Map<String, Long> same =
                history.stream()
                        .filter(one -> one.status().state() == EvaluationStatus.State.DONE)
                        .collect(
                                Collectors.groupingBy(
                                        PastEvaluation::configHash, Collectors.counting()));
        List<HistoryView.Line> lines =
                history.stream()
                        .filter(one -> one.status().name().toLowerCase(Locale.ROOT).contains(text))
                        .filter(one -> config.isEmpty() || one.configHash().equals(config))
                        .map(one -> line(one, same.getOrDefault(one.configHash(), 0L).intValue()))
                        .toList();
        return new HistoryView(history.size(), address.value("q"), config, lines);
    }

    private static HistoryView.Line line(PastEvaluation one, int same) {
        List<Headline> first = first(one.headlines());
        boolean done = one.status().state() == EvaluationStatus.State.DONE;
        return new HistoryView.Line(
                EvaluationLine.of(one.status()),
                one.configHash(),
                shortHash(one.configHash()),
                done ? same : 0,
                compareAddress(one.configHash()).link(COMPARE),
                first.stream().map(HistoryViews::number).toList(),
                first.stream().map(Headline::method).distinct().count() > 1,
                one.headlines().size() - first.size());
    }

    /** Of all classes together where that is there, which comes last, else of the first. */
    private static List<Headline> first(List<Headline> all) {
        if (all.isEmpty()) {
            return all;
        }
        String together = all.get(all.size() - 1).className();
        String shown = together.equals("all") ? together : all.get(0).className();
        List<Headline> ofClass = all.stream().filter(one -> one.className().equals(shown)).toList();
        Headline leading = ofClass.get(0);
        if (ofClass.stream().allMatch(one -> one.method().equals(leading.method()))) {
            return ofClass.stream().limit(HEADLINES).toList();
        }
        Direction direction = MetricCatalog.describe(leading.metric()).orElseThrow().direction();
        return ofClass.stream()
                .filter(one -> key(one).equals(key(leading)))
                .sorted(Comparator.comparingDouble(one -> direction.badness(one.mean())))
                .limit(HEADLINES)
                .toList();
    }

    private static Trail compareAddress(String hash) {
        return new Trail(Map.of("config", hash));
    }

    /** What is left of a hash in a table. */
    static String shortHash(String hash) {
        String digits = hash.substring(hash.indexOf(':') + 1);
        return digits.substring(0, Math.min(HASH_LETTERS, digits.length()));
    }

    private static HistoryView.Number number(Headline one) {
        return new HistoryView.Number(
                one.method(),
                one.className(),
                title(one),
                Shown.value(one.mean(), one.unit()),
                Double.isNaN(one.low())
                        ? ""
                        : Shown.value(one.low(), one.unit())
                                + " – "
                                + Shown.value(one.high(), one.unit()),
                one.unit(),
                one.used(),
                one.expected());
    }

    private static String title(Headline one) {
        return MetricTitle.of(one.metric(), one.parameters());
    }

    private static String key(Headline one) {
        return Shown.metric(one.metric(), one.parameters());
    }

    /** Those that are done under one config; empty when there are none. */
    Optional<HistoryView.Comparison> comparison(Trail address, PlotMessages words) {
        List<PastEvaluation> runs =
                history.stream()
                        .filter(one -> one.configHash().equals(address.value("config")))
                        .filter(one -> !one.headlines().isEmpty())
                        .toList();
        if (runs.isEmpty()) {
            return Optional.empty();
        }
        Headline shown = chosen(runs, address);
        List<HistoryView.Row> rows = new ArrayList<>();
        for (PastEvaluation run : runs) {
            for (Headline one : run.headlines()) {
                if (isOf(one, shown)) {
                    rows.add(new HistoryView.Row(EvaluationLine.of(run.status()), number(one)));
                }
            }
        }
        return Optional.of(
                new HistoryView.Comparison(
                        address.value("config"),
                        shortHash(address.value("config")),
                        shown.className(),
                        title(shown),
                        choices(runs, shown),
                        new RawString(figure(runs, shown, words)),
                        rows));
    }

    private static boolean isOf(Headline one, Headline shown) {
        return one.className().equals(shown.className()) && key(one).equals(key(shown));
    }

    private static Headline chosen(List<PastEvaluation> runs, Trail address) {
        List<Headline> all = runs.stream().flatMap(run -> run.headlines().stream()).toList();
        return all.stream()
                .filter(one -> one.className().equals(address.value("class")))
                .filter(one -> key(one).equals(address.value("metric")))
                .findFirst()
                .orElse(first(runs.get(0).headlines()).get(0));
    }

    private static List<HistoryView.Choice> choices(List<PastEvaluation> runs, Headline shown) {
        Map<String, HistoryView.Choice> choices = new LinkedHashMap<>();
        for (PastEvaluation run : runs) {
            for (Headline one : run.headlines()) {
                String name = one.className() + ", " + title(one);
                String address =
                        compareAddress(run.configHash())
                                .with("class", one.className())
                                .with("metric", key(one))
                                .link(COMPARE);
                choices.putIfAbsent(name, new HistoryView.Choice(name, address, isOf(one, shown)));
            }
        }
        return List.copyOf(choices.values());
    }

    private static String figure(List<PastEvaluation> runs, Headline shown, PlotMessages words) {
        List<PastEvaluation> oldestFirst =
                new ArrayList<>(runs.subList(0, Math.min(DRAWN, runs.size())));
        Collections.reverse(oldestFirst);
        List<Timeline.Point> points = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (PastEvaluation run : oldestFirst) {
            EvaluationLine line = EvaluationLine.of(run.status());
            for (Headline one : run.headlines()) {
                if (isOf(one, shown)) {
                    HistoryView.Number number = number(one);
                    points.add(
                            new Timeline.Point(
                                    labels.size(),
                                    one.method(),
                                    one.mean(),
                                    one.low(),
                                    one.high(),
                                    line.name()
                                            + ", "
                                            + line.created()
                                            + ", "
                                            + one.method()
                                            + ": "
                                            + number.mean()
                                            + (number.interval().isEmpty()
                                                    ? ""
                                                    : " (" + number.interval() + ")")));
                }
            }
            labels.add(line.created());
        }
        MetricInfo info = MetricCatalog.describe(shown.metric()).orElseThrow();
        String unit = shown.unit().isEmpty() ? "" : " [" + shown.unit() + "]";
        return Timeline.svg(
                info,
                words.timeline(title(shown), shown.className()),
                title(shown)
                        + unit
                        + ", "
                        + new TranslatedPlotWords(words).direction(info.direction()),
                shortest(labels),
                points);
    }

    /** Days where they differ, else the hours of these days too. */
    private static List<String> shortest(List<String> times) {
        List<String> days = times.stream().map(time -> time.substring(0, 10)).toList();
        return Set.copyOf(days).size() == days.size()
                ? days
                : times.stream().map(time -> time.substring(5, 16)).toList();
    }
}
