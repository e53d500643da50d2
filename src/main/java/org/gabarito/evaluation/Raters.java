package org.gabarito.evaluation;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gabarito.core.statistics.agreement.ConsensusRule;
import org.gabarito.dataset.NaturalOrder;

/**
 * Who made the references, where there are several. Methods are then named {@code method vs rater},
 * and raters are scored against each other as {@code rater vs rater}; these are no methods, so that
 * means over methods and rankings leave them out. All this is told from the names alone, so that a
 * table of scores is enough.
 *
 * <p>A consensus of raters is one more reference, but no rater: it is made of their masks, and says
 * nothing of how far they agree.
 *
 * @param names in natural order, without that of a consensus; empty when there is a single
 *     reference
 */
public record Raters(Set<String> names) {
    private static final String AGAINST = " vs ";

    public Raters {
        TreeSet<String> ordered = new TreeSet<>(NaturalOrder.INSTANCE);
        ordered.addAll(names);
        names = Collections.unmodifiableSet(ordered);
    }

    public static Raters of(Results results) {
        return of(results.aggregates().stream().map(Aggregate::method).toList());
    }

    /**
     * @param methods as they stand in results
     */
    public static Raters of(Collection<String> methods) {
        if (!methods.stream().allMatch(method -> method.contains(AGAINST))) {
            return new Raters(Set.of());
        }
        Set<String> names =
                methods.stream()
                        .map(Raters::reference)
                        .filter(name -> ConsensusRule.of(name).isEmpty())
                        .collect(Collectors.toSet());
        return new Raters(names.size() > 1 ? names : Set.of());
    }

    /** Whether there are several methods to compare, raters aside. */
    public static boolean severalMethods(Results results) {
        Raters raters = of(results);
        return results.aggregates().stream()
                        .map(Aggregate::method)
                        .distinct()
                        .filter(method -> !raters.isRater(method))
                        .count()
                > 1;
    }

    public boolean several() {
        return !names.isEmpty();
    }

    /** What made one more reference of theirs; empty where nothing did. */
    public static Optional<ConsensusRule> consensus(Results results) {
        if (!of(results).several()) {
            return Optional.empty();
        }
        return results.aggregates().stream()
                .flatMap(one -> ConsensusRule.of(reference(one.method())).stream())
                .findFirst();
    }

    /** Whether a rater is scored here, not a method. */
    public boolean isRater(String method) {
        return several() && names.contains(scored(method)) && names.contains(reference(method));
    }

    /** Whether a method is scored here against what raters agree on. */
    public boolean isOfConsensus(String method) {
        return several() && ConsensusRule.of(reference(method)).isPresent();
    }

    /** The method, or rater, that is scored. */
    public static String scored(String method) {
        return method.substring(0, method.lastIndexOf(AGAINST));
    }

    /** The rater that it is scored against. */
    public static String reference(String method) {
        return method.substring(method.lastIndexOf(AGAINST) + AGAINST.length());
    }

    /** The results of methods, without those of raters against each other. */
    public static Results withoutRaters(Results results) {
        Raters raters = of(results);
        if (!raters.several()) {
            return results;
        }
        return new Results(
                results.scores().stream().filter(score -> !raters.isRater(score.method())).toList(),
                results.aggregates().stream().filter(one -> !raters.isRater(one.method())).toList(),
                results.classes(),
                results.traits());
    }

    /**
     * The rater ceiling: the mean over all pairs of raters and cases, which no method can be asked
     * to surpass. Empty without such values.
     *
     * @param aggregates of one metric and class, of methods too
     */
    public OptionalDouble ceiling(List<Aggregate> aggregates) {
        return aggregates.stream()
                .filter(one -> isRater(one.method()))
                .flatMap(one -> one.values().stream())
                .mapToDouble(Aggregate.CaseValue::value)
                .average();
    }
}
