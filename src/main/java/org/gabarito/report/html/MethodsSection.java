package org.gabarito.report.html;

import java.util.List;
import org.gabarito.report.Report;
import org.gabarito.report.methods.Checklist;
import org.gabarito.report.methods.MethodsWriter;
import org.gabarito.report.methods.ResultsText;
import org.gabarito.report.methods.Sentence;

/** The sentences that a paper needs. */
final class MethodsSection implements Section {
    private final Report report;
    private final Wording wording;
    private final Words words;

    MethodsSection(Report report, Wording wording, Words words) {
        this.report = report;
        this.wording = wording;
        this.words = words;
    }

    @Override
    public String id() {
        return "methods";
    }

    @Override
    public String heading() {
        return words.of("methods_text");
    }

    @Override
    public void write(Html to) {
        to.section(id(), heading());
        to.paragraph(words.of("methods_lead"), "class", "quiet");
        paragraph(to, ResultsText.methods(report, wording.locale(), wording::name));
        paragraph(to, ResultsText.of(report, wording.locale(), wording::name));
        checklist(to);
        to.close("section");
    }

    private void paragraph(Html to, List<Sentence> sentences) {
        MethodsWriter markup = new Markup();
        to.open("p", "class", "prose");
        sentences.forEach(sentence -> to.markup(sentence.in(markup) + " "));
        to.close("p");
    }

    private void checklist(Html to) {
        to.element("h3", words.of("checklist")).line();
        to.paragraph(words.of("checklist_lead"), "class", "quiet");
        to.tableHead(words.of("item"), words.of("answer"));
        for (Checklist.Item item : Checklist.of(report, wording.locale())) {
            to.rowHead(item.text()).open("td");
            if (item.isOpen()) {
                to.element("mark", words.of("todo"));
            } else {
                to.words(item.answer());
            }
            to.close("td").close("tr");
        }
        to.tableEnd();
    }

    /** Gaps are marked, citations lead to the references. */
    private final class Markup implements MethodsWriter {
        @Override
        public String words(String text) {
            return Html.escaped(text);
        }

        @Override
        public String cite(String key) {
            String safe = Html.escaped(key);
            return "<a href=\"#ref-" + safe + "\">[" + safe + "]</a>";
        }

        @Override
        public String blank(String what) {
            return "<mark title=\""
                    + Html.escaped(MethodsSection.this.words.of("gap"))
                    + "\">"
                    + Html.escaped(what)
                    + "</mark>";
        }

        @Override
        public String remark(String text) {
            return "";
        }
    }
}
