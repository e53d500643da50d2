package org.gabarito.report.html;

import org.gabarito.report.Report;

/** The section about raters by itself, for a page that has its own frame. */
public final class RaterPart {
    private RaterPart() {}

    /** Empty when there is a single reference. */
    public static String html(Report report, Wording wording) {
        RatersSection section = new RatersSection(report, wording, new Words(wording.locale()));
        if (!section.says()) {
            return "";
        }
        Html html = new Html();
        section.write(html);
        return html.toString();
    }
}
