package org.gabarito.survey;

import java.util.Optional;
import org.gabarito.guide.Text;
import org.gabarito.survey.Proposal.Strength;

/**
 * Where objects have labels of their own, by those that touch another. Where they share one, those
 * that touch have become one part and cannot be told; gaps of a single voxel give them away.
 */
final class TouchingStructures implements Rule {
    private static final double CLEARLY = 0.05;

    private static final Text THRESHOLDS =
            Evidence.text(
                    "Touching: neighbours across a face, edge or corner, with one label each; in"
                            + " maps of classes, parts of one class a single voxel apart.",
                    "Tocar-se: ser vizinhos por face, aresta ou vértice, com um rótulo para cada"
                            + " um; em mapas de classes, partes da mesma classe a um voxel de"
                            + " distância.");

    @Override
    public Optional<Proposal> propose(Findings findings) {
        if (findings.classes().isEmpty()) {
            return Optional.empty();
        }
        return findings.instances() ? ofInstances(findings) : ofClasses(findings);
    }

    private static Optional<Proposal> ofInstances(Findings findings) {
        ClassLook objects = findings.classes().get(0);
        int all = objects.seen().size();
        long touching = objects.seen().stream().filter(one -> one.look().touches()).count();
        boolean clear = touching == 0 ? all >= Findings.MANY : touching >= CLEARLY * all;
        return Optional.of(
                proposal(
                        touching > 0,
                        clear,
                        Evidence.text(
                                "%s of %s objects touch another one.",
                                "%s de %s objetos tocam outro.", touching, all)));
    }

    private static Optional<Proposal> ofClasses(Findings findings) {
        int gaps =
                findings.classes().stream()
                        .flatMap(one -> one.seen().stream())
                        .mapToInt(one -> one.look().gaps())
                        .sum();
        if (gaps > 0) {
            return Optional.of(
                    proposal(
                            true,
                            false,
                            Evidence.text(
                                    "In %s places parts of one class are a single voxel apart;"
                                            + " where they touched, this map shows one part.",
                                    "Em %s lugares, partes da mesma classe estão a um voxel de"
                                            + " distância; onde se tocam, este mapa mostra uma parte"
                                            + " só.",
                                    gaps)));
        }
        if (findings.severalObjects()) {
            return Optional.empty();
        }
        return Optional.of(
                proposal(
                        false,
                        findings.cases().size() >= LabelKind.FEW,
                        Evidence.text(
                                "Every class is in one piece, so it has no neighbour of its own"
                                        + " class; cases: %s.",
                                "Toda classe é uma peça só, sem vizinha da mesma classe; casos:"
                                        + " %s.",
                                findings.cases().size())));
    }

    private static Proposal proposal(boolean yes, boolean clear, Text evidence) {
        return Proposal.yesNo(
                "touching_structures", yes, Strength.clearIf(clear), evidence, THRESHOLDS);
    }
}
