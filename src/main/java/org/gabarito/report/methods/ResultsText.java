package org.gabarito.report.methods;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.gabarito.core.statistics.Interval;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.plan.MetricConfigFile;
import org.gabarito.report.IntervalNames;
import org.gabarito.report.Report;
import org.gabarito.report.Shown;
import org.gabarito.report.Turnout;
import org.gabarito.report.plot.MetricRows;

/** The sentences of a results section that an evaluation decides, and the gaps that it fills. */
public final class ResultsText {
    /** More results than this are for a table. */
    private static final int MOST = 24;

    private final Report report;
    private final Phrases phrases;
    private final List<Sentence> sentences = new ArrayList<>();
    private final boolean methods;

    private ResultsText(Report report, Phrases phrases) {
        this.report = report;
        this.phrases = phrases;
        methods = report.cases().stream().map(CaseScores::method).distinct().count() > 1;
    }

    /** The results in words. */
    public static List<Sentence> of(Report report, Locale locale, Function<String, String> names) {
        ResultsText text = new ResultsText(report, new Phrases(locale, names));
        text.cases();
        text.values();
        text.say(
                "results.software",
                Map.of(
                        "version", report.run().version(),
                        "hash", MetricConfigFile.hash(report.config()).substring(0, 19)));
        return List.copyOf(text.sentences);
    }

    /** The methods section with those numbers in it that the results know. */
    public static List<Sentence> methods(
            Report report, Locale locale, Function<String, String> names) {
        Turnout turnout = Turnout.of(report);
        Map<String, Integer> known =
                Map.of(
                        "statistics",
                        turnout.cases(),
                        "missing",
                        turnout.missing() + turnout.failed());
        return MethodsText.of(report.config(), List.of(), locale, names, report.run().version())
                .stream()
                .map(
                        one ->
                                known.containsKey(one.about())
                                        ? one.filled(known.get(one.about()).toString())
                                        : one)
                .toList();
    }

    private void say(String key, Map<String, String> slots) {
        Map<String, List<Part>> parts = new HashMap<>();
        slots.forEach((name, text) -> parts.put(name, Phrases.words(text)));
        sentences.add(phrases.sentence("results", key, parts));
    }

    private void cases() {
        Turnout turnout = Turnout.of(report);
        String some = methods ? "results.cases.methods" : "results.cases.some";
        say(
                turnout.scored() == turnout.cases() ? "results.cases.all" : some,
                Map.of(
                        "cases", Integer.toString(turnout.cases()),
                        "scored", Integer.toString(turnout.scored()),
                        "missing", Integer.toString(turnout.missing()),
                        "failed", Integer.toString(turnout.failed())));
    }

    private void values() {
        int said = 0;
        int more = 0;
        for (MetricRows metric : MetricRows.of(report.results())) {
            for (Aggregate one : metric.rows()) {
                if (said++ < MOST) {
                    value(metric, one);
                } else {
                    more++;
                }
            }
        }
        if (more > 0) {
            say("results.more", Map.of("count", Integer.toString(more)));
        }
    }

    private void value(MetricRows metric, Aggregate one) {
        Map<String, String> slots = new HashMap<>();
        slots.put("metric", metric.name());
        slots.put("class", methods ? one.className() + " (" + one.method() + ")" : one.className());
        slots.put("used", Integer.toString(one.used()));
        slots.put("expected", Integer.toString(one.expected()));
        slots.put("mean", shown(one.mean(), one, true));
        slots.put("median", shown(one.median(), one, true));
        slots.put("q1", shown(one.quartile1(), one, false));
        slots.put("q3", shown(one.quartile3(), one, false));
        Interval ci = one.interval();
        if (ci != null) {
            slots.put("ci", Numbers.text(ci.level(), phrases.locale()));
            slots.put("low", shown(ci.low(), one, false));
            slots.put("high", shown(ci.high(), one, false));
            slots.put("interval", IntervalNames.of(one, phrases.locale()));
        }
        if (one.used() == 0) {
            say("results.none", slots);
        } else if (report.single()) {
            say("results.one", slots);
        } else {
            say(ci == null ? "results.value.plain" : "results.value", slots);
        }
        long byPolicy = one.values().stream().filter(Aggregate.CaseValue::byPolicy).count();
        slots.put("count", Long.toString(byPolicy));
        if (byPolicy > 0) {
            say("results.policy", slots);
        }
        if (one.ledger().leftOut() > 0) {
            slots.put("count", Integer.toString(one.ledger().leftOut()));
            say("results.left_out", slots);
        }
    }

    /** With the decimal sign of the language. */
    private String shown(double value, Aggregate one, boolean unit) {
        String number = Shown.value(value, one.unit());
        String text =
                phrases.locale().getLanguage().equals("pt") ? number.replace('.', ',') : number;
        return unit && !one.unit().isEmpty() ? text + " " + one.unit() : text;
    }
}
