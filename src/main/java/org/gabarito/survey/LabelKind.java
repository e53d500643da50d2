package org.gabarito.survey;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether labels are classes, or every object has a label of its own. No header says so; it shows
 * in many labels, each in one piece, numbered without gaps, as many as there happen to be objects.
 *
 * @param instances every object has a label of its own
 * @param certain whether there is little doubt
 * @param labels median number of labels a case
 * @param single share of labels that are in one piece
 */
record LabelKind(boolean instances, boolean certain, double labels, double single) {
    /** Fewer may well be classes. */
    static final int FEW = 5;

    /** Organ atlases reach this. */
    static final int ATLAS = 150;

    /** From here on labels of similar size are hardly classes. */
    static final int SEVERAL = 20;

    static final double IN_ONE_PIECE = 0.9;

    private static final double SIMILAR = 30;

    static LabelKind of(List<CaseLook> cases) {
        double[] counts = cases.stream().mapToDouble(one -> one.labels().size()).toArray();
        List<LabelLook> all = cases.stream().flatMap(one -> one.labels().stream()).toList();
        long single = all.stream().filter(look -> look.parts().length == 1).count();
        double share = all.isEmpty() ? 0 : (double) single / all.size();
        double labels = counts.length == 0 ? 0 : Sizes.median(counts);
        if (share < IN_ONE_PIECE || labels < FEW) {
            return new LabelKind(false, true, labels, share);
        }
        if (labels >= ATLAS) {
            return new LabelKind(true, true, labels, share);
        }
        boolean counted =
                cases.stream().allMatch(LabelKind::isCounted)
                        && IntStream.range(1, counts.length).anyMatch(i -> counts[i] != counts[0]);
        boolean similar = labels >= SEVERAL && spread(all) <= SIMILAR;
        return new LabelKind(counted || similar, counted && labels >= SEVERAL, labels, share);
    }

    /** Labels 1, 2, 3 … without gaps. */
    private static boolean isCounted(CaseLook one) {
        return one.labels().stream().mapToInt(LabelLook::label).max().orElse(0)
                == one.labels().size();
    }

    private static double spread(List<LabelLook> all) {
        double[] sizes = all.stream().mapToDouble(LabelLook::voxels).toArray();
        return Sizes.quantile(sizes, 0.9) / Sizes.quantile(sizes, 0.1);
    }
}
