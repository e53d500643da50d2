package org.gabarito.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every metric that a config may name, with the categories it has a meaning for, whether or not
 * this version computes it: so that a valid name is never called unknown, and a metric in the wrong
 * place is refused for the right reason.
 */
final class KnownMetrics {
    private static final Map<String, Set<Category>> CATEGORIES = new LinkedHashMap<>();

    static {
        Category images = Category.IMAGE_LEVEL_CLASSIFICATION;
        Category voxels = Category.SEMANTIC_SEGMENTATION;
        Category objects = Category.OBJECT_DETECTION;
        Category instances = Category.INSTANCE_SEGMENTATION;
        put("accuracy ba mcc wck ec lr_plus nb specificity npv youden", images, voxels);
        put("fbeta sensitivity ppv", images, voxels, objects, instances);
        put("sens_at_spec spec_at_sens auroc bs rbs nll ece cwce kce ece_kde", images);
        put("ppv_at_sens sens_at_ppv ap", images, objects, instances);
        put("fppi_at_sens sens_at_fppi froc", objects, instances);
        put("dsc iou cldice nsd boundary_iou", voxels, instances);
        put("hd hd_perc assd masd avd rvd vs betti_error", voxels, instances);
        put("count_diff", voxels, objects, instances);
        put("pq sq rq", instances);
        put("center_distance", voxels, objects, instances);
    }

    private KnownMetrics() {}

    private static void put(String ids, Category first, Category... others) {
        for (String id : ids.split(" ")) {
            CATEGORIES.put(id, EnumSet.of(first, others));
        }
    }

    static List<String> ids() {
        return new ArrayList<>(CATEGORIES.keySet());
    }

    static boolean contains(String id) {
        return CATEGORIES.containsKey(id);
    }

    static Set<Category> categories(String id) {
        return CATEGORIES.getOrDefault(id, Set.of());
    }
}
