package org.gabarito.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gabarito.image.FileSource;
import org.gabarito.image.ImageBudget;
import org.gabarito.image.ImageFormats;

/** Gathers what the headers of label maps call their labels. */
final class NamesInFiles {
    private final Dataset dataset;
    private final SortedMap<Integer, String> names = new TreeMap<>();
    private final Map<Integer, String> files = new TreeMap<>();
    private final Set<FileSource> seen = new HashSet<>();
    private final List<DatasetProblem> problems = new ArrayList<>();
    private boolean anyRead;

    NamesInFiles(Dataset dataset) {
        this.dataset = dataset;
    }

    Dataset named() {
        for (Case one : dataset.cases()) {
            add(one.reference());
            if (anyRead && names.isEmpty()) {
                // Files of a data set are of one kind: the first speaks for all.
                return dataset;
            }
            one.prediction().ifPresent(this::add);
        }
        if (names.isEmpty()) {
            return dataset;
        }
        problems.addAll(0, dataset.problems());
        boolean agree = problems.size() == dataset.problems().size();
        LabelFacts facts =
                agree
                        ? new LabelFacts(names, Map.of(), null, "the label maps themselves")
                        : LabelFacts.NONE;
        List<String> notes = new ArrayList<>(dataset.notes());
        if (agree) {
            notes.add("labels of " + facts.source() + ": " + facts.text());
        }
        return dataset.with(problems, notes).with(facts);
    }

    private void add(FileSource source) {
        if (!seen.add(source)) {
            return;
        }
        header(source).ifPresent(found -> found.forEach((label, name) -> add(label, name, source)));
    }

    private void add(int label, String name, FileSource source) {
        String other = names.putIfAbsent(label, name);
        if (other == null) {
            files.put(label, source.name());
        } else if (!other.strip().equalsIgnoreCase(name.strip()) && problems.isEmpty()) {
            problems.add(
                    Fault.NAMES_DIFFER.at(
                            source.name(),
                            "Label "
                                    + label
                                    + " is called “"
                                    + name
                                    + "” here and “"
                                    + other
                                    + "” in "
                                    + files.get(label)
                                    + ", so labels are shown by their numbers.",
                            "Each label is scored as one class: bring the files to one numbering, or"
                                    + " give --labels."));
        }
    }

    private Optional<SortedMap<Integer, String>> header(FileSource source) {
        try {
            SortedMap<Integer, String> found =
                    ImageFormats.find(source.name())
                            .orElseThrow(IOException::new)
                            .readHeader(source, ImageBudget.ofHeap())
                            .names();
            anyRead = true;
            return Optional.of(found);
        } catch (IOException e) {
            // Scoring meets the same file, and says what is wrong with it.
            return Optional.empty();
        }
    }
}
