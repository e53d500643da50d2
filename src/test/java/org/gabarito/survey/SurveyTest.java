package org.gabarito.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gabarito.dataset.Dataset;
import org.gabarito.guide.Answers;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Item;
import org.gabarito.image.ImageBudget;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurveyTest {
    @TempDir private Path folder;
    private Path reference;
    private Path prediction;

    @BeforeEach
    void folders() throws IOException {
        reference = Files.createDirectories(folder.resolve("reference"));
        prediction = Files.createDirectories(folder.resolve("prediction"));
    }

    @Test
    void tinyDotsAreSmallBeyondDoubt() throws IOException {
        for (int i = 0; i < 6; i++) {
            int at = i;
            Shapes.write(
                    reference.resolve("case_" + i + ".nii"),
                    p -> Shapes.disc(p, 10 + at, 12, 2) ? 1 : 0,
                    40,
                    40);
        }

        Survey survey = survey();

        assertEquals("yes clear", said(survey, "small_structures"));
        assertTrue(
                evidence(survey, "small_structures").contains("4.1 px = 2 mm"),
                evidence(survey, "small_structures"));
        assertEquals("no clear", said(survey, "tubular"));
        assertEquals("semantic-segmentation clear", said(survey, "category"));
    }

    @Test
    void largeBallIsNeitherSmallNorTubularNorInParts() throws IOException {
        Shapes.write(
                reference.resolve("liver.nii"),
                p -> Shapes.ball(p, 20, 20, 20, 14) ? 1 : 0,
                40,
                40,
                40);

        Survey survey = survey();

        assertEquals("no clear", said(survey, "small_structures"));
        assertEquals("no clear", said(survey, "tubular"));
        assertEquals("no borderline", said(survey, "disconnected_structures"));
        assertEquals("no borderline", said(survey, "empty_reference_possible"));
        assertEquals("no borderline", said(survey, "class_imbalance"));
        assertEquals("-", said(survey, "variable_sizes"));
        assertEquals("-", said(survey, "empty_prediction_possible"));
    }

    @Test
    void tubesAreTubularAndThinOnesSmall() throws IOException {
        Shapes.write(
                reference.resolve("wire.nii"), p -> p[1] == 5 && p[2] == 6 ? 1 : 0, 60, 12, 12);

        Survey survey = survey();

        assertEquals("yes clear", said(survey, "tubular"));
        assertEquals("yes clear", said(survey, "small_structures"));
        assertTrue(evidence(survey, "small_structures").contains("width"));
    }

    @Test
    void touchingDiscsWithLabelsOfTheirOwnAreInstances() throws IOException {
        Shapes.write(reference.resolve("cells.nii"), SurveyTest::cells, 200, 120);

        Survey survey = survey();

        assertEquals("instance-segmentation borderline", said(survey, "category"));
        assertEquals("yes clear", said(survey, "touching_structures"));
        assertTrue(evidence(survey, "touching_structures").startsWith("2 of 40 "));
        assertEquals("no clear", said(survey, "disconnected_structures"));
        assertEquals("no clear", said(survey, "variable_sizes"));
        assertEquals(40, survey.classes().get(0).objects());
    }

    @Test
    void instancesInTwoPartsAreDisconnected() throws IOException {
        Shapes.write(
                reference.resolve("cells.nii"),
                p -> {
                    int cell = cells(p);
                    return cell % 20 == 3 && p[0] % 20 == 10 ? 0 : cell;
                },
                200,
                120);

        Survey survey = survey();

        assertEquals("yes clear", said(survey, "disconnected_structures"));
        assertTrue(evidence(survey, "disconnected_structures").startsWith("2 of 40 "));
    }

    @Test
    void severalLesionsOfOneLabelLeaveTheCategoryOpen() throws IOException {
        Shapes.write(
                reference.resolve("lesions.nii"),
                p ->
                        Shapes.disc(p, 10, 10, 4)
                                        || Shapes.disc(p, 30, 10, 5)
                                        || Shapes.disc(p, 30, 21, 4)
                                        || Shapes.disc(p, 12, 40, 8)
                                ? 1
                                : 0,
                60,
                60);

        Survey survey = survey();

        assertEquals("-", said(survey, "category"));
        assertEquals("yes borderline", said(survey, "touching_structures"));
        assertEquals("yes borderline", said(survey, "disconnected_structures"));
    }

    @Test
    void emptyCasesAndEmptyPredictionsAreCounted() throws IOException {
        for (int i = 0; i < 3; i++) {
            int at = i;
            Shapes.write(reference.resolve(i + ".nii"), p -> at > 0 && p[0] > 5 ? 1 : 0, 20, 20);
            Shapes.write(prediction.resolve(i + ".nii"), p -> at > 1 && p[0] > 4 ? 1 : 0, 20, 20);
        }

        Survey survey = surveyed();

        assertEquals("yes clear", said(survey, "empty_reference_possible"));
        assertEquals("Empty references: 1 of 3.", evidence(survey, "empty_reference_possible"));
        assertEquals("yes clear", said(survey, "empty_prediction_possible"));
        assertEquals("no borderline", said(survey, "invalid_output_possible"));
    }

    @Test
    void missingBrokenAndMisplacedPredictionsAreInvalid() throws IOException {
        for (int i = 0; i < 4; i++) {
            Shapes.write(reference.resolve(i + ".nii"), p -> p[0] > 5 ? 1 : 0, 20, 20);
        }
        Shapes.write(prediction.resolve("0.nii"), p -> p[0] > 5 ? 1 : 0, 20, 20);
        Shapes.write(prediction.resolve("1.nii"), p -> p[0] > 5 ? 1 : 0, 20, 21);
        Files.writeString(prediction.resolve("2.nii"), "no image");

        Survey survey = surveyed();

        assertEquals("yes clear", said(survey, "invalid_output_possible"));
        assertTrue(evidence(survey, "invalid_output_possible").contains("3 of 4"));
        assertEquals(2, survey.unread().size());
        assertEquals(4, survey.cases());
    }

    @Test
    void unreadableReferenceIsLeftOutByName() throws IOException {
        Shapes.write(reference.resolve("good.nii"), p -> p[0] > 5 ? 1 : 0, 20, 20);
        Files.writeString(reference.resolve("bad.nii"), "no image");

        Survey survey = survey();

        assertEquals(1, survey.cases());
        assertTrue(survey.unread().get(0).file().contains("bad.nii"));
        assertFalse(survey.unread().get(0).cure().isBlank());
    }

    @Test
    void strayVoxelFarFromTheStructureIsSuspected() throws IOException {
        Shapes.write(
                reference.resolve("a.nii"),
                p -> Shapes.disc(p, 20, 20, 15) || p[0] == 75 && p[1] == 75 ? 1 : 0,
                80,
                80);

        Survey survey = survey();

        assertEquals("yes borderline", said(survey, "reference_outliers"));
        assertEquals("no borderline", said(survey, "disconnected_structures"));
    }

    @Test
    void sizesThatDifferMuchAreVariable() throws IOException {
        for (int i = 0; i < 24; i++) {
            int radius = 2 + i;
            Shapes.write(
                    reference.resolve(i + ".nii"),
                    p -> Shapes.disc(p, 30, 30, radius) ? 1 : 0,
                    60,
                    60);
        }

        assertEquals("yes clear", said(survey(), "variable_sizes"));
    }

    @Test
    void casesOfOnePatientDependOnEachOther() throws IOException {
        for (String name :
                List.of("patient1_slice1", "patient1_slice2", "patient2_slice1", "patient12")) {
            Shapes.write(reference.resolve(name + ".nii"), p -> p[0] > 2 ? 1 : 0, 8, 8);
        }

        Survey survey = survey();

        assertEquals("yes clear", said(survey, "dependent_cases"));
        assertEquals(
                "Case names: 4, different subjects in them: 3. For instance: patient1_slice1,"
                        + " patient1_slice2.",
                evidence(survey, "dependent_cases"));
    }

    @Test
    void plainNumbersSayNothingAboutPatients() throws IOException {
        for (String name : List.of("liver_01", "liver_02")) {
            Shapes.write(reference.resolve(name + ".nii"), p -> p[0] > 2 ? 1 : 0, 8, 8);
        }

        assertEquals("-", said(survey(), "dependent_cases"));
    }

    @Test
    void oneClassOfSeveralMissingIsAnEmptyReference() throws IOException {
        Shapes.write(reference.resolve("a.nii"), p -> p[0] > 12 ? 2 : p[0] > 8 ? 1 : 0, 20, 20);
        Shapes.write(reference.resolve("b.nii"), p -> p[0] > 12 ? 2 : 0, 20, 20);

        Survey survey = survey();

        assertEquals("yes clear", said(survey, "empty_reference_possible"));
        assertEquals(2, survey.classes().size());
        assertEquals(List.of(1, 2), survey.classes().stream().map(ClassRow::label).toList());
    }

    @Test
    void answersThatTheDataContradictAreNamed() throws IOException {
        Shapes.write(
                reference.resolve("wire.nii"), p -> p[1] == 5 && p[2] == 6 ? 1 : 0, 60, 12, 12);
        Survey survey = survey();

        List<Contradiction> found =
                survey.contradictions(
                        Answers.NONE.with("tubular", "no").with("small_structures", "yes"));

        assertEquals(1, found.size());
        assertEquals("no", found.get(0).given());
        assertEquals("tubular", found.get(0).proposal().slug());
    }

    @Test
    void everyProposalIsAnAnswerOfTheGuideInBothLanguages() throws IOException {
        Shapes.write(reference.resolve("sub-1_ses-1.nii"), SurveyTest::cells, 200, 120);
        Shapes.write(reference.resolve("sub-1_ses-2.nii"), SurveyTest::cells, 200, 120);
        Shapes.write(prediction.resolve("sub-1_ses-1.nii"), SurveyTest::cells, 200, 120);

        Survey survey = surveyed();

        assertEquals(Rules.ALL.size(), survey.proposals().size());
        for (Proposal one : survey.proposals()) {
            Item item = Guide.builtIn().item(one.slug()).orElseThrow();
            assertTrue(
                    item.options().stream().anyMatch(o -> o.value().equals(one.value())),
                    one.toString());
            for (Locale language : List.of(Locale.ENGLISH, Evidence.PORTUGUESE)) {
                Stream.of(one.evidence(), one.thresholds())
                        .forEach(text -> assertFalse(text.in(language).contains("%s")));
                assertFalse(one.evidence().in(language).isBlank());
            }
        }
    }

    @Test
    void emptyDataSayOnlyThatTheyAreEmpty() throws IOException {
        Shapes.write(reference.resolve("a.nii"), p -> 0, 8, 8);

        Survey survey = survey();

        assertEquals(
                List.of("empty_reference_possible"),
                survey.proposals().stream().map(Proposal::slug).toList());
    }

    /** Forty discs of radius 7 on a lattice of 20; the first two are close enough to touch. */
    private static int cells(int[] place) {
        for (int cell = 0; cell < 40; cell++) {
            double x = 10 + 20 * (cell % 10);
            double y = 12 + 28 * (cell / 10);
            if (Shapes.disc(place, cell == 1 ? x - 5 : x, y, 7)) {
                return cell + 1;
            }
        }
        return 0;
    }

    private Survey survey() throws IOException {
        return Survey.of(Dataset.ofReference(reference), null, ImageBudget.ofHeap(), () -> {});
    }

    private Survey surveyed() throws IOException {
        return Survey.of(
                Dataset.open(reference, new TreeMap<>(Map.of("method", prediction))),
                null,
                ImageBudget.ofHeap(),
                () -> {});
    }

    private static Optional<Proposal> proposal(Survey survey, String slug) {
        return survey.proposals().stream().filter(one -> one.slug().equals(slug)).findFirst();
    }

    private static String said(Survey survey, String slug) {
        return proposal(survey, slug)
                .map(one -> one.value() + " " + one.strength().name().toLowerCase(Locale.ROOT))
                .orElse("-");
    }

    private static String evidence(Survey survey, String slug) {
        return proposal(survey, slug).orElseThrow().evidence().in(Locale.ENGLISH);
    }
}
