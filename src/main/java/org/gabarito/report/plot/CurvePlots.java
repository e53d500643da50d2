package org.gabarito.report.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gabarito.core.statistics.prevalence.TargetPrevalence;
import org.gabarito.evaluation.ClassCurve;
import org.gabarito.report.Curves;

/** Every plot of curves there is, and what they share. */
public final class CurvePlots {
    private static final List<CurvePlot> ALL =
            List.of(
                    new RocPlot(),
                    new PrecisionRecallPlot(),
                    new CalibrationPlot(),
                    new DecisionPlot(),
                    new PrevalencePlot(PrevalenceQuantity.PPV),
                    new PrevalencePlot(PrevalenceQuantity.NPV),
                    new PrevalencePlot(PrevalenceQuantity.COST),
                    new PrevalencePlot(PrevalenceQuantity.BENEFIT),
                    new FrocPlot(),
                    new ObjectPrecisionPlot());

    /** Of classes beyond this many there are no files. */
    static final int MOST_CLASSES = 40;

    private static final int NAME = 18;

    private CurvePlots() {}

    public static List<CurvePlot> all() {
        return ALL;
    }

    /**
     * A drawing as a file, which is not drawn before it is asked for.
     *
     * @param name of the file without its ending, unique among those of the plot
     */
    public record Drawing(
            String plot, String name, Supplier<String> svg, Supplier<String> numbers) {}

    /** The name of the file of each class: that of the class in letters any file system takes. */
    public static Map<Curves.Group, String> names(Curves curves) {
        Map<String, Integer> taken = new HashMap<>();
        Map<Curves.Group, String> names = new IdentityHashMap<>();
        for (Curves.Group group : curves.groups()) {
            names.put(group, unique(slug(group.className()), taken));
        }
        return names;
    }

    private static String unique(String slug, Map<String, Integer> taken) {
        int number = taken.merge(slug, 1, Integer::sum);
        return number == 1 ? slug : slug + "-" + number;
    }

    private static String slug(String name) {
        String slug = name.replaceAll("[^A-Za-z0-9._]+", "-").replaceAll("^[-.]+|-+$", "");
        return slug.isEmpty() ? "class" : slug;
    }

    /** The name of the file of each confusion matrix. */
    public static Map<Curves.Table, String> tableNames(Curves curves) {
        Map<String, Integer> taken = new HashMap<>();
        Map<Curves.Table, String> names = new IdentityHashMap<>();
        for (Curves.Table table : curves.tables()) {
            names.put(table, unique(slug(table.method()), taken));
        }
        return names;
    }

    /** Those of the most frequent classes, plot by plot. */
    static List<Drawing> drawings(Curves curves, CurvePlot.Look look) {
        List<Drawing> drawings = new ArrayList<>();
        Map<Curves.Table, String> tables = tableNames(curves);
        for (Curves.Table table : curves.tables()) {
            if (ConfusionPlot.draws(table) && drawings.size() < MOST_CLASSES) {
                drawings.add(
                        new Drawing(
                                ConfusionPlot.ID,
                                tables.get(table),
                                () -> ConfusionPlot.svg(table, look.words()),
                                () -> ConfusionPlot.numbers(table)));
            }
        }
        Map<Curves.Group, String> names = names(curves);
        for (CurvePlot plot : ALL) {
            curves.groups().stream()
                    .filter(plot::draws)
                    .limit(MOST_CLASSES)
                    .forEach(
                            group ->
                                    drawings.add(
                                            new Drawing(
                                                    plot.id(),
                                                    names.get(group),
                                                    () -> plot.svg(group, look),
                                                    () -> plot.numbers(group, look))));
        }
        return drawings;
    }

    static <T> List<Curves.Of<T>> first(List<Curves.Of<T>> curves) {
        return curves.subList(0, Math.min(CurvePlot.MOST_METHODS, curves.size()));
    }

    /** With the method before it where there are several. */
    static String named(String method, String said, int methods) {
        return methods == 1 ? said : CurveChart.cut(method, NAME) + ": " + said;
    }

    /** The study as it was decided. */
    public static TargetPrevalence study(ClassCurve curve) {
        return new TargetPrevalence(
                curve.truePositives(),
                curve.falseNegatives(),
                curve.trueNegatives(),
                curve.falsePositives());
    }

    /** A share in percent, in three digits unless that makes all of nearly all. */
    public static String percent(double share) {
        BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2);
        BigDecimal rounded = percent.round(new MathContext(3));
        boolean all = share < 1 && rounded.compareTo(BigDecimal.valueOf(100)) == 0;
        return (all ? percent : rounded).stripTrailingZeros().toPlainString() + " %";
    }
}
