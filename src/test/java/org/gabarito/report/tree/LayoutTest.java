package org.gabarito.report.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gabarito.guide.Answers;
import org.gabarito.guide.Guide;
import org.gabarito.guide.TreeDrawing;
import org.gabarito.report.tree.Plan.Area;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every tree in every language, drawn for wide and for narrow places. */
class LayoutTest {
    private static final double WIDE = 1068;
    private static final double NARROW = 326;
    private static final int MOST_BYTES = 40_000;

    static Stream<Arguments> plans() {
        Guide guide = Guide.builtIn();
        return guide.steps().stream()
                .flatMap(
                        step ->
                                Stream.of("en", "pt-BR")
                                        .flatMap(
                                                language ->
                                                        Stream.of("wide", "tall")
                                                                .map(
                                                                        kind ->
                                                                                Arguments.of(
                                                                                        step,
                                                                                        language,
                                                                                        kind))));
    }

    private static TreeDrawing drawing(String step) {
        return Guide.builtIn().drawing(step, Answers.NONE).orElseThrow();
    }

    private static Plan plan(String step, String language, String kind) {
        PlainWords words = new PlainWords(Locale.forLanguageTag(language));
        List<Sprout> roots = Sprouts.of(drawing(step), words);
        return kind.equals("wide") ? WideLayout.of(roots, WIDE) : TallLayout.of(roots, NARROW);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void nothingOverlaps(String step, String language, String kind) {
        Plan plan = plan(step, language, kind);
        List<Area> areas = new ArrayList<>();
        plan.boxes().forEach(box -> areas.add(box.area()));
        plan.boxes().stream()
                .filter(box -> !box.labels().isEmpty())
                .forEach(box -> areas.add(box.labelArea()));
        for (int i = 0; i < areas.size(); i++) {
            for (int j = i + 1; j < areas.size(); j++) {
                assertFalse(
                        areas.get(i).meets(areas.get(j)), areas.get(i) + " meets " + areas.get(j));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyTextFitsInItsBoxAndEveryBoxInTheDrawing(String step, String language, String kind) {
        Plan plan = plan(step, language, kind);
        for (Plan.Placed box : plan.boxes()) {
            for (Row row : box.rows()) {
                assertTrue(
                        row.width() <= box.area().width() - 2 * Plan.PADDING + 1e-6,
                        () -> row.parts() + " in " + box.area());
            }
            assertTrue(Plan.height(box.rows()) <= box.area().height() + 1e-6);
            for (Area area :
                    box.labels().isEmpty()
                            ? List.of(box.area())
                            : List.of(box.area(), box.labelArea())) {
                assertTrue(area.x() >= 0 && area.y() >= 0, area::toString);
                assertTrue(area.right() <= plan.width() + 1e-6, area + " in " + plan.width());
                assertTrue(area.bottom() <= plan.height() + 1e-6, area::toString);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void drawingsFitThePlacesTheyAreMadeFor(String step, String language, String kind) {
        double width = plan(step, language, kind).width();

        assertTrue(width <= (kind.equals("wide") ? WIDE : NARROW), () -> "width " + width);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void linesNeitherCrossNorRunThroughBoxes(String step, String language, String kind) {
        Plan plan = plan(step, language, kind);
        List<Segment> segments = plan.lines().stream().flatMap(line -> segments(line)).toList();
        for (Segment segment : segments) {
            for (Plan.Placed box : plan.boxes()) {
                Area inner = inset(box.area());
                assertFalse(segment.area().meets(inner), segment + " runs through " + inner);
            }
            for (Segment other : segments) {
                assertFalse(segment.crosses(other), segment + " crosses " + other);
            }
        }
    }

    private static Area inset(Area area) {
        return new Area(area.x() + 1, area.y() + 1, area.width() - 2, area.height() - 2);
    }

    private static Stream<Segment> segments(Plan.Line line) {
        List<Double> p = line.points();
        List<Segment> segments = new ArrayList<>();
        for (int i = 2; i < p.size(); i += 2) {
            segments.add(new Segment(p.get(i - 2), p.get(i - 1), p.get(i), p.get(i + 1)));
        }
        return segments.stream();
    }

    /** Runs along one of the axes. */
    private record Segment(double x1, double y1, double x2, double y2) {
        boolean upright() {
            return x1 == x2;
        }

        Area area() {
            return new Area(
                    Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
        }

        /** Inside both; lines that part from the same trunk only touch. */
        boolean crosses(Segment other) {
            if (upright() == other.upright()) {
                return false;
            }
            Segment up = upright() ? this : other;
            Segment flat = upright() ? other : this;
            Area u = up.area();
            Area f = flat.area();
            return f.x() + 0.1 < u.x()
                    && u.x() < f.right() - 0.1
                    && u.y() + 0.1 < f.y()
                    && f.y() < u.bottom() - 0.1;
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void drawingsStayLight(String step, String language, String kind) {
        PlainWords words = new PlainWords(Locale.forLanguageTag(language));
        Function<TreeDrawing, String> draw =
                kind.equals("wide")
                        ? d -> TreeSvg.wide(d, words, WIDE)
                        : d -> TreeSvg.tall(d, words, NARROW);
        String svg = draw.apply(drawing(step));
        int bytes = svg.getBytes(StandardCharsets.UTF_8).length;

        assertTrue(bytes < MOST_BYTES, () -> bytes + " bytes");
        assertEquals(svg.split("<a ").length, svg.split("</a>").length);
    }
}
