package org.gabarito.report.plot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.gabarito.core.matching.Criterion;
import org.gabarito.evaluation.ObjectMatch;

/**
 * Which object found which: those of the reference on the left, the predicted ones on the right, a
 * line for every pair with its value. Objects without a line were missed, or are false.
 */
public final class MatchingGraph {
    /** More objects than this are for the table. */
    static final int MOST = 60;

    private static final double BETWEEN = 228;
    private static final double ROW = 26;
    private static final double TOP = 34;
    private static final double MARGIN = 96;

    /** Of a letter, as wide as it gets on small screens. */
    private static final double LETTER = 8.6;

    private MatchingGraph() {}

    /** The words in the graph, in the reader's language. */
    public interface Words {
        String title();

        String reference();

        String prediction();

        String missed();

        String falseOne();

        String doubleOne();

        /** How many there are, for those who do not see it. */
        String description(int matched, int missed, int falseOnes);
    }

    /**
     * A complete {@code svg} element of the first objects.
     *
     * @param objects of one class
     */
    public static String draw(List<ObjectMatch> objects, Criterion criterion, Words words) {
        List<ObjectMatch> shown = objects.subList(0, Math.min(MOST, objects.size()));
        List<ObjectMatch> left = shown.stream().filter(one -> one.reference() > 0).toList();
        List<ObjectMatch> right = shown.stream().filter(one -> one.prediction() > 0).toList();
        double leftX = margin(left.stream().map(one -> leftName(one, words)).toList());
        double rightX = leftX + BETWEEN;
        double width = rightX + margin(right.stream().map(one -> rightName(one, words)).toList());
        double height = TOP + ROW * Math.max(1, Math.max(left.size(), right.size()));
        Svg svg =
                new Svg()
                        .open(
                                "matching",
                                width,
                                height,
                                words.title(),
                                words.description(
                                        count(objects, ObjectMatch.Kind.MATCHED),
                                        count(objects, ObjectMatch.Kind.MISSED),
                                        count(objects, ObjectMatch.Kind.FALSE)
                                                + count(objects, ObjectMatch.Kind.DOUBLE)));
        svg.words(leftX, 14, "end", words.reference(), "class", "plot-axis");
        svg.words(rightX, 14, "start", words.prediction(), "class", "plot-axis");
        Map<Integer, Integer> places = places(right, ObjectMatch::prediction);
        for (int i = 0; i < left.size(); i++) {
            ObjectMatch one = left.get(i);
            if (one.kind() == ObjectMatch.Kind.MATCHED) {
                line(svg, one, leftX, y(i), y(places.get(one.prediction())), criterion);
            }
        }
        for (int i = 0; i < left.size(); i++) {
            ObjectMatch one = left.get(i);
            boolean missed = one.kind() == ObjectMatch.Kind.MISSED;
            dot(svg, leftX + 12, y(i), missed ? "#0072b2" : "#009e73", missed);
            svg.words(leftX, y(i) + 4, "end", leftName(one, words));
        }
        for (int i = 0; i < right.size(); i++) {
            ObjectMatch one = right.get(i);
            boolean matched = one.kind() == ObjectMatch.Kind.MATCHED;
            dot(svg, rightX - 12, y(i), matched ? "#009e73" : "#d55e00", !matched);
            svg.words(rightX, y(i) + 4, "start", rightName(one, words));
        }
        return svg.end();
    }

    /** Room for the longest of some names. */
    private static double margin(List<String> names) {
        int most = names.stream().mapToInt(String::length).max().orElse(0);
        return Math.max(MARGIN, LETTER * most);
    }

    private static String leftName(ObjectMatch one, Words words) {
        boolean missed = one.kind() == ObjectMatch.Kind.MISSED;
        return (missed ? words.missed() + " " : "") + one.reference();
    }

    private static String rightName(ObjectMatch one, Words words) {
        return one.prediction()
                + switch (one.kind()) {
                    case FALSE -> " " + words.falseOne();
                    case DOUBLE -> " " + words.doubleOne();
                    case MATCHED, MISSED -> "";
                };
    }

    /** Whether objects are left out of the graph. */
    public static boolean isCut(List<ObjectMatch> objects) {
        return objects.size() > MOST;
    }

    private static int count(List<ObjectMatch> objects, ObjectMatch.Kind kind) {
        return (int) objects.stream().filter(one -> one.kind() == kind).count();
    }

    private static Map<Integer, Integer> places(
            List<ObjectMatch> objects, ToIntFunction<ObjectMatch> name) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < objects.size(); i++) {
            places.put(name.applyAsInt(objects.get(i)), i);
        }
        return places;
    }

    private static double y(int place) {
        return TOP + ROW * place;
    }

    private static void line(
            Svg svg, ObjectMatch pair, double leftX, double from, double to, Criterion criterion) {
        double weight =
                criterion.isDistance() || Double.isNaN(pair.value())
                        ? 2
                        : 1 + 4 * Math.max(0, Math.min(1, pair.value()));
        svg.line(
                leftX + 12,
                from,
                leftX + BETWEEN - 12,
                to,
                "stroke",
                "#009e73",
                "stroke-width",
                Decimals.coordinate(weight));
        double share = 0.3;
        double x = leftX + 12 + share * (BETWEEN - 24);
        svg.words(
                x,
                from + share * (to - from) - 4,
                "middle",
                Decimals.rounded(pair.value(), 2),
                "font-size",
                "11");
    }

    /** A square for objects without a partner, so that colour is not all that tells. */
    private static void dot(Svg svg, double x, double y, String colour, boolean alone) {
        if (alone) {
            svg.empty(
                    "path",
                    "d",
                    "M" + Svg.point(x - 5, y - 5) + "h10v10h-10z",
                    "fill",
                    "none",
                    "stroke",
                    colour,
                    "stroke-width",
                    "2.4");
        } else {
            svg.empty(
                    "circle",
                    "cx",
                    Decimals.coordinate(x),
                    "cy",
                    Decimals.coordinate(y),
                    "r",
                    "5",
                    "fill",
                    colour);
        }
    }
}
