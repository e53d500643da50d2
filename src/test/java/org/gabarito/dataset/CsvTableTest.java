package org.gabarito.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void bytesThatAreNoTextAreRefused() {
        byte[] latin = "id,p\nmüde,1\n".getBytes(StandardCharsets.ISO_8859_1);
        pairs(Texts.of("t.csv", latin));

        assertEquals(List.of("DATA-012"), codes());
        assertEquals("It is not text in UTF-8.", problems.get(0).fault());
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
