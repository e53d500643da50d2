package org.gabarito.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class TreeCheckerTest {
    private static final Path BAD = Path.of("src/test/resources/bad-trees");

    /** Marks the line in an example that the fault must name. */
    private static final String HERE = "# here";

    private static final List<String> TYPED =
            List.of("", ":", "{", "- ", "\n", "x", "&a ", "\"", " yes", "7", "<b>");

    @Test
    void findsNothingInTheTreesThatComeWithTheProgram() {
        assertEquals(List.of(), TreeChecker.check((Path) null));
    }

    @Test
    void findsNothingInASoundFolderOfOnesOwn() {
        assertEquals(List.of(), TreeChecker.check(Path.of("src/test/resources/own-trees")));
    }

    @TestFactory
    Stream<DynamicTest> findsTheFaultOfEachExampleAndNoOther() throws IOException {
        return examples().stream()
                .map(
                        example ->
                                DynamicTest.dynamicTest(
                                        example.getFileName().toString(), () -> findsIt(example)));
    }

    private static void findsIt(Path example) throws IOException {
        List<TreeProblem> problems = TreeChecker.check(example);

        assertEquals(
                Set.of(example.getFileName().toString()),
                problems.stream().map(TreeProblem::code).collect(Collectors.toSet()),
                problems::toString);
        for (TreeProblem problem : problems) {
            assertFalse(problem.fault().isBlank());
            assertFalse(problem.cure().isBlank());
            assertTrue(problem.line() >= 0);
        }
        List<String> marked = marked(example);
        if (!marked.isEmpty()) {
            assertEquals(marked, problems.stream().map(p -> p.file() + ":" + p.line()).toList());
        }
    }

    @Test
    void everyFaultHasAnExample() throws IOException {
        Set<String> shown =
                examples().stream()
                        .map(p -> p.getFileName().toString())
                        .collect(Collectors.toSet());
        Set<String> faults =
                Stream.of(TreeFault.values()).map(TreeFault::code).collect(Collectors.toSet());
        faults.remove(TreeFault.UNREADABLE.code());
        faults.remove(TreeFault.NO_CARD.code());

        assertEquals(faults, shown);
    }

    /** No folder of one's own can take a card away, so this fault has no example. */
    @Test
    void missesTheCardOfAMetricThatIsRecommended(@TempDir Path temp) throws IOException {
        for (Map.Entry<String, String> file : TreeFiles.builtIn().texts().entrySet()) {
            if (!file.getKey().equals("metrics/masd.yaml")) {
                Path copy = temp.resolve(file.getKey());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, file.getValue());
            }
        }

        List<TreeProblem> problems = TreeChecker.check(TreeFiles.ofFolder(temp));

        assertFalse(problems.isEmpty());
        for (TreeProblem problem : problems) {
            assertEquals(TreeFault.NO_CARD.code(), problem.code());
            assertTrue(problem.cure().contains("metrics/masd.yaml"));
        }
    }

    @Test
    void saysThatAFolderCannotBeRead(@TempDir Path temp) {
        List<TreeProblem> problems = TreeChecker.check(temp.resolve("nowhere"));

        assertEquals(1, problems.size());
        assertEquals(TreeFault.UNREADABLE.code(), problems.get(0).code());
    }

    @Test
    void refusesToGuideByBrokenTrees() {
        TreesRefused refused =
                assertThrows(TreesRefused.class, () -> Guide.with(BAD.resolve("TREE-016")));

        assertEquals("trees/T1.yaml", refused.problems().get(0).file());
    }

    @TestFactory
    Stream<DynamicTest> survivesWhatIsNotATreeAtAll(@TempDir Path temp) {
        return Stream.of(
                        "",
                        "\u0000\u0001\u0002",
                        "- a\n- list",
                        "just words",
                        "a: &x {b: *x}",
                        "id: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
                        "? {complex: key}\n: value",
                        "nodes: 5\nleaves: 7\nid: {}",
                        "id: 010\nposition: 99999999999999999999")
                .map(
                        text ->
                                DynamicTest.dynamicTest(
                                        "<" + text.replaceAll("[^ -~]+", " ") + ">",
                                        () -> {
                                            Files.createDirectories(temp.resolve("trees"));
                                            Files.writeString(temp.resolve("trees/T.yaml"), text);
                                            assertFalse(TreeChecker.check(temp).isEmpty());
                                        }));
    }

    @Test
    void namesFaultsInsteadOfFailingWhateverIsMistyped(@TempDir Path temp) throws IOException {
        Random random = new Random(20261124);
        Map<String, String> texts = TreeFiles.builtIn().texts();
        List<String> names = List.copyOf(texts.keySet());
        for (int i = 0; i < 40; i++) {
            String name = names.get(random.nextInt(names.size()));
            Path folder = temp.resolve("case" + i);
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), mistyped(texts.get(name), random));

            for (TreeProblem problem : TreeChecker.check(folder)) {
                assertFalse(problem.cure().isBlank(), problem::toString);
            }
        }
    }

    private static String mistyped(String text, Random random) {
        int afterFirstLine = text.indexOf('\n') + 1;
        int at = afterFirstLine + random.nextInt(text.length() - afterFirstLine);
        int end = Math.min(text.length(), at + 1 + random.nextInt(12));
        String typed = TYPED.get(random.nextInt(TYPED.size()));
        return text.substring(0, at) + typed + text.substring(random.nextBoolean() ? at : end);
    }

    private static List<Path> examples() throws IOException {
        try (Stream<Path> folders = Files.list(BAD)) {
            return folders.sorted().toList();
        }
    }

    private static List<String> marked(Path example) throws IOException {
        try (Stream<Path> files = Files.walk(example)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .flatMap(file -> marked(example, file))
                    .toList();
        }
    }

    private static Stream<String> marked(Path example, Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            String name = example.relativize(file).toString().replace('\\', '/');
            return Stream.iterate(0, i -> i + 1)
                    .limit(lines.size())
                    .filter(i -> lines.get(i).endsWith(HERE))
                    .map(i -> name + ":" + (i + 1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
