package org.gabarito.core.metric.counting;

import java.util.OptionalInt;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Confused;
import org.gabarito.core.metric.ConfusionMatrix;
import org.gabarito.core.metric.Evidence;
import org.gabarito.core.metric.Evidence.Kind;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.MetricValue;
import org.gabarito.core.metric.ScoredLabels;

/**
 * A counting metric with a form for any number of classes, of which one class against the others is
 * the case of two.
 */
abstract class ConfusionMetric extends CountingMetric {

    ConfusionMetric(MetricInfo info) {
        super(info, Kind.MASKS, Kind.VOXELS, Kind.SAMPLES, Kind.SAMPLE_CLASSES);
    }

    /**
     * The formula.
     *
     * @param table counts or shares, one row a class of the reference, one column a class of the
     *     prediction
     */
    abstract double of(double[][] table, Arguments arguments, String variant);

    @Override
    final double of(Cells cells, Arguments arguments, String variant) {
        return of(cells.table(), arguments, variant);
    }

    @Override
    final MetricValue ofAll(Evidence evidence, Arguments arguments, String definition) {
        ConfusionMatrix confusion = ((Confused) evidence).confusion();
        double prevalence = prevalence(arguments);
        double[][] table;
        if (Double.isNaN(prevalence)) {
            table = counts(confusion);
        } else {
            OptionalInt positive =
                    evidence instanceof ScoredLabels labels
                            ? labels.positive()
                            : OptionalInt.empty();
            if (positive.isEmpty() || confusion.size() != 2) {
                return value(
                        Double.NaN,
                        definition,
                        "a prevalence needs two classes, one of them known to be positive");
            }
            double[] prevalences = {1 - prevalence, 1 - prevalence};
            prevalences[positive.getAsInt()] = prevalence;
            table = confusion.shares(prevalences);
        }
        return value(of(table, arguments, variant(definition)), definition, note(confusion));
    }

    /** Samples of a class in the reference. */
    static double row(double[][] table, int index) {
        double sum = 0;
        for (double cell : table[index]) {
            sum += cell;
        }
        return sum;
    }

    /** Samples of a class in the prediction. */
    static double column(double[][] table, int index) {
        double sum = 0;
        for (double[] row : table) {
            sum += row[index];
        }
        return sum;
    }

    static double total(double[][] table) {
        double sum = 0;
        for (int i = 0; i < table.length; i++) {
            sum += row(table, i);
        }
        return sum;
    }

    private static double[][] counts(ConfusionMatrix confusion) {
        int size = confusion.size();
        double[][] table = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                table[i][j] = confusion.of(i, j);
            }
        }
        return table;
    }

    private static String note(ConfusionMatrix confusion) {
        for (int i = 0; i < confusion.size(); i++) {
            if (confusion.reference(i) == 0) {
                return "class " + confusion.classes().get(i) + " absent from the reference";
            }
        }
        return confusion.size() < 2 ? "a single class" : "nothing to divide by";
    }
}
