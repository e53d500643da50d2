package org.gabarito.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gabarito.core.statistics.prevalence.TargetPrevalence;
import org.gabarito.evaluation.ClassCurve;
import org.gabarito.evaluation.CurvePoints;
import org.gabarito.evaluation.ObjectCurve;
import org.gabarito.plan.Decimal;
import org.gabarito.report.Curves;
import org.gabarito.report.Report;
import org.gabarito.report.Shown;
import org.gabarito.report.plot.ConfusionPlot;
import org.gabarito.report.plot.CurvePlot;
import org.gabarito.report.plot.CurvePlots;
import org.gabarito.report.plot.PrevalenceQuantity;

/**
 * Curves of classified samples and of scored objects, confusion matrices, and what decisions are
 * worth at other prevalences. One class has all its plots beside each other; several have each plot
 * class by class, up to {@value #MOST_CLASSES} of them.
 */
final class CurvesSection implements Section {
    static final int MOST_CLASSES = 9;

    /** More confusion matrices than this are told by the classes' own numbers. */
    private static final int MOST_TABLES = 6;

    private static final int MOST_LINKS = 60;
    private static final int THRESHOLDS = 20;

    /** Of several classes these are folded until a prevalence is asked for. */
    private static final List<String> FOLDED =
            Arrays.stream(PrevalenceQuantity.values()).map(PrevalenceQuantity::id).toList();

    private static final double[] USUAL = {0.001, 0.01, 0.1, 0.5};

    private final Words words;
    private final CurvesAsked asked;
    private final double level;
    private final Report report;

    CurvesSection(Report report, Words words, CurvesAsked asked) {
        this.words = words;
        this.asked = asked;
        this.level = report.config().statistics().ci();
        this.report = report;
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
        to.section(id(), heading());
        new Part(to, report.curves()).write();
        to.close("section");
    }

    /** The writing of it. */
    private final class Part {
        private final Html to;
        private final Curves curves;
        private final CurvePlot.Look look;
        private final Map<Curves.Group, String> names;
        private final Map<Curves.Table, String> tables;

        Part(Html to, Curves curves) {
            this.to = to;
            this.curves = curves;
            this.look = new CurvePlot.Look(words::of, level, asked.prevalence());
            this.names = CurvePlots.names(curves);
            this.tables = CurvePlots.tableNames(curves);
        }

        void write() {
            List<Curves.Group> chosen = curves.groups().stream().filter(asked::takes).toList();
            List<Curves.Group> all = chosen.isEmpty() ? curves.groups() : chosen;
            List<Curves.Group> shown = all.subList(0, Math.min(MOST_CLASSES, all.size()));
            boolean ofSamples = !curves.samples().isEmpty();
            lead(ofSamples);
            classLinks(all.size(), shown);
            methodLinks(shown);
            if (ofSamples) {
                samples(only(Curves.Samples.class, shown));
            } else {
                objects(only(Curves.Objects.class, shown));
            }
            confusion();
            to.open("div", "class", "curve-plots").line();
            if (shown.size() == 1) {
                to.open("div", "class", "curve-grid").line();
                for (CurvePlot plot : CurvePlots.all()) {
                    figure(plot, shown.get(0));
                }
                to.close("div");
            } else {
                for (CurvePlot plot : CurvePlots.all()) {
                    multiples(plot, shown);
                }
            }
            to.close("div");
            if (ofSamples) {
                target(only(Curves.Samples.class, shown));
                if (shown.size() == 1) {
                    bins(only(Curves.Samples.class, shown).get(0));
                    thresholds(only(Curves.Samples.class, shown).get(0));
                }
            }
        }

        private void lead(boolean ofSamples) {
            to.paragraph(
                    words.of(ofSamples ? "curve.lead_samples" : "curve.lead_objects")
                            + (ofSamples && curves.samples().size() > 1
                                    ? " " + words.of("curve.several")
                                    : ""),
                    "class",
                    "quiet");
            if (longest() > CurvePoints.WHOLE) {
                to.paragraph(words.of("curve.thinned"), "class", "quiet small");
            }
        }

        private int longest() {
            return Math.max(
                    curves.samples().stream()
                            .flatMap(one -> one.curves().stream())
                            .mapToInt(one -> one.curve().points().size())
                            .max()
                            .orElse(0),
                    curves.objects().stream()
                            .flatMap(one -> one.curves().stream())
                            .mapToInt(one -> one.curve().points().size())
                            .max()
                            .orElse(0));
        }

        private static <T> List<T> only(Class<T> kind, List<Curves.Group> groups) {
            return groups.stream().filter(kind::isInstance).map(kind::cast).toList();
        }

        private void classLinks(int all, List<Curves.Group> shown) {
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
                link(words.of("curve.all_classes"), asked.allClasses(), false);
            }
            for (Curves.Group one : curves.groups().stream().limit(MOST_LINKS).toList()) {
                link(
                        label(one),
                        asked.only(one, severalCases()),
                        asked.choosesClass() && asked.takes(one));
            }
            to.close("p");
        }

        private void methodLinks(List<Curves.Group> shown) {
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
                link(method, asked.method(method), false);
            }
            to.close("p");
        }

        private void link(String text, String address, boolean current) {
            to.words(" ");
            if (current) {
                to.element("a", text, "href", address, "aria-current", "true");
            } else {
                to.element("a", text, "href", address);
            }
        }

        private boolean severalCases() {
            return curves.samples().stream().map(Curves.Samples::caseId).distinct().count() > 1;
        }

        private String label(Curves.Group group) {
            return severalCases() ? group.className() + " · " + group.caseId() : group.className();
        }

        private void samples(List<Curves.Samples> shown) {
            to.tableHead(
                    words.of("curve.class"),
                    words.of("curve.method"),
                    "#" + words.of("curve.n"),
                    "#" + words.of("curve.auroc_head", Decimal.text(level)),
                    "#" + words.of("curve.ap_head"),
                    "#" + words.of("curve.sensitivity"),
                    "#" + words.of("curve.specificity"));
            List<String> notes = new ArrayList<>();
            for (Curves.Samples group : shown) {
                for (Curves.Of<ClassCurve> one : group.curves()) {
                    ClassCurve curve = one.curve();
                    to.rowHead(label(group)).cell(one.method());
                    to.number(curve.positives() + " + " + curve.negatives());
                    ClassCurve.Area area = curve.area();
                    to.number(area == null ? "–" : area(area));
                    to.number(Shown.value(curve.averagePrecision(), ""));
                    to.number(share(curve.truePositives(), curve.positives()));
                    to.number(share(curve.trueNegatives(), curve.negatives())).close("tr");
                    note(label(group), curve, notes);
                }
            }
            to.tableEnd();
            notes(notes);
        }

        private String area(ClassCurve.Area area) {
            return Shown.value(area.value(), "")
                    + " ("
                    + Shown.value(area.low(), "")
                    + " – "
                    + Shown.value(area.high(), "")
                    + ")";
        }

        private void note(String name, ClassCurve curve, List<String> notes) {
            ClassCurve.Area area = curve.area();
            if (!curve.scored()) {
                notes.add(words.of("curve.no_scores"));
            } else if (area == null) {
                notes.add(words.of("curve.one_side", name));
            } else if (area.value() == 0 || area.value() == 1) {
                notes.add(words.of("curve.pile", name, Decimal.text(area.value())));
            } else if (Math.min(curve.positives(), curve.negatives()) < 10) {
                notes.add(words.of("curve.few_samples", name));
            }
        }

        private void notes(List<String> notes) {
            notes.stream().distinct().forEach(one -> to.paragraph(one, "class", "small quiet"));
        }

        private void objects(List<Curves.Objects> shown) {
            to.tableHead(
                    words.of("curve.class"),
                    words.of("curve.method"),
                    "#" + words.of("curve.objects_n"),
                    words.of("curve.matched"),
                    "#" + words.of("curve.froc_head"),
                    "#" + words.of("curve.ap_coco_head"));
            List<String> notes = new ArrayList<>();
            for (Curves.Objects group : shown) {
                for (int i = 0; i < group.curves().size(); i++) {
                    ObjectCurve curve = group.curves().get(i).curve();
                    to.rowHead(group.className()).cell(group.curves().get(i).method());
                    to.number(curve.positives() + " / " + curve.images());
                    to.open("td").element("code", matched(curve)).close("td");
                    to.number(Shown.value(curve.froc(), ""));
                    to.number(Shown.value(curve.averagePrecision(), "")).close("tr");
                    if (group.cases().get(i) < group.expected()) {
                        notes.add(
                                words.of(
                                        "curve.of_images", group.cases().get(i), group.expected()));
                    }
                    note(group.className(), curve, notes);
                }
            }
            to.tableEnd();
            notes(notes);
        }

        private void note(String name, ObjectCurve curve, List<String> notes) {
            if (curve.images() == 1) {
                notes.add(words.of("curve.one_image", name));
            } else if (curve.images() < 8) {
                String least = Shown.value(1.0 / curve.images(), "mm");
                notes.add(words.of("curve.few_images", name, curve.images(), least));
            }
        }

        private String matched(ObjectCurve curve) {
            return switch (curve.criterion()) {
                case "mask_iou_any", "point_inside" -> curve.criterion();
                case "center_distance" ->
                        curve.criterion() + " ≤ " + Decimal.text(curve.threshold());
                default -> curve.criterion() + " ≥ " + Decimal.text(curve.threshold());
            };
        }

        private void confusion() {
            List<Curves.Table> all =
                    curves.tables().stream().filter(one -> asked.takes(one.method())).toList();
            List<Curves.Table> drawn =
                    all.stream().filter(ConfusionPlot::draws).limit(MOST_TABLES).toList();
            if (all.isEmpty()) {
                return;
            }
            to.element("h3", words.of("curve.kind.confusion")).line();
            if (!drawn.isEmpty()) {
                to.open("div", "class", "curve-grid").line();
                for (Curves.Table table : drawn) {
                    String svg = ConfusionPlot.svg(table, words::of);
                    to.open("figure", "class", "figure", "data-plot", ConfusionPlot.ID);
                    to.markup(svg);
                    files(ConfusionPlot.ID, tables.get(table), false);
                    to.close("figure");
                }
                to.close("div");
            }
            if (all.size() > MOST_TABLES) {
                to.paragraph(
                        words.of("curve.left_methods_plain", MOST_TABLES, all.size()),
                        "class",
                        "small quiet");
            }
            for (Curves.Table table : all) {
                if (!ConfusionPlot.draws(table)) {
                    to.paragraph(
                            words.of(
                                    "curve.confusion_large",
                                    table.method(),
                                    table.classes().size()),
                            "class",
                            "small quiet");
                    files(ConfusionPlot.ID, tables.get(table), false);
                }
            }
        }

        private void multiples(CurvePlot plot, List<Curves.Group> shown) {
            List<Curves.Group> drawn = shown.stream().filter(plot::draws).toList();
            if (drawn.isEmpty()) {
                return;
            }
            boolean folded = FOLDED.contains(plot.id());
            String kind = words.of("curve.kind." + plot.id());
            if (folded && asked.prevalence().isPresent()) {
                to.open("details", "open", "").element("summary", kind).line();
            } else if (folded) {
                to.fold(kind);
            } else {
                to.element("h3", kind).line();
            }
            to.open("div", "class", "curve-grid").line();
            drawn.forEach(group -> figure(plot, group));
            to.close("div");
            if (folded) {
                to.close("details");
            }
        }

        private void figure(CurvePlot plot, Curves.Group group) {
            Curves.Group own = asked.method().isEmpty() ? group : group.of(asked.method());
            if (!plot.draws(own)) {
                return;
            }
            to.open("figure", "class", "figure", "data-plot", plot.id());
            to.markup(plot.svg(own, look));
            files(plot.id(), names.get(group), true);
            to.close("figure");
        }

        /** Links to the files of a drawing, where there is a server to give them. */
        private void files(String plot, String name, boolean atPrevalence) {
            if (!asked.linked() || name == null) {
                return;
            }
            String kind = words.of("curve.kind." + plot);
            to.files(
                    ending -> asked.file(plot, name + "." + ending, atPrevalence),
                    ending -> kind + ", " + name + ", " + ending);
        }

        private void target(List<Curves.Samples> shown) {
            List<Row> rows = new ArrayList<>();
            for (Curves.Samples group : shown) {
                for (Curves.Of<ClassCurve> of : group.decided()) {
                    if (asked.takes(of.method())) {
                        rows.add(new Row(label(group), of.method(), of.curve()));
                    }
                }
            }
            if (rows.isEmpty()) {
                return;
            }
            to.element("h3", words.of("curve.target"), "id", "target").line();
            to.paragraph(words.of("curve.target_lead", Decimal.text(level)));
            boolean one = rows.size() == 1;
            List<String> head = new ArrayList<>(List.of(words.of("curve.prevalence_head")));
            if (!one) {
                head.add(words.of("curve.class"));
                head.add(words.of("curve.method"));
            }
            head.add("#" + words.of("curve.of_ppv"));
            head.add("#" + words.of("curve.of_npv"));
            head.add("#" + words.of("curve.cost_head"));
            head.add("#" + words.of("curve.benefit_head"));
            to.tableHead(head.toArray(String[]::new));
            asked.prevalence()
                    .ifPresent(
                            at ->
                                    rows.forEach(
                                            row -> row(row, at, words.of("curve.asked_for"), one)));
            rows.forEach(
                    row -> {
                        double study = CurvePlots.study(row.curve()).ofStudy();
                        row(row, study, words.of("curve.this_study"), one);
                    });
            if (one) {
                for (double some : USUAL) {
                    row(rows.get(0), some, "", true);
                }
            }
            to.tableEnd();
            to.paragraph(words.of("curve.definitions"), "class", "small quiet");
        }

        /** Of one class by one method. */
        private record Row(String name, String method, ClassCurve curve) {}

        private void row(Row row, double at, String name, boolean alone) {
            TargetPrevalence study = CurvePlots.study(row.curve());
            String percent = CurvePlots.percent(at);
            to.rowHead(name.isEmpty() ? percent : percent + ", " + name);
            if (!alone) {
                to.cell(row.name()).cell(row.method());
            }
            ClassCurve curve = row.curve();
            boolean nobody = curve.truePositives() + curve.falsePositives() == 0;
            boolean everybody = curve.trueNegatives() + curve.falseNegatives() == 0;
            for (PrevalenceQuantity quantity : PrevalenceQuantity.values()) {
                String undefined =
                        switch (quantity) {
                            case PPV -> nobody ? words.of("curve.nobody_positive") : "";
                            case NPV -> everybody ? words.of("curve.nobody_negative") : "";
                            case COST, BENEFIT -> "";
                        };
                value(quantity.of(study, at, level), undefined);
            }
            to.close("tr");
        }

        private void value(TargetPrevalence.Value one, String undefined) {
            if (Double.isNaN(one.value())) {
                to.open("td", "class", "wrap").words(undefined).close("td");
                return;
            }
            to.open("td", "class", "number").words(Shown.value(one.value(), ""));
            to.element(
                    "span",
                    Shown.value(one.band().low(), "") + " – " + Shown.value(one.band().high(), ""),
                    "class",
                    "quiet range");
            to.close("td");
        }

        private void bins(Curves.Samples group) {
            if (group.scored().isEmpty()) {
                return;
            }
            to.fold(words.of("curve.bins_table"));
            to.tableHead(
                    words.of("curve.method"),
                    "#" + words.of("curve.probability"),
                    "#n",
                    "#" + words.of("curve.frequency"));
            for (Curves.Of<ClassCurve> one : group.scored()) {
                for (ClassCurve.Bin bin : one.curve().bins()) {
                    to.rowHead(one.method());
                    to.number(Shown.value(bin.mean(), ""));
                    to.number(Long.toString(bin.n()));
                    to.number(share(bin.positives(), bin.n())).close("tr");
                }
            }
            to.tableEnd().close("details");
        }

        /** Some of many; all that are drawn are in the files. */
        private void thresholds(Curves.Samples group) {
            if (group.scored().isEmpty()) {
                return;
            }
            to.fold(words.of("curve.points_table"));
            to.tableHead(
                    words.of("curve.method"),
                    "#" + words.of("curve.threshold_head"),
                    "#" + words.of("curve.sensitivity"),
                    "#" + words.of("curve.specificity"),
                    "#" + words.of("curve.of_ppv"));
            for (Curves.Of<ClassCurve> one : group.scored()) {
                ClassCurve curve = one.curve();
                CurvePoints points = curve.points();
                int step = Math.max(1, points.size() / THRESHOLDS);
                for (int i = 0; i < points.size(); i += step) {
                    long hits = points.truePositives().get(i);
                    long alarms = points.falsePositives().get(i);
                    to.rowHead(one.method());
                    to.number(Shown.value(points.thresholds().get(i), ""));
                    to.number(share(hits, curve.positives()));
                    to.number(share(curve.negatives() - alarms, curve.negatives()));
                    to.number(share(hits, hits + alarms)).close("tr");
                }
            }
            to.tableEnd().close("details");
        }

        private String share(long part, long whole) {
            return whole == 0 ? "–" : Shown.value((double) part / whole, "");
        }
    }
}
