package org.gabarito.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchTextTest {
    private static final List<Row> ROWS =
            List.of(
                    new Row(
                            "one",
                            "this",
                            1000,
                            0.5,
                            Double.NaN,
                            0.25,
                            new Floors(0.25, 0.01),
                            Map.of("SciPy", 10.0)),
                    new Row(
                            "another",
                            "that",
                            1000,
                            1.5,
                            300,
                            0.25,
                            new Floors(0.5, 0.01),
                            Map.of()));
    private static final Scaling SCALING =
            new Scaling(
                    List.of(
                            new Scaling.Point(1_000_000, 15, 0.5, 0.25),
                            new Scaling.Point(2_000_000, 15, 0.75, 0.5)),
                    List.of(new Scaling.Point(1_000_000, 1, 0.5, 0.25)));

    @Test
    void columnsLineUp() {
        assertEquals(
                """
                task     what  s      peak MiB  s warm  gunzip s  × gunzip  pass s  × pass  SciPy s  faster
                one      this  0.500         -   0.250     0.250      2.00   0.010      50     10.0     20×
                another  that  1.500       300   0.250     0.500      3.00   0.010     150        -       -
                """,
                BenchText.of(ROWS, BenchText.Format.TEXT));
    }

    @Test
    void markdownIsATable() {
        String text = BenchText.of(SCALING, BenchText.Format.MARKDOWN);

        assertEquals(
                """
                | million voxels | labels | s | s warm | ns a voxel warm |
                |---|---|---|---|---|
                | 1.0 | 15 | 0.500 | 0.250 | 250.00 |
                | 2.0 | 15 | 0.750 | 0.500 | 250.00 |
                | 1.0 | 1 | 0.500 | 0.250 | 250.00 |
                """,
                text);
    }

    @Test
    void readingIsATableOfRatios() {
        Reading reading =
                new Reading(
                        List.of(
                                new Reading.Line("this", 0.05, 1.25, 0.2, 1),
                                new Reading.Line("that", 0.1, Double.NaN, Double.NaN, 2)));

        assertEquals(
                """
                both files as  ms     × inflating  × zlib  × NIfTI
                this            50.0         1.25    0.20     1.00
                that           100.0            -       -     2.00
                """,
                BenchText.of(reading, BenchText.Format.TEXT));
        assertTrue(BenchText.of(reading, BenchText.Format.JSON).contains("\"times_zlib\": null"));
    }

    @Test
    void jsonHasNoNumberThatIsNone() {
        assertTrue(
                BenchText.of(ROWS, BenchText.Format.JSON)
                        .contains(
                                "\"peak_mebibytes\": null, \"warm_seconds\": 0.250000,"
                                        + " \"gunzip_seconds\": 0.250000, \"times_gunzip\":"
                                        + " 2.000000"));
    }

    @Test
    void thePlotHasADotForEveryMeasurement() {
        String svg = ScalingPlot.svg(SCALING);

        assertTrue(svg.startsWith("<svg") && svg.endsWith("</svg>"), svg);
        assertEquals(2 * 3, svg.split("<circle").length - 1);
        assertTrue(svg.contains("labels, 1 million voxels"), svg);
    }
}
