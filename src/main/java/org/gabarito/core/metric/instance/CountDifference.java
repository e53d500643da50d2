package org.gabarito.core.metric.instance;

import java.util.List;
import java.util.Set;
import org.gabarito.core.geometry.Connectivity;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.ClassPair;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.Evidence;
import org.gabarito.core.metric.Evidence.Kind;
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
import org.gabarito.core.metric.ObjectPairs;
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.Source;

/**
 * How many objects too many or too few there are, wherever they lie.
 *
 * <p>{@code CountDiff = |n_pred − n_ref|}: 0 is perfect, there is no upper end. The objects of a
 * mask are its connected parts, of any size.
 *
 * <ul>
 *   <li>both masks empty: 0
 *   <li>one mask empty: the number of objects of the other
 * </ul>
 *
 * <p>Counting as such, with its error, is described by Lempitsky and Zisserman, Learning to count
 * objects in images, NeurIPS 2010.
 */
final class CountDifference extends MaskMetric {
    private static final Definition PARTS =
            new Definition("components/count", "connected parts of each mask are counted");

    private static final Definition OBJECTS =
            new Definition("objects/count", "objects of both sides are counted, matched or not");

    private static final Parameter CONNECTIVITY =
            Parameter.choice(
                    "connectivity",
                    List.of("full", "faces"),
                    "Whether voxels that touch at an edge or corner belong to one object, or only"
                            + " those that share a face.");

    CountDifference() {
        super(
                new MetricInfo(
                        "count_diff",
                        List.of("count_difference", "absolute_count_difference"),
                        "Count difference",
                        "Count difference",
                        Family.INSTANCE,
                        Direction.LOWER,
                        0,
                        Double.POSITIVE_INFINITY,
                        0,
                        Worst.NONE,
                        Unit.NONE,
                        false,
                        Empty.ordinary(0),
                        List.of(PARTS, OBJECTS),
                        List.of(CONNECTIVITY),
                        Set.of("sems", "obd", "ins"),
                        new Formula(
                                "\\mathrm{CountDiff} = \\lvert n_{\\mathrm{pred}} -"
                                        + " n_{\\mathrm{ref}}\\rvert"),
                        "",
                        new Source(
                                Source.Kind.CONFERENCE,
                                List.of("Lempitsky V", "Zisserman A"),
                                "Learning to count objects in images",
                                "Advances in Neural Information Processing Systems",
                                "23",
                                "1324–1332",
                                2010,
                                "",
                                "https://papers.nips.cc/paper/4043-learning-to-count-objects-in-images")),
                PARTS.id());
    }

    @Override
    public Set<Kind> reads() {
        return Set.of(Kind.MASKS, Kind.OBJECTS);
    }

    @Override
    public String definition(Arguments arguments, Convention convention, Kind kind) {
        return kind == Kind.OBJECTS ? OBJECTS.id() : super.definition(arguments, convention, kind);
    }

    @Override
    public MetricValue of(Evidence evidence, Arguments arguments, Convention convention) {
        if (evidence instanceof ObjectPairs objects) {
            int difference = Math.abs(objects.predictions() - objects.references());
            return new MetricValue(difference, "", OBJECTS.id(), "");
        }
        return super.of(evidence, arguments, convention);
    }

    @Override
    protected MetricValue measured(ClassPair pair, Arguments arguments, String definition) {
        Connectivity connectivity =
                arguments.word(CONNECTIVITY).equals("full")
                        ? Connectivity.FULL
                        : Connectivity.FACES;
        int reference = pair.masks().reference().components(connectivity);
        int prediction = pair.masks().prediction().components(connectivity);
        return value(pair, Math.abs(prediction - reference), definition, "");
    }
}
