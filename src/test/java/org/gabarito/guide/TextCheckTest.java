package org.gabarito.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextCheckTest {
    private static final Map<String, String> FILES = TreeFiles.builtIn().texts();

    static Stream<String> filesWithTexts() {
        return FILES.entrySet().stream()
                .filter(file -> file.getValue().contains("pt-BR:"))
                .map(Map.Entry::getKey);
    }

    @ParameterizedTest
    @MethodSource("filesWithTexts")
    void everyTextThatLosesItsPortugueseIsAFault(String file) {
        String text = FILES.get(file);
        List<TreeProblem> problems =
                TextCheck.of(
                        Map.of(
                                "version.yaml",
                                Entry.parse("version.yaml", FILES.get("version.yaml")),
                                file.equals("version.yaml") ? "copy.yaml" : file,
                                Entry.parse(file, text.replace("pt-BR:", "de:"))));

        int texts = text.split("pt-BR:", -1).length - 1;
        long missing =
                problems.stream()
                        .filter(problem -> problem.file().equals(file))
                        .filter(problem -> problem.fault().contains("pt-BR"))
                        .count();
        assertTrue(texts > 0);
        assertEquals(texts, missing);
    }
}
