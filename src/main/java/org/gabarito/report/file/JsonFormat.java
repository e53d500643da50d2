package org.gabarito.report.file;

import java.util.List;
import org.gabarito.report.Report;
import org.gabarito.report.SummaryJson;
import org.gabarito.report.html.Wording;

/** {@code summary.json}. */
final class JsonFormat implements ResultFormat {
    @Override
    public String name() {
        return "json";
    }

    @Override
    public String meaning() {
        return "aggregates, counts, policy, provenance";
    }

    @Override
    public List<ResultFile> files(Report report, Wording wording) {
        return List.of(ResultFile.of(ReportFiles.SUMMARY, SummaryJson.text(report)));
    }
}
