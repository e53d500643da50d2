package org.gabarito.report.html;

import java.util.List;
import java.util.stream.Stream;
import org.gabarito.evaluation.CurvePoints;
import org.gabarito.report.Curves;
import org.gabarito.report.Report;
import org.gabarito.report.plot.CurvePlot;

/**
 * Curves of classified samples or of scored objects, confusion matrices, and what decisions are
 * worth at other prevalences, of up to {@value #MOST_CLASSES} classes.
 */
final class CurvesSection implements Section {
    static final int MOST_CLASSES = 9;

    private static final int MOST_LINKS = 60;

    private final Report report;
    private final Words words;
    private final CurvesAsked asked;

    CurvesSection(Report report, Words words, CurvesAsked asked) {
        this.report = report;
        this.words = words;
        this.asked = asked;
    }

    @Override
    public String id() {
        return "curves";
    }

    @Override
    public String heading() {
        return words.of("curves");
    }

    @Override
    public boolean says() {
        return !report.curves().isEmpty();
    }

    @Override
    public void write(Html to) {
        Curves curves = report.curves();
        List<Curves.Group> chosen = curves.groups().stream().filter(asked::takes).toList();
        List<Curves.Group> all = chosen.isEmpty() ? curves.groups() : chosen;
        List<Curves.Group> shown = all.subList(0, Math.min(MOST_CLASSES, all.size()));
        to.section(id(), heading());
        lead(to, curves);
        classLinks(to, curves, all.size(), shown);
        methodLinks(to, shown);
        double level = report.config().statistics().ci();
        CurveFigures figures = new CurveFigures(to, curves, words, asked, level);
        if (curves.samples().isEmpty()) {
            new ObjectCurvesTable(to, words).write(only(Curves.Objects.class, shown));
            figures.write(shown);
        } else {
            List<Curves.Samples> samples = only(Curves.Samples.class, shown);
            SampleCurvesTables tables = new SampleCurvesTables(to, curves, words);
            tables.areas(samples, level);
            figures.write(shown);
            new TargetTable(to, curves, words, asked, level).write(samples);
            if (samples.size() == 1) {
                tables.bins(samples.get(0));
                tables.thresholds(samples.get(0));
            }
        }
        to.close("section");
    }

    private static <T> List<T> only(Class<T> kind, List<Curves.Group> groups) {
        return groups.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private void lead(Html to, Curves curves) {
        String lead =
                words.of(curves.samples().isEmpty() ? "curve.lead_objects" : "curve.lead_samples");
        boolean several = curves.samples().size() > 1;
        to.paragraph(several ? lead + " " + words.of("curve.several") : lead, "class", "quiet");
        boolean thinned =
                Stream.concat(
                                curves.samples().stream()
                                        .flatMap(one -> one.curves().stream())
                                        .map(one -> one.curve().points()),
                                curves.objects().stream()
                                        .flatMap(one -> one.curves().stream())
                                        .map(one -> one.curve().points()))
                        .anyMatch(points -> points.size() > CurvePoints.WHOLE);
        if (thinned) {
            to.paragraph(words.of("curve.thinned"), "class", "quiet small");
        }
    }

    private void classLinks(Html to, Curves curves, int all, List<Curves.Group> shown) {
        boolean left = all > shown.size();
        if (!asked.linked()) {
            if (left) {
                to.paragraph(words.of("curve.left_classes_plain", shown.size(), all));
            }
            return;
        }
        if (curves.groups().size() < 2) {
            return;
        }
        to.open("p", "class", "small curve-links");
        to.words(
                left
                        ? words.of("curve.left_classes", shown.size(), all)
                        : words.of("curve.one_class"));
        if (asked.choosesClass()) {
            link(to, words.of("curve.all_classes"), asked.allClasses(), false);
        }
        for (Curves.Group one : curves.groups().stream().limit(MOST_LINKS).toList()) {
            link(
                    to,
                    curves.label(one),
                    asked.only(one, curves.severalCases()),
                    asked.choosesClass() && asked.takes(one));
        }
        to.close("p");
    }

    private void methodLinks(Html to, List<Curves.Group> shown) {
        List<String> methods =
                shown.stream().flatMap(one -> one.methods().stream()).distinct().toList();
        if (methods.size() <= CurvePlot.MOST_METHODS) {
            return;
        }
        int most = CurvePlot.MOST_METHODS;
        if (!asked.linked()) {
            to.paragraph(words.of("curve.left_methods_plain", most, methods.size()));
            return;
        }
        to.open("p", "class", "small curve-links");
        to.words(words.of("curve.left_methods", most, methods.size()));
        for (String method : methods.stream().limit(MOST_LINKS).toList()) {
            link(to, method, asked.method(method), false);
        }
        to.close("p");
    }

    private void link(Html to, String text, String address, boolean current) {
        to.words(" ");
        if (current) {
            to.element("a", text, "href", address, "aria-current", "true");
        } else {
            to.element("a", text, "href", address);
        }
    }
}
