package org.gabarito.report.html;

import java.util.List;
import org.gabarito.report.ClassInventory;
import org.gabarito.report.GeometryFindings;
import org.gabarito.report.LabelInventory;
import org.gabarito.report.Report;

/** What the files hold, and how they lay to each other. */
final class FoundSection implements Section {
    private static final int MOST_NOTES = 100;

    private final Report report;
    private final Words words;
    private final List<LabelInventory.Line> labels;
    private final List<ClassInventory.Line> classes;
    private final GeometryFindings geometry;

    FoundSection(Report report, Words words) {
        this.report = report;
        this.words = words;
        labels = LabelInventory.of(report.cases(), report.config());
        classes = ClassInventory.of(report);
        geometry = GeometryFindings.of(report);
    }

    @Override
    public String id() {
        return "found";
    }

    @Override
    public String heading() {
        return words.of(labels.isEmpty() ? "classes" : "labels");
    }

    @Override
    public boolean says() {
        return !labels.isEmpty() || !classes.isEmpty();
    }

    @Override
    public void write(Html to) {
        to.section(id(), heading());
        if (labels.isEmpty()) {
            to.tableHead(
                    words.of("class"),
                    "#" + words.of("in_reference"),
                    "#" + words.of("in_prediction"));
            for (ClassInventory.Line line : classes) {
                to.rowHead(line.name()).number(Long.toString(line.reference()));
                to.number(Long.toString(line.prediction())).close("tr");
            }
            to.tableEnd();
        } else {
            labels(to);
            to.element("h3", words.of("geometry")).line();
            to.paragraph(geometry.line());
            notes(to);
        }
        to.close("section");
    }

    private void labels(Html to) {
        to.tableHead(
                words.of("label"),
                words.of("class"),
                "#" + words.of("in_reference"),
                "#" + words.of("in_prediction"),
                "#" + words.of("amount_reference"),
                "#" + words.of("amount_prediction"));
        for (LabelInventory.Line line : labels) {
            to.rowHead(Integer.toString(line.label()));
            to.cell(line.scored() ? line.name() : line.name() + ", " + words.of("not_a_class"));
            to.number(Integer.toString(line.referenceCases()));
            to.number(Integer.toString(line.predictionCases()));
            to.number(Long.toString(line.referenceVoxels()));
            to.number(Long.toString(line.predictionVoxels())).close("tr");
        }
        to.tableEnd();
    }

    private void notes(Html to) {
        List<String> notes = geometry.notes();
        if (notes.isEmpty()) {
            return;
        }
        to.open("ul").line();
        notes.stream().limit(MOST_NOTES).forEach(note -> to.element("li", note).line());
        to.close("ul");
        if (notes.size() > MOST_NOTES) {
            to.paragraph(words.of("more_rows", notes.size() - MOST_NOTES));
        }
    }
}
