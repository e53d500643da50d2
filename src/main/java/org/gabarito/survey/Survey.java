package org.gabarito.survey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.geometry.TooManyComponents;
import org.gabarito.core.metric.LabelPairs;
import org.gabarito.dataset.Case;
import org.gabarito.dataset.CaseImages;
import org.gabarito.dataset.CaseReader;
import org.gabarito.dataset.Dataset;
import org.gabarito.guide.Answers;
import org.gabarito.image.ImageBudget;
import org.gabarito.image.ImageProblem;
import org.jspecify.annotations.Nullable;

/**
 * What the label maps of a data set say about the questions of the guide.
 *
 * @param cases whose reference was looked at
 * @param classes what there is, class by class
 * @param proposals answers, in the order in which the guide asks
 * @param unread files that were left out
 */
public record Survey(
        int cases, List<ClassRow> classes, List<Proposal> proposals, List<UnreadFile> unread) {
    /** Shapes are measured in so many cases, spread evenly. */
    private static final int MOST_SHAPES = 20;

    public Survey {
        classes = List.copyOf(classes);
        proposals = List.copyOf(proposals);
        unread = List.copyOf(unread);
    }

    /**
     * Looks at one case after the other, each of which is in memory by itself.
     *
     * @param spacing overrides the headers; null takes theirs
     * @param afterEach told of every case
     */
    public static Survey of(
            Dataset dataset, @Nullable Spacing spacing, ImageBudget budget, Runnable afterEach)
            throws IOException {
        return new Walker(new CaseReader(spacing, budget), dataset).survey(afterEach);
    }

    /** The proposals as answers. */
    public Answers answers() {
        Answers answers = Answers.NONE;
        for (Proposal proposal : proposals) {
            answers = answers.with(proposal.slug(), proposal.value());
        }
        return answers;
    }

    /** Answers that were given and that the data speak against. */
    public List<Contradiction> contradictions(Answers given) {
        List<Contradiction> found = new ArrayList<>();
        for (Proposal proposal : proposals) {
            given.find(proposal.slug())
                    .filter(value -> !value.equals(proposal.value()))
                    .ifPresent(value -> found.add(new Contradiction(value, proposal)));
        }
        return found;
    }

    /** Goes through the cases of all methods; a reference is looked at once. */
    private static final class Walker {
        private final CaseReader reader;
        private final List<Case> cases;
        private final Map<String, CaseLook> looks = new LinkedHashMap<>();
        private final List<PredictionLook> predictions = new ArrayList<>();
        private final List<String> invalid = new ArrayList<>();
        private final Set<UnreadFile> unread = new LinkedHashSet<>();
        private final Set<String> unreadable = new LinkedHashSet<>();
        private final int every;
        private final boolean predicted;
        private int number;

        Walker(CaseReader reader, Dataset dataset) {
            this.reader = reader;
            this.cases = dataset.cases();
            long references = cases.stream().map(Case::id).distinct().count();
            this.every = (int) Math.max(1, (references + MOST_SHAPES - 1) / MOST_SHAPES);
            this.predicted = cases.stream().anyMatch(one -> one.prediction().isPresent());
        }

        Survey survey(Runnable afterEach) throws IOException {
            for (Case one : cases) {
                if (!unreadable.contains(one.id())) {
                    look(one);
                }
                afterEach.run();
            }
            List<CaseLook> all = List.copyOf(looks.values());
            int expected =
                    predicted
                            ? (int) cases.stream().filter(c -> looks.containsKey(c.id())).count()
                            : 0;
            Findings findings = Findings.of(all, predictions, expected, invalid);
            List<Proposal> proposals =
                    Rules.ALL.stream().flatMap(rule -> rule.propose(findings).stream()).toList();
            return new Survey(all.size(), ClassRows.of(findings), proposals, List.copyOf(unread));
        }

        private void look(Case one) throws IOException {
            Case alone = new Case(one.method(), one.id(), one.reference(), null);
            try {
                if (one.prediction().isEmpty()) {
                    if (predicted) {
                        invalid.add(one.id());
                    }
                    at(one, reader.read(alone));
                } else {
                    pair(one, alone);
                }
            } catch (ImageProblem e) {
                leaveOut(one, UnreadFile.of(e));
            } catch (TooManyComponents | IllegalArgumentException e) {
                leaveOut(
                        one,
                        new UnreadFile(
                                one.referenceName(),
                                "It is no label map that can be surveyed (" + e.getMessage() + ").",
                                "Give a map of labels, with two or three axes."));
            }
        }

        private void leaveOut(Case one, UnreadFile file) {
            unread.add(file);
            unreadable.add(one.id());
        }

        private void pair(Case one, Case alone) throws IOException {
            CaseImages images;
            try {
                images = reader.read(one);
            } catch (ImageProblem e) {
                // Which of the two is at fault, reading the reference alone tells.
                at(one, reader.read(alone));
                unread.add(UnreadFile.of(e));
                invalid.add(one.predictionName());
                return;
            }
            at(one, images);
            LabelMap prediction = images.prediction();
            if (prediction != null) {
                predictions.add(
                        new PredictionLook(
                                one.id(),
                                LabelPairs.of(images.reference(), prediction, Set.of())
                                        .predictionLabels()));
            }
        }

        private void at(Case one, CaseImages images) {
            if (!looks.containsKey(one.id())) {
                boolean shapes = number++ % every == 0;
                looks.put(one.id(), Looking.at(one.id(), images.reference(), shapes));
            }
        }
    }
}
