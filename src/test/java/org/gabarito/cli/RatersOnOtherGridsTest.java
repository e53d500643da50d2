package org.gabarito.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.gabarito.cli.CommandLines.Outcome;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.LabelRuns;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.image.NiftiWriter;
import org.gabarito.image.Placement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same masks of three raters and a method twice: all on one grid, and some stored in another
 * order, direction or fineness. Whatever lies on the same place of the world must score the same.
 */
class RatersOnOtherGridsTest {
    private static final int[] SHAPE = {6, 5, 4};
    private static final double[] STEPS = {1, 1.5, 2};
    private static final double[] ORIGIN = {10, 20, 30};
    private static final Stored STRAIGHT = new Stored(new int[] {0, 1, 2}, new int[] {1, 1, 1}, 1);
    private static final Stored FLIPPED = new Stored(new int[] {0, 1, 2}, new int[] {-1, 1, -1}, 1);
    private static final Stored PERMUTED = new Stored(new int[] {2, 0, 1}, new int[] {1, -1, 1}, 1);
    private static final Stored FINE = new Stored(new int[] {1, 2, 0}, new int[] {1, 1, -1}, 2);

    /** Sums over voxels in another order may differ in the last digit. */
    private static final Comparator<JsonNode> UP_TO_ORDER =
            (one, other) ->
                    one.equals(other)
                                    || one.isNumber()
                                            && Math.abs(one.asDouble() - other.asDouble()) < 1e-12
                            ? 0
                            : 1;

    @TempDir Path here;

    /**
     * How a file holds a mask.
     *
     * @param axes of the world, one for each of the file
     * @param signs −1 where it runs the other way
     * @param pieces into which each voxel is cut along each axis
     */
    private record Stored(int[] axes, int[] signs, int pieces) {}

    /** A block that starts in the corner next to the first voxel. */
    private void mask(String file, Stored stored, int... ends) throws IOException {
        int[] shape = new int[3];
        double[] steps = new double[3];
        Double[] affine = new Double[12];
        Arrays.fill(affine, 0.0);
        for (int row = 0; row < 3; row++) {
            affine[row * 4 + 3] = ORIGIN[row] + (1.0 / stored.pieces - 1) * STEPS[row] / 2;
        }
        for (int k = 0; k < 3; k++) {
            int axis = stored.axes[k];
            shape[k] = SHAPE[axis] * stored.pieces;
            steps[k] = STEPS[axis] / stored.pieces;
            affine[axis * 4 + k] = stored.signs[k] * steps[k];
            if (stored.signs[k] < 0) {
                affine[axis * 4 + 3] += (shape[k] - 1) * steps[k];
            }
        }
        byte[] labels = new byte[shape[0] * shape[1] * shape[2]];
        for (int at = 0; at < labels.length; at++) {
            int[] index = {at % shape[0], at / shape[0] % shape[1], at / shape[0] / shape[1]};
            boolean inside = true;
            for (int k = 0; k < 3; k++) {
                int along = stored.signs[k] < 0 ? shape[k] - 1 - index[k] : index[k];
                int voxel = along / stored.pieces;
                inside &= voxel >= 1 && voxel < ends[stored.axes[k]];
            }
            labels[at] = (byte) (inside ? 1 : 0);
        }
        Path path = here.resolve(file);
        Files.createDirectories(path.getParent());
        try (OutputStream out = Files.newOutputStream(path)) {
            Grid grid = Grid.of(Spacing.of("mm", steps), shape);
            NiftiWriter.write(
                    grid,
                    LabelRuns.of(LabelMap.of(grid, labels)),
                    1,
                    new Placement(List.of(affine)),
                    1,
                    NiftiWriter.Choice.FIRST,
                    out);
        }
    }

    /** Two cases; the second lacks the first rater. */
    private void dataset(String folder, Stored first, Stored second, Stored third)
            throws IOException {
        mask(folder + "/reference/A/case0.nii.gz", first, 4, 3, 3);
        for (String one : List.of("case0", "case1")) {
            mask(folder + "/reference/B/" + one + ".nii.gz", second, 5, 3, 2);
            mask(folder + "/reference/C/" + one + ".nii.gz", third, 5, 4, 3);
            mask(folder + "/Method/" + one + ".nii.gz", STRAIGHT, 6, 4, 3);
        }
    }

    private Outcome score(String folder, String rule, String... more) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "score",
                                here.resolve(folder + "/reference").toString(),
                                here.resolve(folder + "/Method").toString(),
                                "--out",
                                here.resolve(folder + "/" + rule).toString(),
                                "--consensus",
                                rule));
        all.addAll(List.of(more));
        return CommandLines.run(all.toArray(String[]::new));
    }

    private JsonNode summary(String folder, String rule) throws IOException {
        return new ObjectMapper()
                .readTree(here.resolve(folder + "/" + rule + "/summary.json").toFile());
    }

    @ParameterizedTest
    @ValueSource(strings = {"majority", "staple"})
    void ratersInAnotherOrderOfAxesScoreAsTheirTwins(String rule) throws IOException {
        String metrics = "dsc,vs,avd,hd_perc(p=95),nsd(tau=1mm)";
        dataset("straight", STRAIGHT, STRAIGHT, STRAIGHT);
        dataset("turned", PERMUTED, STRAIGHT, FLIPPED);
        Outcome straight = score("straight", rule, "--metrics", metrics);
        Outcome turned = score("turned", rule, "--metrics", metrics, "--geometry", "reorient");
        assertEquals(Exit.DONE, straight.exit(), straight.err());
        assertEquals(Exit.DONE, turned.exit(), turned.err());
        JsonNode expected = summary("straight", rule);
        JsonNode found = summary("turned", rule);
        assertTrue(expected.at("/raters/table/0/rows").size() > 5, expected.toString());
        for (String part : List.of("aggregates", "raters")) {
            assertTrue(expected.get(part).equals(UP_TO_ORDER, found.get(part)), part);
        }
        assertEquals(0, expected.at("/geometry/reoriented").asInt());
        String notes = found.at("/geometry/notes").toString();
        assertTrue(
                notes.contains("the axes of the mask of B were reordered to z, −x, y of its file"),
                notes);
        assertTrue(
                notes.contains("the axes of the mask of C were reordered to −x, y, −z of its file"),
                notes);
        assertFalse(turned.out().contains("resampled onto"), turned.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"majority", "staple"})
    void ratersOfAnotherFinenessAreResampledOntoTheFirst(String rule) throws IOException {
        dataset("straight", STRAIGHT, STRAIGHT, STRAIGHT);
        dataset("fine", STRAIGHT, FINE, FINE);
        score("straight", rule, "--metrics", "dsc");
        Outcome fine = score("fine", rule, "--metrics", "dsc", "--geometry", "resample");
        assertEquals(Exit.DONE, fine.exit(), fine.err());
        JsonNode expected = summary("straight", rule);
        JsonNode found = summary("fine", rule);
        for (String part : List.of("aggregates", "raters")) {
            assertTrue(expected.get(part).equals(UP_TO_ORDER, found.get(part)), part);
        }
        String notes = found.at("/geometry/notes").toString();
        assertTrue(
                notes.contains(
                        "the mask of B was resampled (nearest neighbour) from 10 × 8 × 12 at 0.75 ×"
                                + " 1 × 0.5 mm to 6 × 5 × 4 at 1 × 1.5 × 2 mm; 0 of 120 voxels of"
                                + " the mask of A lie outside of the mask of B and count as"
                                + " background in it"),
                notes);
        String scores = Files.readString(here.resolve("fine/" + rule + "/scores.csv"));
        assertTrue(
                scores.contains(
                        "the mask of B was resampled onto the reference's grid; the mask of C was"
                                + " resampled onto the reference's grid"),
                scores);
    }

    @Test
    void whatIsNotAllowedIsRefusedWithTheFileAndTheDifference() throws IOException {
        dataset("turned", STRAIGHT, FLIPPED, STRAIGHT);
        Outcome strict = score("turned", "majority", "--metrics", "dsc");
        String expected =
                "reference B/case0.nii.gz: It does not lie on the grid of the first rater's mask"
                        + " A/case0.nii.gz: the x axis runs the other way; the z axis runs the other"
                        + " way; the origin is (10, 20, 30) in the mask of A, (15, 20, 36) in the"
                        + " mask of B. Its axes only have another order or direction: --geometry"
                        + " reorient puts them in that of the mask of A, without changing a label.";
        assertTrue(strict.err().contains(expected), strict.err());
        Outcome dry =
                score(
                        "turned",
                        "majority",
                        "--metrics",
                        "dsc",
                        "--geometry",
                        "reorient",
                        "--dry-run");
        assertTrue(
                dry.out()
                        .contains(
                                "Method vs consensus (majority) case0: the axes of the mask of B were"
                                        + " reordered"),
                dry.out());
        dataset("fine", STRAIGHT, STRAIGHT, FINE);
        Outcome reoriented =
                score("fine", "majority", "--metrics", "dsc", "--geometry", "reorient");
        assertTrue(
                reoriented
                        .err()
                        .contains("--geometry resample takes the nearest voxels of the mask of C."),
                reoriented.err());
    }
}
