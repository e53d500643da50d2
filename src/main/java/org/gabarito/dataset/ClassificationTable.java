package org.gabarito.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabarito.core.metric.ScoredLabels;
import org.gabarito.image.FileSource;

/**
 * The classes of samples, true and predicted, from text tables: one that holds both, or one each,
 * joined by the sample's id.
 *
 * @param ids one a sample, in the order of the reference; numbers of rows, from 1, where the only
 *     table has none
 * @param missing ids of the reference that the prediction lacks; these samples are not in {@code
 *     labels}
 * @param extra ids of the prediction that the reference lacks; likewise
 * @param groups what the samples have in the columns that mean nothing else (sex, site …), by the
 *     column's name and in the order of {@code ids}; where both tables have one, the reference's
 */
public record ClassificationTable(
        List<String> ids,
        ScoredLabels labels,
        List<String> missing,
        List<String> extra,
        Map<String, List<String>> groups) {

    public ClassificationTable {
        ids = List.copyOf(ids);
        missing = List.copyOf(missing);
        extra = List.copyOf(extra);
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /**
     * Reads a table with truth and prediction.
     *
     * @param problems receives everything that is wrong, with file and line
     * @return nothing after a problem
     */
    public static Optional<ClassificationTable> read(
            FileSource table, List<DatasetProblem> problems) {
        return SampleRows.read(table, SampleColumns.Role.BOTH, problems)
                .flatMap(
                        rows ->
                                join(
                                        rows,
                                        rows,
                                        identity(rows.size()),
                                        new ArrayList<>(),
                                        new ArrayList<>(),
                                        problems));
    }

    /**
     * Reads a table with the truth and one with the prediction, and joins them by id.
     *
     * @param problems receives everything that is wrong, with file and line; an id without partner
     *     is none, unless no id has one
     * @return nothing after a problem
     */
    public static Optional<ClassificationTable> read(
            FileSource reference, FileSource prediction, List<DatasetProblem> problems) {
        Optional<SampleRows> truths =
                SampleRows.read(reference, SampleColumns.Role.REFERENCE, problems);
        Optional<SampleRows> predictions =
                SampleRows.read(prediction, SampleColumns.Role.PREDICTION, problems);
        if (truths.isEmpty() || predictions.isEmpty()) {
            return Optional.empty();
        }
        return join(truths.orElseThrow(), predictions.orElseThrow(), problems);
    }

    private static Optional<ClassificationTable> join(
            SampleRows truths, SampleRows predictions, List<DatasetProblem> problems) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < predictions.size(); i++) {
            places.put(predictions.id(i), i);
        }
        List<String> missing = new ArrayList<>();
        int[] partners = new int[truths.size()];
        for (int i = 0; i < partners.length; i++) {
            Integer place = places.remove(truths.id(i));
            partners[i] = place == null ? -1 : place;
            if (place == null) {
                missing.add(truths.id(i));
            }
        }
        if (missing.size() == truths.size()) {
            problems.add(
                    Fault.NO_PAIR.at(
                            truths.name() + " and " + predictions.name(),
                            "No id stands in both: for instance “"
                                    + truths.id(0)
                                    + "” against “"
                                    + predictions.id(0)
                                    + "”.",
                            "Give each sample the same id in both tables."));
            return Optional.empty();
        }
        List<String> extra = new ArrayList<>(places.keySet());
        extra.sort(NaturalOrder.INSTANCE);
        return join(truths, predictions, partners, missing, extra, problems);
    }

    private static Optional<ClassificationTable> join(
            SampleRows truths,
            SampleRows predictions,
            int[] partners,
            List<String> missing,
            List<String> extra,
            List<DatasetProblem> problems) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] >= 0) {
                ids.add(truths.id(i));
            }
        }
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (String name : truths.groups()) {
            groups.put(name, group(truths, name, partners, true));
        }
        for (String name : predictions.groups()) {
            groups.computeIfAbsent(name, one -> group(predictions, one, partners, false));
        }
        return new SampleClasses(truths, predictions, problems)
                .labels(partners)
                .map(labels -> new ClassificationTable(ids, labels, missing, extra, groups));
    }

    /** Of the samples that are in both tables. */
    private static List<String> group(
            SampleRows rows, String name, int[] partners, boolean ofTruth) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] >= 0) {
                fields.add(rows.group(name, ofTruth ? i : partners[i]));
            }
        }
        return fields;
    }

    /** What the columns of a table are read as; nothing when it is none, or a wrong one. */
    static Optional<String> mapping(FileSource file, SampleColumns.Role role) {
        return CsvTable.open(file, new ArrayList<>())
                .flatMap(table -> SampleColumns.of(table, role).map(found -> found.text(table)));
    }

    private static int[] identity(int size) {
        int[] places = new int[size];
        for (int i = 0; i < size; i++) {
            places[i] = i;
        }
        return places;
    }
}
