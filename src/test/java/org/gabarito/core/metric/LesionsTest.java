package org.gabarito.core.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.junit.jupiter.api.Test;

class LesionsTest {

    private static LabelMap map(String... rows) {
        byte[] labels = new byte[rows.length * rows[0].length()];
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows[y].length(); x++) {
                labels[y * rows[y].length() + x] = (byte) (rows[y].charAt(x) == '#' ? 1 : 0);
            }
        }
        return LabelMap.of(Grid.of(Spacing.of("mm", 2, 3), rows[0].length(), rows.length), labels);
    }

    private static Lesions lesions(LabelMap reference, LabelMap prediction, int dilation) {
        return LabelPairs.of(reference, prediction, Set.of())
                .classPair(List.of(1))
                .lesions(dilation);
    }

    @Test
    void piecesThatADilationJoinsAreOneLesion() {
        LabelMap reference = map("##..##.......##");
        assertEquals(3, lesions(reference, reference, 0).lesions().size());
        assertEquals(2, lesions(reference, reference, 1).lesions().size());
        assertEquals(2, lesions(reference, reference, 2).lesions().size());
        assertEquals(1, lesions(reference, reference, 4).lesions().size());
    }

    @Test
    void aPieceBelongsToEveryLesionThatItsDilationMeets() {
        Lesions found = lesions(map("##.......##....##"), map("...######........"), 1);
        assertEquals(3, found.lesions().size());
        // the piece begins two voxels behind the first lesion, and touches the second one
        assertFalse(found.lesions().get(0).found());
        assertTrue(found.lesions().get(1).found());
        assertEquals(6, found.lesions().get(1).pair().counts().falsePositives());
        assertEquals(2, found.lesions().get(1).pair().counts().falseNegatives());
        assertFalse(found.lesions().get(2).found());
        assertEquals(0, found.falseLesions());
    }

    @Test
    void aPieceThatMeetsNoLesionIsFalse() {
        Lesions found = lesions(map("##..............."), map("#......##......#."), 3);
        assertEquals(1, found.lesions().size());
        assertEquals(2, found.falseLesions());
        assertEquals(2.0 / 3, dice(found.lesions().get(0).pair()), 1e-15);
    }

    @Test
    void volumeIsInTheUnitOfTheImage() {
        assertEquals(12, lesions(map("##"), map("##"), 3).lesions().get(0).volume());
    }

    @Test
    void emptySidesHaveNoLesions() {
        assertEquals(new Lesions(List.of(), 0), lesions(map("..."), map("..."), 3));
        assertEquals(new Lesions(List.of(), 1), lesions(map("..."), map(".#."), 3));
        Lesions missed = lesions(map(".#."), map("..."), 3);
        assertEquals(1, missed.lesions().size());
        assertFalse(missed.lesions().get(0).found());
    }

    private static double dice(ClassPair pair) {
        Counts counts = pair.counts();
        return 2.0 * counts.truePositives() / (counts.reference() + counts.prediction());
    }
}
