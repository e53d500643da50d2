package org.gabarito.report.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.guide.Guide;
import org.gabarito.report.BibTex;
import org.gabarito.report.Report;
import org.gabarito.report.html.Wording;
import org.gabarito.report.methods.Bibliography;
import org.gabarito.report.methods.Checklist;
import org.gabarito.report.methods.LatexMethods;
import org.gabarito.report.methods.MarkdownMethods;
import org.gabarito.report.methods.MethodsWriter;
import org.gabarito.report.methods.ResultsText;
import org.gabarito.report.plot.PlotWords;

/** Methods and results in words, the checklist and the references, in both languages. */
public final class MethodsFormat implements ResultFormat {
    private static final Locale PORTUGUESE = new Locale("pt", "BR");

    @Override
    public String name() {
        return "methods";
    }

    @Override
    public String meaning() {
        return "methods and results in words, checklist, references";
    }

    @Override
    public List<ResultFile> files(Report report, Wording wording) {
        List<ResultFile> files = new ArrayList<>(of(report, Wording.ENGLISH, ""));
        Guide guide = Guide.builtIn();
        Function<MetricInfo, String> names =
                info ->
                        guide.card(info.id())
                                .flatMap(card -> card.name().find(PORTUGUESE))
                                .orElse(info.name());
        files.addAll(of(report, new Wording(PORTUGUESE, PlotWords.ENGLISH, names), ".pt-BR"));
        files.add(
                ResultFile.of(
                        "methods/citations.bib", BibTex.of(Bibliography.of(report.config()))));
        return files;
    }

    private static List<ResultFile> of(Report report, Wording wording, String language) {
        return List.of(
                ResultFile.of(
                        "methods/methods" + language + ".md",
                        text(report, wording, new MarkdownMethods())),
                ResultFile.of(
                        "methods/methods" + language + ".tex",
                        text(report, wording, new LatexMethods())),
                ResultFile.of("methods/checklist" + language + ".md", checklist(report, wording)));
    }

    /** The methods section, and after an empty line the results. */
    public static String text(Report report, Wording wording, MethodsWriter markup) {
        return markup.write(ResultsText.methods(report, wording.locale(), wording::name))
                + "\n"
                + markup.write(ResultsText.of(report, wording.locale(), wording::name));
    }

    public static String checklist(Report report, Wording wording) {
        return Checklist.markdown(
                report, wording.locale(), wording.say("checklist"), wording.say("todo"));
    }
}
