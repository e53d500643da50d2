package org.gabarito.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TranslationTest {
    private static final Translation PORTUGUESE = Translation.read("faults.pt-BR.txt");
    private static final Path FAULTS = Path.of("docs", "reference", "faults.md");

    @Test
    void namesAndNumbersStayAsTheyAre() {
        assertEquals(
                "predição c.nii: O arquivo está truncado: o cabeçalho promete 376 bytes de pixels, e há"
                        + " 15. Copie ou exporte de novo.",
                Told.plain(
                        "prediction c.nii: The file is cut short: its header promises 376 bytes of"
                                + " pixels, there are 15. Copy or export it again.",
                        Language.PORTUGUESE));
    }

    @Test
    void whatStandsForNamesIsTranslatedToo() {
        assertEquals(
                "Não está na grade da sua referência c.nii: o eixo x corre no sentido contrário; a"
                        + " origem é (1, 2) na referência, (1, 3) na predição.",
                Told.plain(
                        "It does not lie on the grid of its reference c.nii: the x axis runs the"
                                + " other way; the origin is (1, 2) in the reference, (1, 3) in the"
                                + " prediction.",
                        Language.PORTUGUESE));
    }

    @Test
    void whatIsNotTranslatedIsMarkedAndEscaped() {
        assertEquals(
                "<span lang=\"en\">Nobody &lt;b&gt; has said this yet.</span> O arquivo está vazio.",
                Told.of("Nobody <b> has said this yet. The file is empty.", Language.PORTUGUESE)
                        .toString());
        assertEquals("A &amp; B.", Told.of("A & B.", Language.ENGLISH).toString());
        assertEquals("", Told.of("", Language.PORTUGUESE).toString());
    }

    @Test
    void everySentenceHasOneTranslationWithTheSameHoles() {
        Pattern hole = Pattern.compile("\\{\\d?}");
        List<String> seen = new ArrayList<>();
        for (Translation.Sentence sentence : PORTUGUESE.sentences()) {
            assertEquals(
                    hole.matcher(sentence.english()).results().count(),
                    hole.matcher(sentence.told()).results().count(),
                    sentence.english());
            assertTrue(!seen.contains(sentence.english()), sentence.english());
            seen.add(sentence.english());
        }
    }

    @Test
    void mostOfWhatIsSaidOfDeliberateFaultsIsTranslated() throws IOException {
        List<String> english = new ArrayList<>();
        int all = 0;
        for (String line : Files.readAllLines(FAULTS)) {
            String[] cells = line.split(" \\| ", 3);
            if (cells.length < 3 || cells[0].equals("| fault")) {
                continue;
            }
            for (Translation.Part part : PORTUGUESE.parts(cells[2].replaceFirst(" \\|$", ""))) {
                all++;
                if (!part.translated()) {
                    english.add(part.text());
                }
            }
        }
        assertTrue(all > 150 && english.size() * 50 <= all, all + ", not: " + english);
    }
}
