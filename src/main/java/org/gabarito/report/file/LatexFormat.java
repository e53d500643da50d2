package org.gabarito.report.file;

import java.util.Arrays;
import java.util.List;
import org.gabarito.report.Report;
import org.gabarito.report.html.Wording;

/** Tables for papers in LaTeX, one for each style of numbers. */
final class LatexFormat implements ResultFormat {
    @Override
    public String name() {
        return "latex";
    }

    @Override
    public String meaning() {
        return "tables for papers in LaTeX";
    }

    @Override
    public List<ResultFile> files(Report report, Wording wording) {
        return Arrays.stream(TableStyle.values())
                .map(
                        style ->
                                ResultFile.of(
                                        "tables/" + style.id() + ".tex",
                                        ResultTable.latex(report, wording, style)))
                .toList();
    }
}
