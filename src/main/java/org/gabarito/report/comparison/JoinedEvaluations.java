package org.gabarito.report.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gabarito.dataset.NaturalOrder;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.Raters;
import org.gabarito.evaluation.Results;
import org.gabarito.evaluation.Score;
import org.gabarito.report.Report;

/**
 * Evaluations under one config as if their methods had been scored together. A case that only some
 * of them have is missing for the methods of the others, under the rule for missing cases; raters
 * against each other are left out.
 *
 * @param names of the methods as compared, by evaluation, in the order of the evaluations
 * @param cases in all of them
 * @param common cases that each of them has
 * @param lacking by evaluation, the cases of others that it lacks, where it lacks any
 * @param otherReference common cases whose reference is not the same file everywhere
 */
public record JoinedEvaluations(
        Results results,
        Map<String, List<String>> names,
        int cases,
        int common,
        Map<String, SortedSet<String>> lacking,
        SortedSet<String> otherReference) {

    /**
     * @param evaluations by a name that tells them apart, in the order to be shown
     */
    public static JoinedEvaluations of(LinkedHashMap<String, Report> evaluations) {
        Map<String, Integer> uses = new HashMap<>();
        Map<String, Results> results = new LinkedHashMap<>();
        evaluations.forEach(
                (name, report) -> {
                    Results own = Raters.withoutRaters(report.results());
                    results.put(name, own);
                    methods(own).forEach(method -> uses.merge(method, 1, Integer::sum));
                });
        List<Score> scores = new ArrayList<>();
        List<Aggregate> aggregates = new ArrayList<>();
        List<String> classes = new ArrayList<>();
        Map<String, List<String>> names = new LinkedHashMap<>();
        results.forEach(
                (name, own) -> {
                    Map<String, String> called = new LinkedHashMap<>();
                    for (String method : methods(own)) {
                        boolean shared = uses.getOrDefault(method, 0) > 1;
                        called.put(method, shared ? named(method, name, own) : method);
                    }
                    names.put(name, List.copyOf(called.values()));
                    own.scores().forEach(one -> scores.add(one.by(called.get(one.method()))));
                    own.aggregates()
                            .forEach(one -> aggregates.add(one.by(called.get(one.method()))));
                    own.classes().stream()
                            .filter(one -> !classes.contains(one))
                            .forEach(classes::add);
                });
        return joined(evaluations, new Results(scores, aggregates, classes), names);
    }

    private static Set<String> methods(Results results) {
        Set<String> methods = new TreeSet<>(NaturalOrder.INSTANCE);
        results.aggregates().forEach(one -> methods.add(one.method()));
        results.scores().forEach(one -> methods.add(one.method()));
        return methods;
    }

    /** With the evaluation behind the method, and the rater last as ever. */
    private static String named(String method, String evaluation, Results results) {
        String suffix = " (" + evaluation + ")";
        if (!Raters.of(results).several()) {
            return method + suffix;
        }
        String scored = Raters.scored(method);
        return scored + suffix + method.substring(scored.length());
    }

    private static JoinedEvaluations joined(
            Map<String, Report> evaluations, Results results, Map<String, List<String>> names) {
        SortedMap<String, Set<String>> holders = new TreeMap<>(NaturalOrder.INSTANCE);
        Map<List<String>, Set<String>> references = new HashMap<>();
        evaluations.forEach(
                (name, report) -> {
                    Raters raters = Raters.of(report.results());
                    for (CaseScores one : report.cases()) {
                        if (raters.isRater(one.method())) {
                            continue;
                        }
                        holders.computeIfAbsent(one.caseId(), id -> new HashSet<>()).add(name);
                        if (!one.referenceHash().isEmpty()) {
                            String rater = raters.several() ? Raters.reference(one.method()) : "";
                            references
                                    .computeIfAbsent(
                                            List.of(one.caseId(), rater), id -> new HashSet<>())
                                    .add(one.referenceHash());
                        }
                    }
                });
        SortedSet<String> other = new TreeSet<>(NaturalOrder.INSTANCE);
        references.forEach(
                (place, hashes) -> {
                    if (hashes.size() > 1) {
                        other.add(place.get(0));
                    }
                });
        Map<String, SortedSet<String>> lacking = new LinkedHashMap<>();
        int common = 0;
        for (Map.Entry<String, Set<String>> one : holders.entrySet()) {
            common += one.getValue().size() == evaluations.size() ? 1 : 0;
            for (String name : evaluations.keySet()) {
                if (!one.getValue().contains(name)) {
                    lacking.computeIfAbsent(name, n -> new TreeSet<>(NaturalOrder.INSTANCE))
                            .add(one.getKey());
                }
            }
        }
        return new JoinedEvaluations(results, names, holders.size(), common, lacking, other);
    }

    /** By the rules of the config that they share. */
    public Comparisons comparisons(ComparisonRules rules) {
        return Comparisons.of(MethodTables.of(results), rules);
    }
}
