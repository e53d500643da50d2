package org.gabarito.survey;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gabarito.guide.Text;
import org.gabarito.survey.Proposal.Strength;

/**
 * By the median diameter of the disc (ball) as large as an object; of tubes by their width, since
 * they may be long and thin.
 */
final class SmallStructures implements Rule {
    /** Pixels; a shift by one moves the overlap of two such discs to four fifths. */
    static final double DIAMETER = 10;

    /** Voxels across a tube. */
    static final double THICKNESS = 3;

    /** Within this factor of a threshold it is a near thing. */
    private static final double NEAR = 1.25;

    private static final Text THRESHOLDS =
            Evidence.text(
                    "Small: a median diameter below %s pixels (voxels), or tubes thinner than %s.",
                    "Pequena: diâmetro mediano abaixo de %s pixels (voxels), ou tubos mais finos"
                            + " que %s.",
                    Evidence.number(DIAMETER),
                    Evidence.number(THICKNESS));

    @Override
    public Optional<Proposal> propose(Findings findings) {
        List<ClassLook> classes = findings.classes();
        if (classes.isEmpty()) {
            return Optional.empty();
        }
        List<ClassLook> small = classes.stream().filter(one -> ratio(one) < 1).toList();
        boolean yes = 2 * small.size() >= classes.size();
        boolean agreed = small.isEmpty() || small.size() == classes.size();
        boolean far = classes.stream().allMatch(one -> ratio(one) < 1 / NEAR || ratio(one) > NEAR);
        return Optional.of(
                Proposal.yesNo(
                        "small_structures",
                        yes,
                        Strength.clearIf(agreed && far),
                        evidence(findings, small),
                        THRESHOLDS));
    }

    /** Size against its threshold. */
    private static double ratio(ClassLook one) {
        return one.isTubular() ? one.thickness() / THICKNESS : one.diameter() / DIAMETER;
    }

    private static Text evidence(Findings findings, List<ClassLook> small) {
        List<ClassLook> classes = findings.classes();
        if (classes.size() > 1) {
            return Evidence.text(
                    small.isEmpty()
                            ? "Small classes: %s of %s; the smallest is label %s."
                            : "Small classes: %s of %s; the smallest is label %s. Small: %s.",
                    small.isEmpty()
                            ? "Classes pequenas: %s de %s; a menor é o rótulo %s."
                            : "Classes pequenas: %s de %s; a menor é o rótulo %s. Pequenas: %s.",
                    small.size(),
                    classes.size(),
                    smallest(classes),
                    Evidence.some(small.stream().map(SmallStructures::measured).toList()));
        }
        ClassLook only = classes.get(0);
        if (only.isTubular()) {
            return Evidence.text(
                    "Median width of the tubes: %s voxels (shapes measured: %s).",
                    "Largura mediana dos tubos: %s voxels (formas medidas: %s).",
                    Evidence.number(only.thickness()),
                    only.lines().size());
        }
        return Evidence.text(
                "Objects: %s, in %s of %s cases. Median diameter: %s.",
                "Objetos: %s, em %s de %s casos. Diâmetro mediano: %s.",
                only.objects(),
                only.cases(),
                findings.cases().size(),
                Diameter.of(only));
    }

    private static String smallest(List<ClassLook> classes) {
        return classes.stream()
                .min(Comparator.comparingDouble(SmallStructures::ratio))
                .map(SmallStructures::measured)
                .orElse("");
    }

    private static String measured(ClassLook one) {
        return one.label()
                + " ("
                + (one.isTubular() ? Evidence.number(one.thickness()) + " px" : Diameter.of(one))
                + ")";
    }
}
