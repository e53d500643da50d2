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

    private static final double WIDTH = 420;
    private static final double ROW = 26;
    private static final double TOP = 34;
    private static final double LEFT = 96;
    private static final double RIGHT = WIDTH - 96;

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
        double height = TOP + ROW * Math.max(1, Math.max(left.size(), right.size()));
        Svg svg =
                new Svg()
                        .open(
                                "matching",
                                WIDTH,
                                height,
                                words.title(),
                                words.description(
                                        count(objects, ObjectMatch.Kind.MATCHED),
                                        count(objects, ObjectMatch.Kind.MISSED),
                                        count(objects, ObjectMatch.Kind.FALSE)
                                                + count(objects, ObjectMatch.Kind.DOUBLE)));
        svg.words(LEFT, 14, "end", words.reference(), "class", "plot-axis");
        svg.words(RIGHT, 14, "start", words.prediction(), "class", "plot-axis");
        Map<Integer, Integer> places = places(right, ObjectMatch::prediction);
        for (int i = 0; i < left.size(); i++) {
            ObjectMatch one = left.get(i);
            if (one.kind() == ObjectMatch.Kind.MATCHED) {
                line(svg, one, y(i), y(places.get(one.prediction())), criterion);
            }
        }
        for (int i = 0; i < left.size(); i++) {
            ObjectMatch one = left.get(i);
            boolean missed = one.kind() == ObjectMatch.Kind.MISSED;
            dot(svg, LEFT + 12, y(i), missed ? "#0072b2" : "#009e73", missed);
            svg.words(
                    LEFT, y(i) + 4, "end", (missed ? words.missed() + " " : "") + one.reference());
        }
        for (int i = 0; i < right.size(); i++) {
            ObjectMatch one = right.get(i);
            boolean matched = one.kind() == ObjectMatch.Kind.MATCHED;
            dot(svg, RIGHT - 12, y(i), matched ? "#009e73" : "#d55e00", !matched);
            String fate =
                    switch (one.kind()) {
                        case FALSE -> " " + words.falseOne();
                        case DOUBLE -> " " + words.doubleOne();
                        case MATCHED, MISSED -> "";
                    };
            svg.words(RIGHT, y(i) + 4, "start", one.prediction() + fate);
        }
        return svg.end();
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
            Svg svg, ObjectMatch pair, double from, double to, Criterion criterion) {
        double weight =
                criterion.isDistance() || Double.isNaN(pair.value())
                        ? 2
                        : 1 + 4 * Math.max(0, Math.min(1, pair.value()));
        svg.line(
                LEFT + 12,
                from,
                RIGHT - 12,
                to,
                "stroke",
                "#009e73",
                "stroke-width",
                Decimals.coordinate(weight));
        double share = 0.3;
        double x = LEFT + 12 + share * (RIGHT - LEFT - 24);
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
