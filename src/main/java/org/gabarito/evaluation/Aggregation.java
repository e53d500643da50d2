package org.gabarito.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.statistics.Clusters;
import org.gabarito.core.statistics.Interval;
import org.gabarito.core.statistics.MeanInterval;
import org.gabarito.core.statistics.Summary;
import org.gabarito.plan.MetricConfig;
import org.gabarito.plan.Policies;

/** Sums up one metric of one class of one method. */
final class Aggregation {
    /** One case: its raw row, what became of it, and the diagonal of its image. */
    record Member(Score raw, Fate fate, double diagonal) {}

    private final MetricInfo info;
    private final MetricConfig config;
    private final CaseClusters dependent;
    private final List<Member> members;

    Aggregation(
            MetricInfo info, MetricConfig config, CaseClusters dependent, List<Member> members) {
        this.info = info;
        this.config = config;
        this.dependent = dependent;
        this.members = members;
    }

    Aggregate aggregate() {
        Score first = members.get(0).raw();
        List<Aggregate.CaseValue> values = under(config.policies());
        double[] numbers = numbers(values);
        Summary summary = Summary.of(numbers);
        Summary raw = Summary.of(rawNumbers());
        Clusters clusters =
                dependent.among(values.stream().map(Aggregate.CaseValue::caseId).toList());
        Interval interval =
                MeanInterval.of(
                                numbers,
                                clusters,
                                config.statistics().ci(),
                                config.statistics().seed(),
                                info.min(),
                                info.max())
                        .orElse(null);
        return new Aggregate(
                first.method(),
                first.className(),
                first.metric(),
                first.parameters(),
                first.definition(),
                unit(),
                raw.n(),
                values,
                members.size(),
                clusters.count(),
                ledger(summary.n()),
                summary,
                interval,
                headlines(raw, summary));
    }

    private List<Aggregate.CaseValue> under(Policies policies) {
        Policy policy = new Policy(policies);
        List<Aggregate.CaseValue> values = new ArrayList<>();
        for (Member member : members) {
            Score raw = member.raw();
            OptionalDouble value = policy.value(raw, member.fate(), info, member.diagonal());
            if (value.isPresent()) {
                boolean byPolicy = raw.status() != Score.Status.OK;
                values.add(new Aggregate.CaseValue(raw.caseId(), value.getAsDouble(), byPolicy));
            }
        }
        return values;
    }

    private static double[] numbers(List<Aggregate.CaseValue> values) {
        return values.stream().mapToDouble(Aggregate.CaseValue::value).toArray();
    }

    private double[] rawNumbers() {
        return members.stream()
                .map(Member::raw)
                .filter(raw -> raw.status() == Score.Status.OK)
                .mapToDouble(Score::value)
                .toArray();
    }

    /** The mean under each policy, so that nobody has to wonder what the choice did. */
    private List<Aggregate.Headline> headlines(Summary raw, Summary chosen) {
        List<Aggregate.Headline> headlines = new ArrayList<>();
        headlines.add(new Aggregate.Headline("raw", raw.mean(), raw.n()));
        headlines.add(headline("best-worst"));
        headlines.add(headline("nan"));
        if (!config.policies().own().isEmpty()) {
            headlines.add(new Aggregate.Headline("configured", chosen.mean(), chosen.n()));
        }
        return headlines;
    }

    /** How empty masks change the mean, missing cases being treated as configured. */
    private Aggregate.Headline headline(String empty) {
        Summary summary = Summary.of(numbers(under(config.policies().plain(empty))));
        return new Aggregate.Headline(empty, summary.mean(), summary.n());
    }

    private String unit() {
        Set<String> units = new LinkedHashSet<>();
        for (Member member : members) {
            if (!member.raw().unit().isEmpty()) {
                units.add(member.raw().unit());
            }
        }
        return String.join("|", units);
    }

    private Aggregate.Ledger ledger(int used) {
        return new Aggregate.Ledger(
                count(Fate.OK),
                count(Fate.BOTH_EMPTY),
                count(Fate.REFERENCE_EMPTY),
                count(Fate.PREDICTION_EMPTY),
                count(Fate.MISSING),
                count(Fate.FAILED),
                members.size() - used);
    }

    private int count(Fate fate) {
        return (int) members.stream().filter(member -> member.fate() == fate).count();
    }
}
