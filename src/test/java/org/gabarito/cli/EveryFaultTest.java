package org.gabarito.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabarito.cli.CommandLines.Outcome;
import org.gabarito.cli.DeliberateFault.Consequence;
import org.gabarito.cli.DeliberateFault.Paths;
import org.gabarito.dataset.FaultCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each fault has a message of its own that names the file, and takes nothing else down with it. The
 * table of {@code docs/reference/faults.md} is what was said here; to write it anew: {@code
 * -Dtest=EveryFaultTest -Dgabarito.docs=write}.
 */
class EveryFaultTest {
    private static final Path PAGE = Path.of("docs/reference/faults.md");
    private static final int AT_LEAST = 60;

    @TempDir private Path folder;

    static Stream<DeliberateFault> faults() {
        return DeliberateFaults.all().stream();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isNamedAndTakesNothingElseDown(DeliberateFault fault) throws IOException {
        Path home = Files.createDirectory(folder.resolve("one"));
        Outcome outcome = score(fault, home);
        String message = message(fault, outcome);

        assertTrue(message.contains(fault.said()), outcome.err() + outcome.out());
        assertFalse(outcome.err().contains("Internal error"), outcome.err());
        assertFalse(outcome.err().contains("Exception:"), outcome.err());
        if (fault.consequence() == Consequence.NOTHING) {
            assertEquals(Exit.NOTHING, outcome.exit(), outcome.err());
            assertFalse(Files.exists(home.resolve("out")), "a file was written");
            return;
        }
        assertEquals(Exit.DONE, outcome.exit(), outcome.err());
        List<String> rows = Files.readAllLines(home.resolve("out/scores.csv"));
        assertTrue(statuses(rows, "a").contains("ok"), rows.toString());
        assertTrue(statuses(rows, "b").contains("ok"), rows.toString());
        List<String> expected =
                switch (fault.consequence()) {
                    case CASE_FAILS -> List.of("failed");
                    case CASE_MISSING -> List.of("missing");
                    default -> List.of("ok");
                };
        assertEquals(expected, statuses(rows, "c").stream().distinct().toList(), rows.toString());
    }

    @Test
    void everyOneHasAMessageOfItsOwnAndIsInTheReference() throws IOException {
        List<DeliberateFault> faults = DeliberateFaults.all();
        assertTrue(faults.size() >= AT_LEAST, faults.size() + " faults");
        Map<String, DeliberateFault> byMessage = new HashMap<>();
        Set<String> unsaid = FaultCodes.all();
        List<String> lines = new ArrayList<>(List.of(PREAMBLE.split("\n")));
        String group = "";
        List<String> alike = new ArrayList<>();
        for (DeliberateFault fault : faults) {
            Path home = Files.createDirectory(folder.resolve("f" + lines.size()));
            Outcome outcome = score(fault, home);
            unsaid.removeIf(outcome.err()::contains);
            String message = message(fault, outcome);
            DeliberateFault other = byMessage.put(message, fault);
            if (other != null) {
                alike.add(other + " and " + fault + " both say: " + message);
            }
            if (!fault.group().equals(group)) {
                group = fault.group();
                lines.addAll(
                        List.of(
                                "",
                                "## " + group,
                                "",
                                "| fault | then | what is said |",
                                "|---|---|---|"));
            }
            lines.add(
                    "| "
                            + fault.what()
                            + " | "
                            + THEN.get(fault.consequence())
                            + " | "
                            + message.replace("|", "\\|")
                            + " |");
        }
        assertEquals(List.of(), alike);
        assertEquals(WITHOUT_CODE, unsaid, "kinds of faults that nothing was made for");
        String page = String.join("\n", lines) + "\n";
        if ("write".equals(System.getProperty("gabarito.docs"))) {
            Files.writeString(PAGE, page);
        }
        assertEquals(Files.readString(PAGE), page, "write it anew with -Dgabarito.docs=write");
    }

    private static final String PREAMBLE =
            """
            # Faults in data, and what is said of them

            Made on purpose by the tests and printed by `gabarito score`, where nothing but the broken file is taken
            out. *case fails*: it is marked `failed`, and the policy for missing cases counts it; *case missing*: it
            is marked `missing`; *left out*: it is named, all cases are scored; *nothing*: nothing can be
            scored, no file is written, the exit code is 3.""";

    /**
     * Kinds of faults whose code is not printed here: those of one case or table are told without
     * it, and the last ones need a layout that {@link LayoutsTest} makes.
     */
    private static final Set<String> WITHOUT_CODE =
            codes(1, 5, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 23, 24, 25, 26);

    private static Set<String> codes(int... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number -> String.format(Locale.ROOT, "DATA-%03d", number))
                .collect(Collectors.toSet());
    }

    private static final Map<Consequence, String> THEN =
            Map.of(
                    Consequence.CASE_FAILS, "case fails",
                    Consequence.CASE_MISSING, "case missing",
                    Consequence.FILE_LEFT_OUT, "left out",
                    Consequence.NOTHING, "nothing");

    private static Outcome score(DeliberateFault fault, Path home) throws IOException {
        Path reference = Files.createDirectory(home.resolve("reference"));
        Path prediction = Files.createDirectory(home.resolve("model"));
        for (String name : List.of("a", "b", "c")) {
            DeliberateFaults.volume().write(reference.resolve(name + ".nii"));
            DeliberateFaults.volume().write(prediction.resolve(name + ".nii"));
        }
        Paths paths = fault.making().make(reference, prediction);
        List<String> line =
                new ArrayList<>(
                        List.of(
                                "score",
                                paths.reference().toString(),
                                paths.prediction().toString(),
                                "--quiet",
                                "--out",
                                home.resolve("out").toString()));
        line.addAll(paths.options());
        return CommandLines.run(line.toArray(String[]::new));
    }

    /** The line that says it, without where the test put its files. */
    private static String message(DeliberateFault fault, Outcome outcome) {
        String[] lines = outcome.err().split("\n");
        String said = "";
        for (String line : lines) {
            if (line.contains(fault.said()) && said.isEmpty()) {
                said = line;
            }
        }
        String message = said.isEmpty() ? outcome.err().strip().replace("\n", " / ") : said;
        return message.replaceAll("\\S*/junit-?\\d+/\\w+/", "")
                .replaceAll("\\(DATA-\\d+\\)", "")
                .strip();
    }

    private static List<String> statuses(List<String> rows, String name) {
        return rows.stream()
                .map(row -> row.split(",", -1))
                .filter(cells -> cells.length > 9 && cells[1].equals(name))
                .map(cells -> cells[9])
                .toList();
    }
}
