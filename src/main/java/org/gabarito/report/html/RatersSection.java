package org.gabarito.report.html;

import java.util.ArrayList;
import java.util.List;
import org.gabarito.core.statistics.Interval;
import org.gabarito.core.statistics.agreement.BlandAltman;
import org.gabarito.core.statistics.agreement.ConsensusRule;
import org.gabarito.core.statistics.agreement.IntraclassCorrelation;
import org.gabarito.core.statistics.agreement.ToleranceHint;
import org.gabarito.evaluation.Raters;
import org.gabarito.report.RaterAgreement;
import org.gabarito.report.RaterTable;
import org.gabarito.report.Report;
import org.gabarito.report.Shown;
import org.gabarito.report.plot.BlandAltmanPlot;
import org.jspecify.annotations.Nullable;

/** Raters against each other, methods against raters, and how far volumes agree. */
final class RatersSection implements Section {
    private final RaterTable table;
    private final List<RaterAgreement> agreement;
    private final @Nullable ConsensusRule consensus;
    private final Wording wording;
    private final Words words;

    RatersSection(Report report, Wording wording, Words words) {
        this.table = RaterTable.of(report);
        this.agreement = RaterAgreement.of(report);
        this.consensus = Raters.consensus(report.results()).orElse(null);
        this.wording = wording;
        this.words = words;
    }

    @Override
    public String id() {
        return "raters";
    }

    @Override
    public String heading() {
        return words.of("raters");
    }

    @Override
    public boolean says() {
        return !table.blocks().isEmpty();
    }

    @Override
    public void write(Html to) {
        to.section(id(), heading());
        to.paragraph(words.of("raters_lead"), "class", "quiet");
        if (consensus != null) {
            to.paragraph(
                    words.of("consensus." + consensus.word(), consensus.reference())
                            + " "
                            + words.of("consensus_is_no_rater"));
        }
        for (int i = 0; i < table.blocks().size(); i++) {
            RaterTable.Block block = table.blocks().get(i);
            to.element("h3", block.className()).line();
            rows(to, block);
            if (i < agreement.size()) {
                agreement(to, agreement.get(i));
            }
        }
        to.close("section");
    }

    private void rows(Html to, RaterTable.Block block) {
        List<String> head = new ArrayList<>(List.of(words.of("rater_pair")));
        table.columns().forEach(column -> head.add("#" + column.heading()));
        to.tableHead(head.toArray(String[]::new));
        for (RaterTable.Row row : block.rows()) {
            cells(to.rowHead(row.name()), row.cells());
        }
        cells(to.rowHead(words.of("rater_ceiling")), block.ceiling());
        to.tableEnd();
    }

    private void cells(Html to, List<RaterTable.Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            RaterTable.Cell cell = cells.get(i);
            to.number(cell.shown(table.columns().get(i).unit()), "title", "n = " + cell.n());
        }
        to.close("tr");
    }

    private void agreement(Html to, RaterAgreement one) {
        ToleranceHint hint = one.tolerance();
        if (hint == null) {
            to.paragraph(words.of("rater_no_tau"), "class", "quiet");
        } else if (hint.pairs() > 0) {
            String tau = Shown.value(hint.tolerance(), one.toleranceUnit());
            to.paragraph(words.of("rater_tau", tau + " " + one.toleranceUnit(), hint.pairs()));
        }
        IntraclassCorrelation.Coefficient icc = one.correlation();
        if (icc != null && !Double.isNaN(icc.value())) {
            Interval ci = icc.interval();
            to.paragraph(
                    words.of(
                            "rater_icc",
                            icc.name(),
                            Shown.value(icc.value(), ""),
                            Shown.value(ci.low(), "") + " – " + Shown.value(ci.high(), ""),
                            one.correlationCases()));
        }
        List<RaterAgreement.Volumes> drawn =
                one.volumes().stream().filter(pair -> pair.limits() != null).toList();
        if (drawn.isEmpty()) {
            return;
        }
        to.fold(words.of("rater_volumes"));
        for (RaterAgreement.Volumes pair : drawn) {
            String svg =
                    BlandAltmanPlot.svg(pair, one.className(), one.volumeUnit(), wording.plots());
            to.open("figure", "data-plot", "bland-altman").markup(svg).close("figure");
        }
        volumes(to, drawn, one.volumeUnit());
        to.close("details");
    }

    private void volumes(Html to, List<RaterAgreement.Volumes> pairs, String unit) {
        to.tableHead(
                words.of("rater_pair"),
                "#n",
                "#" + words.of("rater_bias") + " / " + unit,
                "#" + words.of("rater_lower") + " / " + unit,
                "#" + words.of("rater_upper") + " / " + unit);
        for (RaterAgreement.Volumes pair : pairs) {
            BlandAltman limits = pair.limits();
            if (limits != null) {
                to.rowHead(pair.name()).number(Integer.toString(limits.n()));
                to.number(shown(limits.bias(), limits.biasInterval(), unit));
                to.number(shown(limits.lower(), limits.lowerInterval(), unit));
                to.number(shown(limits.upper(), limits.upperInterval(), unit));
                to.close("tr");
            }
        }
        to.tableEnd();
    }

    private static String shown(double value, Interval ci, String unit) {
        return Shown.value(value, unit)
                + " ("
                + Shown.value(ci.low(), unit)
                + " – "
                + Shown.value(ci.high(), unit)
                + ")";
    }
}
