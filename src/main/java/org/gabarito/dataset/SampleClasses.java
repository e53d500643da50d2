package org.gabarito.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.gabarito.core.metric.ScoredLabels;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which classes the rows of two tables (or of one, twice) are about and which of two is
 * the positive one, and numbers them.
 */
final class SampleClasses {

    /** Negative and positive, as people write them. */
    private static final List<List<String>> YES_OR_NO =
            List.of(
                    List.of("0", "1"),
                    List.of("-1", "1"),
                    List.of("false", "true"),
                    List.of("f", "t"),
                    List.of("no", "yes"),
                    List.of("n", "y"),
                    List.of("negative", "positive"),
                    List.of("neg", "pos"),
                    List.of("absent", "present"),
                    List.of("healthy", "diseased"));

    private static final Comparator<String> ORDER =
            NaturalOrder.INSTANCE.thenComparing(Comparator.naturalOrder());

    private final SampleRows truths;
    private final SampleRows predictions;
    private final List<DatasetProblem> problems;

    SampleClasses(SampleRows truths, SampleRows predictions, List<DatasetProblem> problems) {
        this.truths = truths;
        this.predictions = predictions;
        this.problems = problems;
    }

    /**
     * @param partners row of the prediction for each row of the truth, −1 where there is none
     * @return nothing after a problem
     */
    Optional<ScoredLabels> labels(int[] partners) {
        int before = problems.size();
        List<String> classes = classes();
        if (problems.size() > before) {
            return Optional.empty();
        }
        Map<String, Integer> numbers = new HashMap<>();
        for (String name : classes) {
            numbers.put(name, numbers.size());
        }
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] >= 0) {
                rows.add(i);
            }
        }
        boolean decided = predictions.columns().prediction() >= 0;
        int[] trueClasses = new int[rows.size()];
        int @Nullable [] decisions = decided ? new int[rows.size()] : null;
        for (int i = 0; i < trueClasses.length; i++) {
            int row = rows.get(i);
            trueClasses[i] = number(truths, row, truths.truth(row), numbers);
            if (decisions != null) {
                int other = partners[row];
                decisions[i] = number(predictions, other, predictions.decision(other), numbers);
            }
        }
        if (problems.size() > before) {
            return Optional.empty();
        }
        return Optional.of(scored(classes, rows, partners, trueClasses, decisions));
    }

    private ScoredLabels scored(
            List<String> classes,
            List<Integer> rows,
            int[] partners,
            int[] trueClasses,
            int @Nullable [] decisions) {
        if (!predictions.columns().scored()) {
            if (decisions == null) {
                throw new IllegalStateException("the columns were checked");
            }
            return ScoredLabels.ofDecisions(classes, positive(classes), trueClasses, decisions);
        }
        int columns = Math.max(1, predictions.columns().probabilities().size());
        double[][] probabilities = new double[columns][rows.size()];
        for (int k = 0; k < columns; k++) {
            for (int i = 0; i < rows.size(); i++) {
                probabilities[k][i] = predictions.probability(k, partners[rows.get(i)]);
            }
        }
        return columns == 1
                ? ScoredLabels.ofBinary(classes, trueClasses, probabilities[0], decisions)
                : ScoredLabels.of(
                        classes, positive(classes), trueClasses, probabilities, decisions);
    }

    /** In order; for one column of probabilities the negative and then the positive one. */
    private List<String> classes() {
        Map<String, Integer> columns = predictions.columns().probabilities();
        if (columns.size() > 1) {
            return List.copyOf(columns.keySet());
        }
        TreeSet<String> seen = seen();
        if (!predictions.columns().scored()) {
            if (seen.size() == 1) {
                return yesOrNo(seen).orElse(List.copyOf(seen));
            }
            return List.copyOf(seen);
        }
        Optional<String> positive = columns.keySet().stream().findFirst();
        if (seen.size() > 2) {
            problem(
                    "There is one column of probabilities, but there are "
                            + seen.size()
                            + " classes: “"
                            + String.join("”, “", seen)
                            + "”.",
                    "Write a column for each class: “p_<class>”.");
            return List.of();
        }
        if (positive.isPresent()) {
            seen.remove(positive.get());
            if (seen.size() > 1) {
                problem(
                        "The probabilities are of class “"
                                + positive.get()
                                + "”, but the classes are “"
                                + String.join("” and “", seen)
                                + "”.",
                        "Name the column after one of them.");
                return List.of();
            }
            String negative =
                    seen.isEmpty() ? (positive.get().equals("1") ? "0" : "other") : seen.first();
            return List.of(negative, positive.get());
        }
        return yesOrNo(seen)
                .orElseGet(
                        () -> {
                            problem(
                                    "It is not clear which of the classes “"
                                            + String.join("” and “", seen)
                                            + "” the probabilities are of.",
                                    "Name the column after it: “p_<class>”.");
                            return List.of();
                        });
    }

    private TreeSet<String> seen() {
        TreeSet<String> seen = new TreeSet<>(ORDER);
        for (int i = 0; i < truths.size(); i++) {
            seen.add(truths.truth(i));
        }
        if (predictions.columns().prediction() >= 0) {
            for (int i = 0; i < predictions.size(); i++) {
                seen.add(predictions.decision(i));
            }
        }
        return seen;
    }

    /** Both names of a yes-or-no problem of which one or both occur, negative first. */
    private static Optional<List<String>> yesOrNo(TreeSet<String> seen) {
        for (List<String> pair : YES_OR_NO) {
            List<String> names = new ArrayList<>(pair);
            boolean fits = true;
            for (String name : seen) {
                int place = pair.indexOf(name.toLowerCase(Locale.ROOT));
                fits &= place >= 0;
                if (place >= 0) {
                    names.set(place, name);
                }
            }
            if (fits) {
                return Optional.of(names);
            }
        }
        return Optional.empty();
    }

    private static OptionalInt positive(List<String> classes) {
        if (classes.size() != 2) {
            return OptionalInt.empty();
        }
        TreeSet<String> both = new TreeSet<>(classes);
        return both.size() < 2
                ? OptionalInt.empty()
                : yesOrNo(both)
                        .map(pair -> OptionalInt.of(classes.indexOf(pair.get(1))))
                        .orElse(OptionalInt.empty());
    }

    private int number(SampleRows rows, int row, String name, Map<String, Integer> numbers) {
        Integer number = numbers.get(name);
        if (number != null) {
            return number;
        }
        if (problems.size() < 100) {
            problems.add(
                    Fault.BAD_FIELD.at(
                            rows.name() + ", line " + rows.line(row),
                            "There is no column of probabilities for class “" + name + "”.",
                            "The columns are for “"
                                    + String.join(
                                            "”, “", predictions.columns().probabilities().keySet())
                                    + "”; name them after the classes, and give each class one."));
        }
        return 0;
    }

    private void problem(String fault, String cure) {
        problems.add(Fault.BAD_COLUMN.at(predictions.name(), fault, cure));
    }
}
