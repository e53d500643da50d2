package org.gabarito.report.html;

import java.util.List;
import org.gabarito.report.Caution;
import org.gabarito.report.Cautions;
import org.gabarito.report.Report;

/** What to know before acting on the numbers; it stands before them. */
final class CautionsSection implements Section {
    /** More than this are folded; printed all the same. */
    private static final int MOST_OPEN = 6;

    private final Words words;
    private final List<Caution> cautions;

    CautionsSection(Report report, Words words) {
        this.words = words;
        cautions = Cautions.of(report);
    }

    @Override
    public String id() {
        return "cautions";
    }

    @Override
    public String heading() {
        return words.of("cautions");
    }

    @Override
    public boolean says() {
        return !cautions.isEmpty();
    }

    @Override
    public void write(Html to) {
        to.section(id(), heading()).open("div", "class", "notice");
        int open = Math.min(MOST_OPEN, cautions.size());
        list(to, cautions.subList(0, open));
        if (open < cautions.size()) {
            to.fold(words.of("cautions_all", cautions.size()));
            list(to, cautions.subList(open, cautions.size()));
            to.close("details");
        }
        to.close("div").close("section");
    }

    private void list(Html to, List<Caution> some) {
        to.open("ul").line();
        for (Caution one : some) {
            String guide =
                    one.kind() == Caution.Kind.SINGLE_METRIC
                            ? " " + words.of("cautions_guide")
                            : "";
            to.element("li", CautionText.of(one, words) + guide, "data-caution", one.kind().code())
                    .line();
        }
        to.close("ul");
    }
}
