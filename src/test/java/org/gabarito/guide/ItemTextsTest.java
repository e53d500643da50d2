package org.gabarito.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the built-in questions say, in both languages. */
class ItemTextsTest {
    private static final Pattern SENTENCE = Pattern.compile("(?s).*[.!?]”?");

    static Stream<Item> items() {
        return Guide.builtIn().items().stream();
    }

    @ParameterizedTest
    @MethodSource("items")
    void everyQuestionIsOne(Item item) {
        each(item.question(), text -> assertTrue(text.endsWith("?"), text));
    }

    @ParameterizedTest
    @MethodSource("items")
    void everyQuestionHasReasonHelpExampleAndAFairAssumption(Item item) {
        for (Text text :
                List.of(item.why(), item.howToFindOut(), item.example(), item.unknownBecause())) {
            each(text, words -> assertTrue(SENTENCE.matcher(words).matches(), words));
        }
        assertTrue(item.option(item.unknownMeans()).isPresent(), item.slug());
    }

    @ParameterizedTest
    @MethodSource("items")
    void examplesOfYesAndNoQuestionsTellWhenNo(Item item) {
        if (item.isYesNo()) {
            Map<String, String> no = Map.of("en", "No: ", "pt-BR", "Não: ");
            no.forEach(
                    (language, word) ->
                            assertTrue(
                                    item.example()
                                            .in(Locale.forLanguageTag(language))
                                            .contains(word),
                                    item.slug()));
        }
    }

    @ParameterizedTest
    @MethodSource("items")
    void everyAnswerIsExplained(Item item) {
        for (Item.Option option : item.options()) {
            each(option.label(), label -> assertFalse(label.endsWith("."), label));
            each(option.meaning(), words -> assertTrue(SENTENCE.matcher(words).matches(), words));
        }
    }

    @ParameterizedTest
    @MethodSource("items")
    void questionsOfWholeImagesDoNotSpeakOfOutlines(Item item) {
        if (List.of("class_imbalance", "prevalence_representative", "decision_rule")
                        .contains(item.slug())
                || item.slug().startsWith("calibration")) {
            assertFalse(all(item).matches("(?s).*(outline|voxel|contorno|segmenta).*"));
        }
    }

    private static String all(Item item) {
        return List.of(item.question(), item.why(), item.howToFindOut(), item.example()).toString();
    }

    private static void each(Text text, Consumer<String> check) {
        assertEquals(2, text.byLanguage().size());
        text.byLanguage().values().forEach(check);
    }
}
