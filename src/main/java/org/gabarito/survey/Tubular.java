package org.gabarito.survey;

import java.util.List;
import java.util.Optional;
import org.gabarito.guide.Text;
import org.gabarito.survey.Proposal.Strength;

/** By the centre line of the largest component: long against its width, and not a sheet. */
final class Tubular implements Rule {
    /** Times as long as wide. */
    static final double LONG = 5;

    /** Times as much around the line as around that of a straight tube; a sheet has 3. */
    static final double CROWDED = 2.3;

    private static final double CLEARLY_LONG = 10;
    private static final double CLEARLY_SHORT = 3.5;
    private static final double CLEARLY_LOOSE = 2;
    private static final double CLEARLY_CROWDED = 2.6;

    private static final Text THRESHOLDS =
            Evidence.text(
                    "Tubular: the centre line is at least %s times as long as a tube of its volume"
                            + " is wide, and at most %s times as much lies around it as around a"
                            + " straight tube (a sheet: 3).",
                    "Tubular: a linha central tem pelo menos %s vezes a largura de um tubo de igual"
                            + " volume, e há em volta dela no máximo %s vezes o que há em volta de"
                            + " um tubo reto (uma lâmina: 3).",
                    Evidence.number(LONG),
                    Evidence.number(CROWDED));

    @Override
    public Optional<Proposal> propose(Findings findings) {
        List<ClassLook> classes =
                findings.classes().stream().filter(one -> !one.lines().isEmpty()).toList();
        if (classes.isEmpty()) {
            return Optional.empty();
        }
        List<ClassLook> tubes = classes.stream().filter(ClassLook::isTubular).toList();
        boolean yes = 2 * tubes.size() > classes.size();
        boolean agreed = tubes.isEmpty() || tubes.size() == classes.size();
        boolean far = classes.stream().allMatch(Tubular::isFar);
        return Optional.of(
                Proposal.yesNo(
                        "tubular",
                        yes,
                        Strength.clearIf(agreed && far),
                        evidence(classes, tubes),
                        THRESHOLDS));
    }

    private static boolean isFar(ClassLook one) {
        return one.isTubular()
                ? one.elongation() >= CLEARLY_LONG && one.crowding() <= CLEARLY_LOOSE
                : one.elongation() <= CLEARLY_SHORT || one.crowding() >= CLEARLY_CROWDED;
    }

    private static Text evidence(List<ClassLook> classes, List<ClassLook> tubes) {
        if (classes.size() == 1) {
            ClassLook only = classes.get(0);
            return Evidence.text(
                    "Shapes measured: %s. In the median the centre line is %s times as long as the"
                            + " shape is wide, and %s times as much lies around it as around a straight"
                            + " tube.",
                    "Formas medidas: %s. Na mediana, a linha central tem %s vezes a largura da"
                            + " forma, e há em volta dela %s vezes o que há em volta de um tubo reto.",
                    only.lines().size(),
                    Evidence.number(only.elongation()),
                    Evidence.number(only.crowding()));
        }
        return Evidence.text(
                tubes.isEmpty()
                        ? "Tube-like classes: %s of %s."
                        : "Tube-like classes: %s of %s, labels %s (in brackets, length against"
                                + " width). If they matter most, go through the guide for them"
                                + " alone.",
                tubes.isEmpty()
                        ? "Classes com forma de tubo: %s de %s."
                        : "Classes com forma de tubo: %s de %s, rótulos %s (entre parênteses, o"
                                + " comprimento em relação à largura). Se elas importam mais, faça o"
                                + " guia só para elas.",
                tubes.size(),
                classes.size(),
                Evidence.some(
                        tubes.stream()
                                .map(
                                        one ->
                                                one.label()
                                                        + " ("
                                                        + Evidence.number(one.elongation())
                                                        + ")")
                                .toList()));
    }
}
