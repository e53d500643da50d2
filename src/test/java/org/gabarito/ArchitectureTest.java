package org.gabarito;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The corridor as a test: which room may import which. Everything that is not in the table is
 * forbidden. To change it, change the table and record why in docs/decisions; never exempt a class.
 */
class ArchitectureTest {
    private static final String ROOT = "org.gabarito";

    /** Room → the rooms upstream of it. */
    private static final Map<String, List<String>> MAY_IMPORT = new LinkedHashMap<>();

    static {
        MAY_IMPORT.put("core", List.of());
        MAY_IMPORT.put("image", List.of("core"));
        MAY_IMPORT.put("dataset", List.of("image", "core"));
        MAY_IMPORT.put("guide", List.of("core"));
        MAY_IMPORT.put("plan", List.of("core", "guide"));
        MAY_IMPORT.put("survey", List.of("core", "image", "dataset", "guide"));
        MAY_IMPORT.put("evaluation", List.of("core", "image", "dataset", "plan"));
        MAY_IMPORT.put(
                "report", List.of("core", "image", "dataset", "guide", "plan", "evaluation"));
        MAY_IMPORT.put("bench", List.of("image", "report"));
        MAY_IMPORT.put("job", List.of("core", "dataset", "plan", "evaluation"));
        MAY_IMPORT.put(
                "web",
                List.of(
                        "core",
                        "image",
                        "dataset",
                        "guide",
                        "plan",
                        "survey",
                        "evaluation",
                        "report",
                        "job"));
        MAY_IMPORT.put(
                "cli",
                List.of(
                        "core",
                        "image",
                        "dataset",
                        "guide",
                        "plan",
                        "survey",
                        "evaluation",
                        "report",
                        "bench"));
    }

    /** Library → the only rooms that may know it. */
    private static final Map<String, List<String>> WALLS =
            Map.ofEntries(
                    Map.entry("jakarta.persistence..", List.of("job")),
                    Map.entry("io.quarkus.hibernate..", List.of("job")),
                    Map.entry("com.github.kagkarlsson..", List.of("job")),
                    Map.entry("jakarta.ws.rs..", List.of("web")),
                    Map.entry("jakarta.servlet..", List.of("web")),
                    Map.entry("me.desair.tus..", List.of("web")),
                    Map.entry("io.tus..", List.of("cli")),
                    Map.entry("io.quarkus.qute..", List.of("web", "report")),
                    Map.entry("picocli..", List.of("cli")),
                    Map.entry("net.imglib2..", List.of("core", "image")),
                    Map.entry("org.apache.commons.statistics..", List.of("core")),
                    Map.entry("org.apache.commons.numbers..", List.of("core")),
                    Map.entry("org.yaml.snakeyaml..", List.of("guide", "plan")),
                    Map.entry("com.fasterxml.jackson.dataformat.yaml..", List.of("guide", "plan")));

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(ROOT);

    @TestFactory
    Stream<DynamicTest> importsPointUpstream() {
        return MAY_IMPORT.entrySet().stream()
                .map(
                        entry ->
                                DynamicTest.dynamicTest(
                                        entry.getKey() + " imports only " + entry.getValue(),
                                        () -> {
                                            String[] others =
                                                    MAY_IMPORT.keySet().stream()
                                                            .filter(r -> !r.equals(entry.getKey()))
                                                            .filter(
                                                                    r ->
                                                                            !entry.getValue()
                                                                                    .contains(r))
                                                            .map(r -> ROOT + "." + r + "..")
                                                            .toArray(String[]::new);
                                            noClasses()
                                                    .that()
                                                    .resideInAPackage(
                                                            ROOT + "." + entry.getKey() + "..")
                                                    .should()
                                                    .dependOnClassesThat()
                                                    .resideInAnyPackage(others)
                                                    .because(
                                                            "a room knows what hands it data, never"
                                                                    + " what takes it")
                                                    .check(CLASSES);
                                        }));
    }

    @TestFactory
    Stream<DynamicTest> librariesStayBehindTheirWalls() {
        return WALLS.entrySet().stream()
                .map(
                        wall ->
                                DynamicTest.dynamicTest(
                                        wall.getKey() + " only in " + wall.getValue(),
                                        () ->
                                                noClasses()
                                                        .that()
                                                        .resideOutsideOfPackages(
                                                                wall.getValue().stream()
                                                                        .map(
                                                                                r ->
                                                                                        ROOT + "."
                                                                                                + r
                                                                                                + "..")
                                                                        .toArray(String[]::new))
                                                        .should()
                                                        .dependOnClassesThat()
                                                        .resideInAPackage(wall.getKey())
                                                        .allowEmptyShould(true)
                                                        .check(CLASSES)));
    }

    @Test
    void coreTouchesNoFilesAndNoFramework() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.io..",
                        "java.nio.file..",
                        "java.net..",
                        "java.util.logging..",
                        "io.quarkus..",
                        "jakarta..",
                        "com.fasterxml..")
                .because("core is numbers in, numbers out")
                .check(CLASSES);
    }

    @Test
    void commandsNeverLoadTheServer() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta.enterprise..", "io.vertx..")
                .because("a command must not pay for the server's start")
                .check(CLASSES);
    }

    @Test
    void everyRoomIsInTheTable() {
        noClasses()
                .that(
                        new DescribedPredicate<JavaClass>("lie outside the rooms of the table") {
                            @Override
                            public boolean test(JavaClass type) {
                                String name = type.getPackageName();
                                return name.startsWith(ROOT + ".")
                                        && !MAY_IMPORT.containsKey(
                                                name.substring(ROOT.length() + 1).split("\\.")[0]);
                            }
                        })
                .should()
                .resideInAPackage(ROOT + "..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void noRoomIsAGrabBag() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..misc..", "..helper..", "..impl..")
                .check(CLASSES);
    }
}
