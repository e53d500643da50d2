package org.gabarito.core.metric.topology;

import java.util.List;
import java.util.Set;
import org.gabarito.core.geometry.BettiNumbers;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.ClassPair;
import org.gabarito.core.metric.Formula;
import org.gabarito.core.metric.MaskMetric;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.MetricInfo.Definition;
import org.gabarito.core.metric.MetricInfo.Direction;
import org.gabarito.core.metric.MetricInfo.Empty;
import org.gabarito.core.metric.MetricInfo.Family;
import org.gabarito.core.metric.MetricInfo.Unit;
import org.gabarito.core.metric.MetricInfo.Worst;
import org.gabarito.core.metric.MetricValue;
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.Source;

/**
 * How many parts, tunnels and cavities there are too many or too few, wherever they lie.
 *
 * <p>{@code BE = |β₀(P) − β₀(R)| + |β₁(P) − β₁(R)| + |β₂(P) − β₂(R)|}; one of the three alone, or
 * the difference of the Euler characteristics, when asked for. 0 is perfect, there is no upper end.
 * Numbers are those of whole masks, not averages over patches.
 *
 * <ul>
 *   <li>both masks empty: 0
 *   <li>one mask empty: the numbers of the other, added up
 *   <li>identical masks: 0
 * </ul>
 *
 * <p>Hu, Li, Samaras and Chen, Topology-preserving deep image segmentation, NeurIPS 2019, doi
 * 10.48550/arXiv.1906.05404.
 */
final class BettiError extends MaskMetric {
    private static final Definition FULL_FACES =
            new Definition(
                    "full-faces/whole",
                    "voxels of the mask hang together at faces, edges and corners, those of the"
                            + " background at faces; numbers of the whole mask");

    private static final Parameter NUMBER =
            Parameter.choice(
                    "number",
                    List.of("all", "b0", "b1", "b2", "euler"),
                    "All Betti numbers added up, one of them alone (parts, tunnels, cavities), or"
                            + " the Euler characteristic.");

    BettiError() {
        super(
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
                        List.of(FULL_FACES),
                        List.of(NUMBER),
                        Set.of("sems", "ins"),
                        new Formula(
                                "\\mathrm{BE} = \\sum_k \\lvert \\beta_k(P) - \\beta_k(R)\\rvert"),
                        "",
                        new Source(
                                Source.Kind.CONFERENCE,
                                "Hu X, Li F, Samaras D, Chen C",
                                "Topology-preserving deep image segmentation",
                                "Advances in Neural Information Processing Systems",
                                "32",
                                "",
                                2019,
                                "10.48550/arXiv.1906.05404")),
                FULL_FACES.id());
    }

    @Override
    protected MetricValue measured(ClassPair pair, Arguments arguments, String definition) {
        BettiNumbers reference = BettiNumbers.of(pair.masks().reference());
        BettiNumbers prediction = BettiNumbers.of(pair.masks().prediction());
        long error =
                switch (arguments.word(NUMBER)) {
                    case "b0" -> prediction.components() - reference.components();
                    case "b1" -> prediction.tunnels() - reference.tunnels();
                    case "b2" -> prediction.cavities() - reference.cavities();
                    case "euler" ->
                            prediction.eulerCharacteristic() - reference.eulerCharacteristic();
                    default -> prediction.error(reference);
                };
        return value(pair, Math.abs(error), definition, "");
    }
}
