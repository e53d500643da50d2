package org.gabarito.report.html;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gabarito.core.metric.ErrorMap;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.evaluation.CaseErrors;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.report.CaseSight;
import org.gabarito.report.Report;
import org.gabarito.report.Shown;
import org.gabarito.report.WorstCases;
import org.gabarito.report.plot.MetricTitle;
import org.gabarito.report.plot.Montage;

/**
 * The worst slices of the worst cases, drawn from the label maps alone, so that a report can be
 * handed on without the images. Reading images takes time, so cases are few.
 */
final class MontageSection implements Section {
    static final int MOST_CASES = 6;

    /** Of one drawing; a larger one is drawn more coarsely. */
    static final int MOST_BYTES = 100_000;

    private static final List<Integer> FINENESS = List.of(180, 90, 45, 20);

    /** Files that are gone are mostly all gone. */
    private static final int MOST_FAILURES = 3;

    private final Report report;
    private final Words words;
    private final List<WorstCases.Ranked> candidates;

    MontageSection(Report report, Words words) {
        this.report = report;
        this.words = words;
        this.candidates = candidates(report);
    }

    @Override
    public String id() {
        return "slices";
    }

    @Override
    public String heading() {
        return words.of("montage.heading");
    }

    @Override
    public boolean says() {
        return !candidates.isEmpty();
    }

    /** Those with a prediction that was scored, if their label maps can be looked at. */
    private static List<WorstCases.Ranked> candidates(Report report) {
        if (report.sight() == CaseSight.NONE || !CaseErrors.canRead(report.config())) {
            return List.of();
        }
        Set<List<String>> scored =
                report.cases().stream()
                        .filter(one -> !one.failed() && !one.missing())
                        .map(MontageSection::key)
                        .collect(Collectors.toSet());
        return WorstCases.of(report.results()).stream()
                .filter(one -> scored.contains(List.of(one.method(), one.caseId())))
                .toList();
    }

    private static List<String> key(CaseScores one) {
        return List.of(one.method(), one.caseId());
    }

    @Override
    public void write(Html to) {
        Aggregate by = report.results().aggregates().get(0);
        to.section(id(), heading());
        to.paragraph(
                report.single()
                        ? words.of("montage.lead_one")
                        : words.of(
                                "montage.lead",
                                MOST_CASES,
                                MetricTitle.of(by.metric(), by.parameters())),
                "class",
                "quiet");
        int drawn = 0;
        int failures = 0;
        for (WorstCases.Ranked one : candidates) {
            if (drawn == MOST_CASES || failures == MOST_FAILURES) {
                break;
            }
            try {
                Optional<String> slices = draw(one, drawn);
                if (slices.isPresent()) {
                    figure(to, one, slices.get());
                    drawn++;
                }
            } catch (IOException e) {
                failures++;
                to.paragraph(words.of("montage.gone", one.caseId(), reason(e)), "class", "notice");
            }
        }
        if (drawn == 0 && failures == 0) {
            to.paragraph(words.of("montage.nothing"));
        } else if (failures == MOST_FAILURES) {
            to.paragraph(words.of("montage.stopped"));
        }
        to.close("section");
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    private void figure(Html to, WorstCases.Ranked one, String slices) {
        to.open("figure", "class", "montage", "data-case", one.caseId());
        to.open("figcaption").element("strong", one.caseId());
        to.words(" · " + one.method() + " · " + one.className());
        if (!Double.isNaN(one.value())) {
            String unit = one.unit().isEmpty() ? "" : " " + one.unit();
            to.words(": " + Shown.value(one.value(), one.unit()) + unit);
        }
        to.close("figcaption").markup(slices).close("figure");
    }

    /** Of the class in which the case is worst; empty when neither side holds it. */
    private Optional<String> draw(WorstCases.Ranked one, int place) throws IOException {
        String[] drawn = new String[1];
        report.sight()
                .look(
                        one.method(),
                        one.caseId(),
                        errors -> drawn[0] = draw(errors, one, "m" + place + "-"));
        return Optional.ofNullable(drawn[0]);
    }

    private String draw(CaseErrors errors, WorstCases.Ranked one, String prefix) {
        ErrorMap map =
                errors.map(one.className())
                        .or(() -> errors.map(CaseErrors.ALL))
                        .orElseThrow(IllegalStateException::new);
        String drawn = null;
        for (int fineness : FINENESS) {
            drawn = Montage.draw(map, one.caseId(), prefix, words::of, fineness).orElse(null);
            if (drawn == null || drawn.length() <= MOST_BYTES) {
                return drawn;
            }
        }
        return drawn;
    }
}
