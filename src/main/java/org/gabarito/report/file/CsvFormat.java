package org.gabarito.report.file;

import java.util.List;
import org.gabarito.report.Report;
import org.gabarito.report.ScoresCsv;
import org.gabarito.report.html.Wording;

/** {@code scores.csv}. */
final class CsvFormat implements ResultFormat {
    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String meaning() {
        return "every value, one a row";
    }

    @Override
    public List<ResultFile> files(Report report, Wording wording) {
        return List.of(ResultFile.of("scores.csv", ScoresCsv.text(report.results().scores())));
    }
}
