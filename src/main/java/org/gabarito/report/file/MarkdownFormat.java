package org.gabarito.report.file;

import java.util.Arrays;
import java.util.List;
import org.gabarito.report.Report;
import org.gabarito.report.html.Wording;

/** Tables for papers in Markdown, one for each style of numbers. */
final class MarkdownFormat implements ResultFormat {
    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public String meaning() {
        return "tables for papers in Markdown";
    }

    @Override
    public List<ResultFile> files(Report report, Wording wording) {
        return Arrays.stream(TableStyle.values())
                .map(
                        style ->
                                ResultFile.of(
                                        "tables/" + style.id() + ".md",
                                        ResultTable.markdown(report, wording, style)))
                .toList();
    }
}
