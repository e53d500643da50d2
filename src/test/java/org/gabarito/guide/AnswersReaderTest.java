package org.gabarito.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersReaderTest {
    private final Guide guide = Guide.builtIn();

    @ParameterizedTest
    @CsvSource({
        "imlc, image-level-classification",
        "sems, semantic-segmentation",
        "SemS, semantic-segmentation",
        "obd, object-detection",
        "ins, instance-segmentation",
        "object-detection, object-detection"
    })
    void categoriesHaveShortNames(String given, String meant) {
        assertEquals(meant, only("category", given));
    }

    @Test
    void booleansAndWordsAreTheSame() {
        assertEquals("yes", only("tubular", true));
        assertEquals("no", only("tubular", false));
        assertEquals("yes", only("tubular", "true"));
        assertEquals("no", only("tubular", " No "));
        assertEquals("yes", only("tubular", List.of("yes")));
    }

    @Test
    void aMisspeltQuestionIsAFaultWithTheClosest() {
        AnswersReading.Fault fault = guide.read(Map.of("tubullar", "no")).faults().get(0);
        assertEquals("tubullar", fault.where());
        assertTrue(fault.cure().contains("\"tubular\""), fault::cure);
    }

    @Test
    void aMisspeltValueIsAFaultWithTheClosest() {
        AnswersReading.Fault fault =
                guide.read(Map.of("outlier_handling", "existance")).faults().get(0);
        assertTrue(fault.cure().contains("\"existence\""), fault::cure);
    }

    @Test
    void contradictingAndEmptyValuesAreFaults() {
        assertEquals(1, guide.read(Map.of("tubular", List.of("yes", "no"))).faults().size());
        assertEquals(1, guide.read(Map.of("tubular", "")).faults().size());
        assertEquals(1, guide.read(Collections.singletonMap("tubular", null)).faults().size());
    }

    @Test
    void everyFaultIsGatheredAndTheRestIsRead() {
        AnswersReading reading =
                guide.read(Map.of("tubular", "no", "small_structures", "tiny", "colour", "red"));
        assertEquals(Map.of("tubular", "no"), reading.answers().values());
        assertEquals(2, reading.faults().size());
    }

    @Test
    void questionsOfOtherCategoriesAreNoFault() {
        assertEquals(List.of(), guide.read(Map.of("decision_rule", "argmax")).faults());
    }

    @Test
    void textsComeInBothLanguages() {
        Item item = guide.item("tubular").orElseThrow();
        for (Text text : Arrays.asList(item.question(), item.why(), item.howToFindOut())) {
            assertEquals(2, text.byLanguage().size());
        }
    }

    private String only(String slug, Object value) {
        AnswersReading reading = guide.read(Map.of(slug, value));
        assertEquals(List.of(), reading.faults());
        return reading.answers().values().get(slug);
    }
}
