package org.gabarito.survey;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gabarito.guide.Text;
import org.gabarito.survey.Proposal.Strength;

/**
 * By voxels and by cases of the most and the least frequent class; one class is held against what
 * is not marked.
 */
final class ClassImbalance implements Rule {
    static final double STRONG = 5;

    private static final double NEAR = 2;

    private static final Text THRESHOLDS =
            Evidence.text(
                    "Strong: one class has %s times the voxels, or the cases, of another; with one"
                            + " class, the background of the class.",
                    "Forte: uma classe tem %s vezes os voxels, ou os casos, de outra; com uma só"
                            + " classe, o fundo em relação a ela.",
                    Evidence.number(STRONG));

    @Override
    public Optional<Proposal> propose(Findings findings) {
        List<ClassLook> classes = findings.classes();
        if (classes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                classes.size() == 1
                        ? againstBackground(findings, classes.get(0))
                        : betweenClasses(classes));
    }

    private static Proposal againstBackground(Findings findings, ClassLook only) {
        long all = findings.cases().stream().mapToLong(one -> one.grid().voxels()).sum();
        double ratio = (double) (all - only.voxels()) / only.voxels();
        return proposal(
                ratio,
                Evidence.text(
                        "%s of all voxels are marked, in %s of %s cases.",
                        "%s de todos os voxels estão marcados, em %s de %s casos.",
                        Evidence.percent((double) only.voxels() / all),
                        only.cases(),
                        findings.cases().size()));
    }

    private static Proposal betweenClasses(List<ClassLook> classes) {
        Comparator<ClassLook> byVoxels = Comparator.comparingLong(ClassLook::voxels);
        ClassLook most = classes.stream().max(byVoxels).orElseThrow();
        ClassLook least = classes.stream().min(byVoxels).orElseThrow();
        double voxels = (double) most.voxels() / least.voxels();
        int mostCases = classes.stream().mapToInt(ClassLook::cases).max().orElse(0);
        int leastCases = classes.stream().mapToInt(ClassLook::cases).min().orElse(0);
        return proposal(
                Math.max(voxels, (double) mostCases / leastCases),
                Evidence.text(
                        "Label %s has %s times the voxels of label %s. Cases with the rarest"
                                + " class: %s; with the most frequent: %s.",
                        "O rótulo %s tem %s vezes os voxels do rótulo %s. Casos com a classe mais"
                                + " rara: %s; com a mais frequente: %s.",
                        most.label(),
                        Evidence.number(voxels),
                        least.label(),
                        leastCases,
                        mostCases));
    }

    private static Proposal proposal(double ratio, Text evidence) {
        boolean far = ratio >= NEAR * STRONG || ratio <= STRONG / NEAR;
        return Proposal.yesNo(
                "class_imbalance", ratio >= STRONG, Strength.clearIf(far), evidence, THRESHOLDS);
    }
}
