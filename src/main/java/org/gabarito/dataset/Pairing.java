package org.gabarito.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which prediction goes with which reference. Names are compared strictly first, then ever more
 * loosely; a name counts only where it is the only one of its kind on both sides.
 */
final class Pairing {
    private static final int MOST_NAMES = 3;

    private final Map<String, LabelFile> pairs = new HashMap<>();
    private final Map<String, LabelFile> references;
    private final Map<String, LabelFile> predictions;
    private final List<String> alike = new ArrayList<>();
    private final List<String> ambiguous = new ArrayList<>();

    private Pairing(Side reference, Side prediction) {
        references = new LinkedHashMap<>(reference.images());
        predictions = new LinkedHashMap<>(prediction.images());
    }

    static Pairing of(Side reference, Side prediction) {
        Pairing pairing = new Pairing(reference, prediction);
        if (reference.singleFile() && prediction.singleFile()) {
            pairing.pairTheOnlyOnes();
            return pairing;
        }
        Set<String> shared = BidsName.used(reference.images().values());
        shared.retainAll(BidsName.used(prediction.images().values()));
        pairing.pair(LabelFile::path, false);
        pairing.pair(LabelFile::id, false);
        pairing.pair(bids(name -> name.text(key -> true) + name.suffix()), true);
        pairing.pair(bids(name -> name.text(key -> true)), true);
        pairing.pair(bids(name -> name.text(shared::contains)), true);
        pairing.pair(file -> Stems.normal(file.id()), true);
        pairing.listAmbiguous();
        return pairing;
    }

    /** The prediction of a case of the reference. */
    @Nullable LabelFile prediction(String reference) {
        return pairs.get(reference);
    }

    boolean isEmpty() {
        return pairs.isEmpty();
    }

    /** Predictions that are left over. */
    Collection<LabelFile> extra() {
        return predictions.values();
    }

    /** What was decided, in words, or nothing. */
    List<String> notes() {
        return alike.isEmpty()
                ? List.of()
                : List.of(
                        alike.size()
                                + (alike.size() == 1 ? " pair" : " pairs")
                                + " by names that are alike but not equal: "
                                + some(alike));
    }

    List<DatasetProblem> problems(String method) {
        return ambiguous.stream()
                .map(
                        names ->
                                Fault.AMBIGUOUS.at(
                                        method,
                                        "Which files go together is unclear: " + names + ".",
                                        "Give both files of a case the same name, or a table with"
                                                + " --pairs."))
                .toList();
    }

    private static Function<LabelFile, @Nullable String> bids(Function<BidsName, String> name) {
        return file -> BidsName.of(file.stem()).map(name).orElse(null);
    }

    private void pairTheOnlyOnes() {
        references.forEach(
                (id, file) -> {
                    pairs.putAll(
                            predictions.values().stream()
                                    .limit(1)
                                    .collect(Collectors.toMap(one -> id, one -> one)));
                });
        predictions.clear();
    }

    private void pair(Function<LabelFile, @Nullable String> name, boolean loosely) {
        Map<String, List<Map.Entry<String, LabelFile>>> truths = byName(references, name);
        Map<String, List<Map.Entry<String, LabelFile>>> found = byName(predictions, name);
        truths.forEach(
                (key, reference) -> {
                    List<Map.Entry<String, LabelFile>> prediction =
                            found.getOrDefault(key, List.of());
                    if (reference.size() == 1 && prediction.size() == 1) {
                        String id = reference.get(0).getKey();
                        LabelFile one = prediction.get(0).getValue();
                        pairs.put(id, one);
                        references.remove(id);
                        predictions.remove(prediction.get(0).getKey());
                        if (loosely) {
                            alike.add(id + " with " + one.stem());
                        }
                    }
                });
    }

    private static Map<String, List<Map.Entry<String, LabelFile>>> byName(
            Map<String, LabelFile> files, Function<LabelFile, @Nullable String> name) {
        Map<String, List<Map.Entry<String, LabelFile>>> byName =
                new TreeMap<>(NaturalOrder.INSTANCE);
        for (Map.Entry<String, LabelFile> one : files.entrySet()) {
            String key = name.apply(one.getValue());
            if (key != null && !key.isEmpty()) {
                byName.computeIfAbsent(key, k -> new ArrayList<>()).add(one);
            }
        }
        return byName;
    }

    private void listAmbiguous() {
        Map<String, List<Map.Entry<String, LabelFile>>> found =
                byName(predictions, file -> Stems.normal(file.id()));
        byName(references, file -> Stems.normal(file.id()))
                .forEach(
                        (key, reference) -> {
                            List<Map.Entry<String, LabelFile>> others =
                                    found.getOrDefault(key, List.of());
                            if (!others.isEmpty()) {
                                ambiguous.add(names(reference) + " against " + names(others));
                            }
                        });
    }

    private static String names(List<Map.Entry<String, LabelFile>> files) {
        return some(files.stream().map(one -> one.getValue().stem()).toList());
    }

    private static String some(List<String> names) {
        Set<String> shown = new LinkedHashSet<>(names);
        Stream<String> first = shown.stream().limit(MOST_NAMES);
        return first.collect(Collectors.joining(", "))
                + (shown.size() > MOST_NAMES
                        ? " and " + (shown.size() - MOST_NAMES) + " more"
                        : "");
    }

    static Set<String> names(Collection<Side> predictions) {
        Set<String> names = new HashSet<>();
        for (Side side : predictions) {
            for (LabelFile file : side.images().values()) {
                names.add(Stems.normal(file.id()));
                BidsName.of(file.stem())
                        .ifPresent(name -> names.add("_" + name.suffix().toLowerCase(Locale.ROOT)));
            }
        }
        return names;
    }
}
