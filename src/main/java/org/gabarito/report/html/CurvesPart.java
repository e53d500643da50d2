package org.gabarito.report.html;

import org.gabarito.report.Report;

/** The section about curves by itself, for a page that has its own frame. */
public final class CurvesPart {
    private CurvesPart() {}

    /** Empty when there are none. */
    public static String html(Report report, Wording wording, CurvesAsked asked) {
        CurvesSection section = new CurvesSection(report, new Words(wording.locale()), asked);
        if (!section.says()) {
            return "";
        }
        Html html = new Html();
        section.write(html);
        return html.toString();
    }
}
