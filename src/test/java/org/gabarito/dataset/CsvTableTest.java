package org.gabarito.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gabarito.image.FileSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    private final List<DatasetProblem> problems = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,p\na,0.25\nb,1\n",
                "id;p\r\na;0,25\r\nb;1\r\n",
                "id\tp\na\t0,25\nb\t1",
                "\uFEFFid,p\na,0.25\nb,1\n",
                "sep=;\nid;p\na;0.25\nb;1\n",
                "\"id\",\"p\"\n\"a\",\"0.25\"\n\n\"b\", 1.0 \n",
                "id,p\ra,2.5e-1\rb,1",
                "id|p\na|0,25\nb|1\n",
                "id,p\na,\"0,25\"\nb,1\n",
            })
    void readsWhatSpreadsheetsAndScriptsWrite(String text) {
        assertEquals(List.of("a=0.25", "b=1.0"), pairs(Texts.of("t.csv", text)));
        assertEquals(List.of(), problems);
    }

    @Test
    void readsTheUnicodeTextOfSpreadsheets() {
        byte[] bytes = "\uFEFFid\tp\na\t0,25\nb\t1\n".getBytes(StandardCharsets.UTF_16LE);
        assertEquals(List.of("a=0.25", "b=1.0"), pairs(Texts.of("t.txt", bytes)));
    }

    @Test
    void findsColumnsWhateverTheCaseOfTheirLetters() {
        CsvTable table = open("Case, Prob \n1,2\n").orElseThrow();

        assertEquals(List.of("Case", "Prob"), table.columns());
        assertEquals(OptionalInt.of(0), table.find("id", "case"));
        assertEquals(OptionalInt.of(1), table.find("prob"));
        assertEquals(OptionalInt.empty(), table.find("p"));
    }

    @Test
    void quotedFieldsMayHoldSeparatorsAndLineBreaks() {
        List<String> texts = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        assertTrue(
                open("a,\"b;c;d\"\n\"1,\n\"\"x\"\"\",2\n3,4\n")
                        .orElseThrow()
                        .forEach(
                                row -> {
                                    texts.add(row.text(0));
                                    lines.add(row.line());
                                }));

        assertEquals(List.of("1,\n\"x\"", "3"), texts);
        assertEquals(List.of(2L, 4L), lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "", "Infinity", "1e999", "0x10", "1d", "1.234,5", "50 %", "−1"})
    void whatIsNoFiniteNumberIsAProblemWithItsLine(String text) {
        assertEquals(
                List.of("a=NaN", "b=1.0"),
                pairs(Texts.of("t.csv", "sep=;\nid;p\na;" + text + "\nb;1\n")));
        assertEquals(1, problems.size());
        assertEquals("DATA-016", problems.get(0).code());
        assertEquals("t.csv, line 3", problems.get(0).where());
        assertTrue(problems.get(0).fault().contains("“p”"), problems.get(0).fault());
    }

    @Test
    void aLineWithTooManyOrTooFewFieldsIsAProblem() {
        pairs(Texts.of("t.csv", "id,p\na,0,25\nb\nc,1\n"));

        assertEquals(List.of("DATA-015", "DATA-015"), codes());
        assertEquals("t.csv, line 2", problems.get(0).where());
        assertEquals("It has 3 fields, the first line has 2.", problems.get(0).fault());
        assertEquals("It has 1 field, the first line has 2.", problems.get(1).fault());
    }

    @Test
    void emptyTablesAreRefused() {
        assertEquals(Optional.empty(), open(""));
        assertEquals(Optional.empty(), open("\n\n"));
        assertFalse(open("id,p\n").orElseThrow().forEach(row -> {}));
        assertEquals(List.of("DATA-013", "DATA-013", "DATA-013"), codes());
    }

    @Test
    void twoColumnsOfOneNameAreRefused() {
        assertEquals(Optional.empty(), open("id,p,P\n"));
        assertEquals(List.of("DATA-014"), codes());
    }

    @Test
    void columnsWithoutANameAreNoProblem() {
        assertTrue(open(",p,\n0,1,\n").orElseThrow().forEach(row -> {}));
    }

    @Test
    void anyOfTheCommonEncodingsIsRead() {
        for (String charset : List.of("UTF-8", "windows-1252", "ISO-8859-1")) {
            byte[] bytes = "id;p\nmüde;0,5\nação;1\n".getBytes(Charset.forName(charset));
            assertEquals(List.of("müde=0.5", "ação=1.0"), pairs(Texts.of("t.csv", bytes)), charset);
        }
        for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE")) {
            byte[] bytes = "\uFEFFid;p\nmüde;0,5\n".getBytes(Charset.forName(charset));
            assertEquals(List.of("müde=0.5"), pairs(Texts.of("t.csv", bytes)), charset);
        }
        assertEquals(List.of(), problems);
    }

    @Test
    void onlyAGuessedEncodingIsWorthANote() {
        String text = "id;p\n" + "a;1\n".repeat(50_000) + "€;1\n";
        assertTrue(isGuessed(text, "windows-1252"));
        assertFalse(isGuessed(text, "UTF-8"));
        assertFalse(isGuessed("\uFEFF" + text, "UTF-16LE"));
        assertFalse(isGuessed("id;p\na;1\n", "windows-1252"));
    }

    private static boolean isGuessed(String text, String charset) {
        return TableText.isGuessed(Texts.of("t.csv", text.getBytes(Charset.forName(charset))));
    }

    @Test
    void aCharacterAcrossTheEndOfABlockIsRead() {
        for (int before = 65_530; before < 65_540; before++) {
            String name = "a".repeat(before - 5) + "𝛼é";
            assertEquals(
                    List.of(name + "=1.0"), pairs(Texts.of("t.csv", "id,p\n" + name + ",1\n")));
        }
    }

    @Test
    void textThatChangesItsEncodingIsRefused() {
        byte[] bytes = "id,p\né,1\nmÿde,1\n".getBytes(StandardCharsets.UTF_8);
        bytes[11] = (byte) 0xff;
        pairs(Texts.of("t.csv", bytes));

        assertEquals(List.of("DATA-012"), codes());
        assertTrue(problems.get(0).fault().startsWith("It is not text in one encoding"));
    }

    @Test
    void whatIsNoTextIsRefused() {
        pairs(Texts.of("t.csv", "id,p\na,1\n".getBytes(StandardCharsets.UTF_16LE)));
        pairs(Texts.of("t.csv", new byte[] {'P', 'K', 3, 4, 20, 0, 8, 0}));
        pairs(Texts.of("t.csv", new byte[] {'i', 'd', ',', 'p', '\n', (byte) 0x81, ',', '1'}));

        assertEquals(List.of("DATA-012", "DATA-012", "DATA-012"), codes());
    }

    @Test
    void aNumberThatCanBeReadInTwoWaysIsRefused() {
        pairs(Texts.of("t.csv", "id,p\na,\"1,234\"\n"));
        pairs(Texts.of("t.csv", "id;p\na;0.5\nb;2\nc;1,234\n"));

        assertEquals(
                "“1,234” in column “p” may be a decimal or thousands.", problems.get(0).fault());
        assertEquals(
                "“1,234” in column “p” has a decimal comma, line 2 a decimal point.",
                problems.get(1).fault());
        assertEquals("t.csv, line 4", problems.get(1).where());
        assertEquals(List.of("a=1.234"), pairs(Texts.of("t.csv", "id;p\na;1,234\n")));
    }

    @Test
    void aQuoteThatIsNeverClosedIsRefused() {
        pairs(Texts.of("t.csv", "id,p\na,\"1\nb,2\n"));

        assertEquals(List.of("DATA-012"), codes());
    }

    @Test
    void readingStopsWhenMuchIsWrong() {
        pairs(Texts.of("t.csv", "id,p\n" + "a,x\n".repeat(1000)));

        assertEquals(21, problems.size());
    }

    private List<String> codes() {
        return problems.stream().map(DatasetProblem::code).toList();
    }

    private Optional<CsvTable> open(String text) {
        return CsvTable.open(Texts.of("t.csv", text), problems);
    }

    /** Every row of a table with the columns id and p. */
    private List<String> pairs(FileSource source) {
        List<String> pairs = new ArrayList<>();
        CsvTable.open(source, problems)
                .ifPresent(
                        table ->
                                table.forEach(row -> pairs.add(row.text(0) + "=" + row.number(1))));
        return pairs;
    }
}
