package org.gabarito.report.file;

import java.util.List;
import org.gabarito.report.Report;
import org.gabarito.report.html.HtmlReport;
import org.gabarito.report.html.Wording;

/** {@code report.html}. */
final class HtmlFormat implements ResultFormat {
    @Override
    public String name() {
        return "html";
    }

    @Override
    public String meaning() {
        return "a report that opens anywhere";
    }

    @Override
    public List<ResultFile> files(Report report, Wording wording) {
        return List.of(ResultFile.of("report.html", HtmlReport.text(report, wording)));
    }
}
