package org.gabarito.report.html;

import java.util.List;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.report.Report;
import org.gabarito.report.methods.MethodsText;
import org.gabarito.report.methods.MethodsWriter;
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
        List<Sentence> sentences =
                MethodsText.of(
                        report.config(),
                        List.of(),
                        wording.locale(),
                        this::name,
                        report.run().version());
        paragraph(to, sentences);
        to.close("section");
    }

    private void paragraph(Html to, List<Sentence> sentences) {
        MethodsWriter markup = new Markup();
        to.open("p", "class", "prose");
        sentences.forEach(sentence -> to.markup(sentence.in(markup) + " "));
        to.close("p");
    }

    private String name(String id) {
        return MetricCatalog.describe(id).map(info -> named(info)).orElse(id);
    }

    private String named(MetricInfo info) {
        return wording.names().apply(info);
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
