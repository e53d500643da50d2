package org.gabarito.survey;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.gabarito.guide.Text;
import org.gabarito.survey.Proposal.Strength;

/** By the ratio of the 90th to the 10th percentile of volumes, class by class. */
final class VariableSizes implements Rule {
    static final double MUCH = 10;

    private static final double NEAR = 2;

    /** Fewer objects have no percentiles to speak of. */
    private static final int ENOUGH = 5;

    private static final Text THRESHOLDS =
            Evidence.text(
                    "Variable: the 90th percentile of volumes (areas) is %s times the 10th or more,"
                            + " from at least %s objects.",
                    "Variável: o percentil 90 dos volumes (áreas) é %s vezes o percentil 10 ou"
                            + " mais, com pelo menos %s objetos.",
                    Evidence.number(MUCH),
                    ENOUGH);

    @Override
    public Optional<Proposal> propose(Findings findings) {
        List<ClassLook> enough =
                findings.classes().stream().filter(one -> one.objects() >= ENOUGH).toList();
        if (enough.isEmpty()) {
            return acrossClasses(findings);
        }
        ClassLook most =
                enough.stream()
                        .max(Comparator.comparingDouble(one -> ratio(one.volumes())))
                        .orElseThrow();
        double ratio = ratio(most.volumes());
        Text evidence =
                most.label() == null || findings.classes().size() == 1
                        ? Evidence.text(
                                "Volumes (areas) of %s objects: the 90th percentile is %s times the"
                                        + " 10th.",
                                "Volumes (áreas) de %s objetos: o percentil 90 é %s vezes o"
                                        + " percentil 10.",
                                most.objects(),
                                Evidence.number(ratio))
                        : Evidence.text(
                                "Of %s classes with enough objects, label %s varies most: over %s"
                                        + " objects the 90th percentile is %s times the 10th.",
                                "De %s classes com objetos suficientes, o rótulo %s é o que mais"
                                        + " varia: em %s objetos, o percentil 90 é %s vezes o"
                                        + " percentil 10.",
                                enough.size(),
                                most.label(),
                                most.objects(),
                                Evidence.number(ratio));
        boolean far = ratio >= NEAR * MUCH || ratio <= MUCH / NEAR;
        return Optional.of(
                proposal(ratio >= MUCH, far && most.objects() >= Findings.MANY, evidence));
    }

    private static Optional<Proposal> acrossClasses(Findings findings) {
        double[] all =
                findings.classes().stream()
                        .flatMapToDouble(one -> DoubleStream.of(one.volumes()))
                        .toArray();
        if (all.length < ENOUGH) {
            return Optional.empty();
        }
        double ratio = ratio(all);
        return Optional.of(
                proposal(
                        ratio >= MUCH,
                        false,
                        Evidence.text(
                                "Too few objects of each class; over all %s classes together the"
                                        + " 90th percentile is %s times the 10th.",
                                "Há poucos objetos de cada classe; em todas as %s classes juntas, o"
                                        + " percentil 90 é %s vezes o percentil 10.",
                                findings.classes().size(),
                                Evidence.number(ratio))));
    }

    private static Proposal proposal(boolean yes, boolean clear, Text evidence) {
        return Proposal.yesNo("variable_sizes", yes, Strength.clearIf(clear), evidence, THRESHOLDS);
    }

    private static double ratio(double[] volumes) {
        return Sizes.quantile(volumes, 0.9) / Sizes.quantile(volumes, 0.1);
    }
}
