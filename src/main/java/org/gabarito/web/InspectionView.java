package org.gabarito.web;

import java.util.List;
import org.gabarito.dataset.DatasetOptions;

/**
 * What was found in the files of an evaluation before it is scored.
 *
 * @param running whether more is to come
 * @param looked cases whose headers have been read, of {@code total}
 * @param skipped cases that were not looked at because there are so many
 * @param read cases whose labels have been read
 * @param unreadable cases whose headers tell that nothing can be read
 * @param same pairs on one grid
 * @param faults cases that would be marked as failed, or would be changed, with the reason
 * @param moreFaults how many are not listed
 * @param choices how the files are read, to be changed
 * @param dependence which cases are scored as depending on each other, to be changed
 * @param texts that may identify a patient
 * @param memory for the case that needs the most, in MiB; 0 when unknown
 * @param minutes that scoring may take, 0 when that is not known
 */
public record InspectionView(
        boolean running,
        int looked,
        int total,
        int skipped,
        int read,
        int unreadable,
        int same,
        List<Faulty> faults,
        int moreFaults,
        Choices choices,
        Dependence dependence,
        List<Label> labels,
        List<Text> texts,
        long memory,
        long minutes) {
    private static final List<String> UNITS = List.of("mm", "um", "nm", "cm");

    public InspectionView {
        faults = List.copyOf(faults);
        labels = List.copyOf(labels);
        texts = List.copyOf(texts);
    }

    /**
     * @param fit what would bring the prediction onto the reference's grid, in lower case
     * @param problem why it fails under the policy, empty when it does not
     * @param picture both grids as SVG, or empty
     */
    public record Faulty(
            String method,
            String caseId,
            String fit,
            List<String> differences,
            String problem,
            String picture) {}

    /**
     * @param references cases, of those that were read, with this label in the reference
     */
    public record Label(int label, String name, int references, int predictions) {
        public boolean oneSided() {
            return references == 0 || predictions == 0;
        }
    }

    /**
     * What may be said here of how the files are read.
     *
     * @param bare whether there are images without spacing and none was given
     * @param needed a metric that cannot be computed without one, or empty
     * @param steps of the spacing by axis, as typed; none where headers say it all
     * @param geometry policy
     * @param raters whether there are several, who may have a consensus
     * @param consensus what makes it, or empty
     */
    public record Choices(
            boolean bare,
            String needed,
            List<String> steps,
            String unit,
            String geometry,
            String layout,
            boolean raters,
            String consensus) {
        public Choices {
            steps = List.copyOf(steps);
        }

        public List<String> units() {
            return UNITS;
        }

        public List<String> layouts() {
            return DatasetOptions.layouts();
        }
    }

    /**
     * Which cases may depend on each other.
     *
     * @param said whether the answers say that some do
     * @param columns that could say which
     * @param suggested one of them by its name, or empty
     * @param chosen one of them, or empty where cases are independent
     */
    public record Dependence(boolean said, List<Column> columns, String suggested, String chosen) {
        public Dependence {
            columns = List.copyOf(columns);
        }

        /** Whether the config names a column that tells nothing of these cases. */
        public boolean isChosenElsewhere() {
            return !chosen.isEmpty()
                    && columns.stream().noneMatch(column -> column.name().equals(chosen));
        }

        public boolean applies() {
            return said || !columns.isEmpty() || !chosen.isEmpty();
        }
    }

    /** A column of a table, with how many clusters its values make of how many cases. */
    public record Column(String name, int clusters, int cases) {}

    /** Free text of a header. */
    public record Text(String file, String field, String text) {}

    public boolean applies() {
        return total > 0;
    }

    public boolean differ() {
        return !faults.isEmpty();
    }

    public boolean oneSided() {
        return labels.stream().anyMatch(Label::oneSided);
    }

    /** Only where every label is known may some be named: unnamed ones are not scored. */
    public boolean nameable() {
        return !running && read + unreadable == total && skipped == 0;
    }

    public int percent() {
        return total == 0 ? 0 : 100 * looked / total;
    }
}
