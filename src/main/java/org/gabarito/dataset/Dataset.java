package org.gabarito.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.image.FileSource;
import org.gabarito.image.ImageBudget;
import org.gabarito.image.ImageFormat;
import org.gabarito.image.ImageFormats;

/**
 * What a reference and its predictions hold, before any pixel is read.
 *
 * @param cases all cases of all methods, sorted by method then natural case name; a case whose
 *     prediction is missing is among them
 * @param extra predictions without a reference, by their names
 * @param problems everything that is wrong, gathered
 * @param notes what was decided without being asked: the layout, names that were taken as equal,
 *     files that were left out
 * @param labels what the files beside the label maps say of the labels
 * @param groups what a table of pairs says of cases beside their files
 * @param detectionMaps whether the predictions are detection maps by their names
 */
public record Dataset(
        List<Case> cases,
        List<String> extra,
        List<DatasetProblem> problems,
        List<String> notes,
        LabelFacts labels,
        Groups groups,
        boolean detectionMaps) {
    public Dataset {
        cases = List.copyOf(cases);
        extra = List.copyOf(extra);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    public Dataset(
            List<Case> cases,
            List<String> extra,
            List<DatasetProblem> problems,
            List<String> notes,
            LabelFacts labels) {
        this(cases, extra, problems, notes, labels, Groups.NONE, false);
    }

    public Dataset(List<Case> cases, List<String> extra, List<DatasetProblem> problems) {
        this(cases, extra, problems, List.of(), LabelFacts.NONE);
    }

    Dataset with(List<DatasetProblem> otherProblems, List<String> otherNotes) {
        return new Dataset(cases, extra, otherProblems, otherNotes, labels, groups, detectionMaps);
    }

    Dataset with(LabelFacts other) {
        return new Dataset(cases, extra, problems, notes, other, groups, detectionMaps);
    }

    Dataset with(Groups other) {
        return new Dataset(cases, extra, problems, notes, labels, other, detectionMaps);
    }

    /**
     * Opens a reference and one or more predictions by method name: folders, zips or single files
     * in any known layout. Files pair when their names without ending are equal, else where they
     * are alike and nothing else is; two single files always pair. Folders inside a prediction that
     * are no cases count as one method each, those of a reference as one rater each.
     */
    public static Dataset open(Path reference, SortedMap<String, Path> predictions) {
        return open(reference, predictions, Contents.LABEL_MAPS);
    }

    /** The same for files that hold something else. */
    public static Dataset open(
            Path reference, SortedMap<String, Path> predictions, Contents contents) {
        return open(reference, predictions, DatasetOptions.of(contents));
    }

    /** The same in a given layout, or with a table of pairs. */
    public static Dataset open(
            Path reference, SortedMap<String, Path> predictions, DatasetOptions options) {
        return new Opening(options).open(reference, predictions);
    }

    /** Opens a reference by itself: a folder, a zip or a single file. */
    public static Dataset ofReference(Path reference) {
        return new Opening(DatasetOptions.of(Contents.LABEL_MAPS)).openReference(reference);
    }

    /**
     * The same, with the names that the label maps give their labels, where nothing else names one.
     * When two of them call a label differently no name counts, and that is a problem: a label is
     * one class in all cases.
     */
    public Dataset withNamesInFiles() {
        return labels.isEmpty() ? new NamesInFiles(this).named() : this;
    }

    public Workload workload() {
        return Workload.of(cases.stream().map(Case::id).toList());
    }

    /**
     * The unit in which distances are measured when nobody says: millimetres, or pixels where
     * images have no spacing. The first reference speaks for all.
     */
    public String lengthUnit() {
        if (cases.isEmpty()) {
            return Spacing.MILLIMETRE;
        }
        FileSource first = SeveralFiles.first(cases.get(0).reference());
        try {
            ImageFormat format = ImageFormats.find(first.name()).orElseThrow(IOException::new);
            boolean physical =
                    format.readHeader(first, ImageBudget.ofHeap().ofStacks())
                            .grid()
                            .spacing()
                            .isPhysical();
            return physical ? Spacing.MILLIMETRE : Spacing.PIXEL;
        } catch (IOException e) {
            // Scoring meets the same file, and says what is wrong with it.
            return Spacing.MILLIMETRE;
        }
    }
}
