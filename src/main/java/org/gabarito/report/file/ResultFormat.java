package org.gabarito.report.file;

import java.util.List;
import java.util.Optional;
import org.gabarito.report.Report;
import org.gabarito.report.html.Wording;

/** A way of writing results down. */
public interface ResultFormat {

    /** As typed on the command line, such as {@code grand-challenge}. */
    String name();

    /** What it is for, in half a sentence. */
    String meaning();

    /** Why there is nothing to write of these results; empty when there is. */
    default Optional<String> refusal(Report report) {
        return Optional.empty();
    }

    /** Its files, whose names no other format uses. */
    List<ResultFile> files(Report report, Wording wording);
}
