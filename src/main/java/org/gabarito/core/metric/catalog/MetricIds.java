package org.gabarito.core.metric.catalog;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The ids that metrics have in decision trees, configs and tables. An id, once given, never
 * changes.
 */
public final class MetricIds {
    private static final Set<String> ALL =
            Collections.unmodifiableSet(
                    new LinkedHashSet<>(
                            List.of(
                                    // counting
                                    "accuracy",
                                    "ba",
                                    "mcc",
                                    "wck",
                                    "ec",
                                    "lr_plus",
                                    "fbeta",
                                    "nb",
                                    "sensitivity",
                                    "specificity",
                                    "ppv",
                                    "npv",
                                    "youden",
                                    // one rate at a target value of another
                                    "sens_at_spec",
                                    "spec_at_sens",
                                    "ppv_at_sens",
                                    "sens_at_ppv",
                                    "fppi_at_sens",
                                    "sens_at_fppi",
                                    // all thresholds
                                    "auroc",
                                    "ap",
                                    "ar",
                                    "froc",
                                    // calibration
                                    "bs",
                                    "rbs",
                                    "nll",
                                    "ece",
                                    "cwce",
                                    "kce",
                                    "ece_kde",
                                    // overlap
                                    "dsc",
                                    "iou",
                                    "cldice",
                                    // boundary
                                    "nsd",
                                    "boundary_iou",
                                    "hd",
                                    "hd_perc",
                                    "assd",
                                    "masd",
                                    // volume, count and topology
                                    "avd",
                                    "rvd",
                                    "vs",
                                    "count_diff",
                                    "betti_error",
                                    // instances
                                    "pq",
                                    "sq",
                                    "rq",
                                    "center_distance")));

    private MetricIds() {}

    /** Every id, grouped by kind. */
    public static Set<String> all() {
        return ALL;
    }
}
