package org.gabarito.report;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.gabarito.core.statistics.Interval;
import org.gabarito.core.statistics.agreement.BlandAltman;
import org.gabarito.core.statistics.agreement.ConsensusRule;
import org.gabarito.core.statistics.agreement.IntraclassCorrelation;
import org.gabarito.core.statistics.agreement.ToleranceHint;
import org.jspecify.annotations.Nullable;

/** What several raters say of each other and of methods, in {@code summary.json}. */
final class RaterJson {
    private RaterJson() {}

    static void write(
            JsonText json,
            RaterTable table,
            @Nullable ConsensusRule consensus,
            List<RaterAgreement> agreement)
            throws IOException {
        json.texts("names", table.raters().names());
        if (consensus != null) {
            json.object(
                    "consensus",
                    to -> {
                        to.field("name", consensus.reference());
                        to.field("rule", consensus.word());
                        to.field("text", ConsensusText.of(consensus));
                    });
        }
        json.objects(
                "table",
                table.blocks(),
                (to, block) -> {
                    to.field("class", block.className());
                    to.objects(
                            "rows",
                            block.rows(),
                            (row, one) -> {
                                row.field("name", one.name());
                                row.field("kind", one.rater() ? "rater" : "method");
                                values(row, table, one.cells());
                            });
                    to.object("ceiling", ceiling -> values(ceiling, table, block.ceiling()));
                });
        json.objects("agreement", agreement, RaterJson::agreement);
    }

    private static void values(JsonText json, RaterTable table, List<RaterTable.Cell> cells)
            throws IOException {
        List<Integer> places = IntStream.range(0, cells.size()).boxed().toList();
        json.objects(
                "values",
                places,
                (to, i) -> {
                    RaterTable.Column column = table.columns().get(i);
                    RaterTable.Cell cell = cells.get(i);
                    to.field("metric", column.metric());
                    to.field("parameters", column.parameters());
                    to.field("unit", column.unit());
                    to.field("mean", cell.mean());
                    to.field("sd", cell.n() < 2 ? Double.NaN : cell.deviation());
                    to.field("n", cell.n());
                });
    }

    private static void agreement(JsonText json, RaterAgreement one) throws IOException {
        json.field("class", one.className());
        json.field("volume_unit", one.volumeUnit());
        IntraclassCorrelation.Coefficient icc = one.correlation();
        if (icc == null) {
            json.nullField("icc");
        } else {
            json.object(
                    "icc",
                    to -> {
                        to.field("form", icc.name());
                        to.field("value", icc.value());
                        interval(to, "ci", icc.interval());
                        to.field("n", one.correlationCases());
                    });
        }
        json.objects(
                "volumes",
                one.volumes(),
                (to, pair) -> {
                    to.field("name", pair.name());
                    to.field("n", pair.cases().size());
                    BlandAltman limits = pair.limits();
                    if (limits != null) {
                        to.field("bias", limits.bias());
                        interval(to, "bias_ci", limits.biasInterval());
                        to.field("lower", limits.lower());
                        interval(to, "lower_ci", limits.lowerInterval());
                        to.field("upper", limits.upper());
                        interval(to, "upper_ci", limits.upperInterval());
                    }
                });
        ToleranceHint hint = one.tolerance();
        if (hint == null) {
            json.nullField("tau");
        } else {
            json.object(
                    "tau",
                    to -> {
                        to.field("value", hint.tolerance());
                        to.field("unit", one.toleranceUnit());
                        to.field("q1", hint.quartile1());
                        to.field("median", hint.median());
                        to.field("q3", hint.quartile3());
                        to.field("max", hint.max());
                        to.field("pairs", hint.pairs());
                    });
        }
    }

    private static void interval(JsonText json, String name, Interval ci) throws IOException {
        json.object(
                name,
                to -> {
                    to.field("low", ci.low());
                    to.field("high", ci.high());
                    to.field("level", ci.level());
                    to.field("method", ci.method());
                });
    }
}
