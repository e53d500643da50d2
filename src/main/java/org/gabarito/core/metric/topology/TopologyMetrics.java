package org.gabarito.core.metric.topology;

import java.util.List;
import java.util.Set;
import org.gabarito.core.metric.Formula;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.MetricInfo.Direction;
import org.gabarito.core.metric.MetricInfo.Empty;
import org.gabarito.core.metric.MetricInfo.Family;
import org.gabarito.core.metric.MetricInfo.Unit;
import org.gabarito.core.metric.MetricInfo.Worst;
import org.gabarito.core.metric.Source;

/** The metrics of what is connected to what. They are described here and wait for their kernels. */
public final class TopologyMetrics {
    private static final MetricInfo CLDICE =
            new MetricInfo(
                    "cldice",
                    List.of("centerline_dice", "centreline_dice"),
                    "Centreline Dice",
                    "clDice",
                    Family.TOPOLOGY,
                    Direction.HIGHER,
                    0,
                    1,
                    1,
                    Worst.RANGE_END,
                    Unit.NONE,
                    false,
                    new Empty(0, 0, Double.NaN),
                    List.of(),
                    List.of(),
                    Set.of("sems", "ins"),
                    new Formula(
                            "\\mathrm{clDice} = \\frac{2 T_{\\mathrm{prec}}"
                                    + " T_{\\mathrm{sens}}}{T_{\\mathrm{prec}} +"
                                    + " T_{\\mathrm{sens}}}, \\quad T_{\\mathrm{prec}} ="
                                    + " \\frac{\\lvert S_P \\cap R\\rvert}{\\lvert S_P\\rvert},"
                                    + " \\quad T_{\\mathrm{sens}} = \\frac{\\lvert S_R \\cap"
                                    + " P\\rvert}{\\lvert S_R\\rvert}"),
                    "",
                    new Source(
                            Source.Kind.CONFERENCE,
                            "Shit S, Paetzold JC, Sekuboyina A, et al",
                            "clDice: a novel topology-preserving loss function for tubular"
                                    + " structure segmentation",
                            "IEEE/CVF Conference on Computer Vision and Pattern Recognition",
                            "",
                            "16555–16564",
                            2021,
                            "10.1109/CVPR46437.2021.01629"));

    private static final MetricInfo BETTI_ERROR =
            new MetricInfo(
                    "betti_error",
                    List.of("betti", "betti_number_error"),
                    "Betti number error",
                    "Betti number error",
                    Family.TOPOLOGY,
                    Direction.LOWER,
                    0,
                    Double.POSITIVE_INFINITY,
                    0,
                    Worst.NONE,
                    Unit.NONE,
                    false,
                    Empty.ordinary(0),
                    List.of(),
                    List.of(),
                    Set.of("sems", "ins"),
                    new Formula("\\mathrm{BE} = \\sum_k \\lvert \\beta_k(P) - \\beta_k(R)\\rvert"),
                    "",
                    new Source(
                            Source.Kind.CONFERENCE,
                            "Hu X, Li F, Samaras D, Chen C",
                            "Topology-preserving deep image segmentation",
                            "Advances in Neural Information Processing Systems",
                            "32",
                            "",
                            2019,
                            "10.48550/arXiv.1906.05404"));

    private TopologyMetrics() {}

    /** Those that are known, computable or not. */
    public static List<MetricInfo> described() {
        return List.of(CLDICE, BETTI_ERROR);
    }
}
