package org.gabarito.core.metric.boundary;

import java.util.List;
import java.util.Set;
import org.gabarito.core.geometry.DistanceProfile;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.ClassPair;
import org.gabarito.core.metric.Formula;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.MetricInfo.Direction;
import org.gabarito.core.metric.MetricInfo.Empty;
import org.gabarito.core.metric.MetricInfo.Family;
import org.gabarito.core.metric.MetricInfo.Unit;
import org.gabarito.core.metric.MetricInfo.Worst;
import org.gabarito.core.metric.MetricValue;
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.metric.Source;
import org.gabarito.core.metric.SurfaceDistances;
import org.gabarito.core.metric.boundary.BoundaryDefinition.Combination;

/**
 * The share of both surfaces that lies within a tolerance of the other one; surface Dice.
 *
 * <p>{@code NSD = (|{a: d(a, B) ≤ τ}| + |{b: d(b, A) ≤ τ}|) / (|A| + |B|)}, sizes being areas on
 * surface elements and numbers of voxels on border voxels. The tolerance itself is within. The
 * definitions {@code …/directed-mean} average the shares of both directions instead, as panoptica
 * does.
 *
 * <ul>
 *   <li>one mask empty: 0
 *   <li>both empty: undefined
 *   <li>identical masks: 1
 *   <li>tolerance 0: the share of the surfaces that coincides
 * </ul>
 *
 * <p>Nikolov et al., Clinically applicable segmentation of head and neck anatomy for radiotherapy,
 * Journal of Medical Internet Research 2021, doi 10.2196/26151. On surface elements it is their
 * implementation's value, google-deepmind/surface-distance; MetricsReloaded counts border voxels.
 */
public final class NormalizedSurfaceDistance extends BoundaryMetric {
    private static final Parameter TAU =
            new Parameter(
                    "tau",
                    Parameter.Kind.LENGTH,
                    new Quantity(2, "mm"),
                    0,
                    Double.POSITIVE_INFINITY,
                    "Largest distance that still counts as agreement, best taken from how far"
                            + " experts differ; 2 px where no spacing is known.");

    public NormalizedSurfaceDistance() {
        super(
                new MetricInfo(
                        "nsd",
                        List.of("surface_dice", "normalized_surface_dice", "sdsc"),
                        "Normalized surface distance",
                        "NSD",
                        Family.BOUNDARY,
                        Direction.HIGHER,
                        0,
                        1,
                        1,
                        Worst.RANGE_END,
                        Unit.NONE,
                        false,
                        new Empty(0, 0, Double.NaN),
                        BoundaryDefinition.all(Combination.POOLED, Combination.DIRECTED_MEAN),
                        List.of(TAU),
                        Set.of("sems", "ins"),
                        new Formula(
                                "\\mathrm{NSD} = \\frac{\\lvert\\{a \\colon d(a, B) \\le"
                                        + " \\tau\\}\\rvert + \\lvert\\{b \\colon d(b, A) \\le"
                                        + " \\tau\\}\\rvert}{\\lvert A\\rvert + \\lvert B\\rvert}"),
                        "",
                        new Source(
                                Source.Kind.ARTICLE,
                                "Nikolov S, Blackwell S, Zverovitch A, et al",
                                "Clinically applicable segmentation of head and neck anatomy for"
                                        + " radiotherapy: deep learning algorithm development and"
                                        + " validation study",
                                "Journal of Medical Internet Research",
                                "23(7)",
                                "e26151",
                                2021,
                                "10.2196/26151")),
                "elements/area/pooled");
    }

    @Override
    MetricValue measured(ClassPair pair, Arguments arguments, BoundaryDefinition chosen) {
        Quantity tau = arguments.quantity(TAU);
        Tolerance tolerance = Tolerance.of(tau, TAU.fallback(), pair.grid().spacing());
        double value = Double.NaN;
        if (tolerance.defined()) {
            value = share(pair.masks().distances(chosen.border()), chosen, tolerance.length());
        }
        return value(pair, value, chosen.id(), tolerance.note());
    }

    private static double share(
            SurfaceDistances distances, BoundaryDefinition definition, double tolerance) {
        DistanceProfile there = distances.fromReference();
        DistanceProfile back = distances.fromPrediction();
        double within = there.within(tolerance);
        double withinBack = back.within(tolerance);
        return definition.combination() == Combination.DIRECTED_MEAN
                ? (within / there.total() + withinBack / back.total()) / 2
                : (within + withinBack) / (there.total() + back.total());
    }
}
