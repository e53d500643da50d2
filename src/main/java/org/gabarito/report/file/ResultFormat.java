package org.gabarito.report.file;

import java.util.List;
import org.gabarito.report.Report;
import org.gabarito.report.html.Wording;

/** A way of writing results down. */
public interface ResultFormat {

    /** As typed on the command line, such as {@code grand-challenge}. */
    String name();

    /** What it is for, in half a sentence. */
    String meaning();

    /** Its files, whose names no other format uses. */
    List<ResultFile> files(Report report, Wording wording);
}
