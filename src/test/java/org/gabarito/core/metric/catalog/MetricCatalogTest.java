package org.gabarito.core.metric.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricCatalogTest {

    @ParameterizedTest
    @CsvSource({
        "dsc, dsc",
        "DSC, dsc",
        "Dice, dsc",
        "dice-coefficient, dsc",
        "Dice Coefficient, dsc",
        "jaccard, iou",
        "F1, fbeta",
        "f-beta, fbeta",
        "recall, sensitivity",
        "precision, ppv",
        "absolute_volume_difference, avd"
    })
    void findsByIdAndAliasHoweverSpelt(String name, String id) {
        assertEquals(id, MetricCatalog.find(name).orElseThrow().info().id());
    }

    @Test
    void findsNothingElse() {
        assertTrue(MetricCatalog.find("dsz").isEmpty());
        assertTrue(MetricCatalog.find("").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "dce, dice",
        "sensitvity, sensitivity",
        "Jacard, jaccard",
        "presicion, precision",
        "ppw, ppv"
    })
    void suggestsTheClosestName(String misspelt, String closest) {
        assertEquals(Optional.of(closest), MetricCatalog.closest(misspelt));
    }

    @Test
    void suggestsNothingForWordsThatResembleNothing() {
        assertEquals(Optional.empty(), MetricCatalog.closest("xylophone"));
    }

    @ParameterizedTest
    @CsvSource({
        "auc, auroc",
        "ROC AUC, auroc",
        "brier, bs",
        "clDice, cldice",
        "Volumetric similarity, vs",
        "sens@spec, sens_at_spec",
        "LR+, lr_plus",
        "hd95, hd_perc"
    })
    void describesByIdAndAlias(String name, String id) {
        assertEquals(id, MetricCatalog.describe(name).orElseThrow().id());
    }

    @Test
    void findsEveryIdThatThereIs() {
        for (String id : MetricIds.all()) {
            assertEquals(id, MetricCatalog.find(id).orElseThrow().info().id());
        }
    }

    @ParameterizedTest
    @CsvSource({"kitten, sitting, 3", "abc, abc, 0", "'', abc, 3", "abcd, acbd, 2"})
    void editDistanceCountsChangedLetters(String from, String to, int distance) {
        assertEquals(distance, EditDistance.between(from, to));
        assertEquals(distance, EditDistance.between(to, from));
    }
}
