package org.gabarito.dataset;

import java.util.List;
import java.util.SortedMap;

/**
 * What a reference and its predictions hold, before any pixel is read.
 *
 * @param cases all cases of all methods, sorted by method then natural case name; a case whose
 *     prediction is missing is among them
 * @param extra predictions without a reference, by their names
 * @param problems everything that is wrong, gathered
 */
public record Dataset(List<Case> cases, List<String> extra, List<DatasetProblem> problems) {
    public Dataset {
        cases = List.copyOf(cases);
        extra = List.copyOf(extra);
        problems = List.copyOf(problems);
    }

    /** Opens a reference and one or more named predictions: folders, files or zips. */
    public static Dataset open(
            java.nio.file.Path reference, SortedMap<String, java.nio.file.Path> predictions) {
        throw new UnsupportedOperationException("to be written");
    }
}
