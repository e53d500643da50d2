package org.gabarito.survey;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gabarito.guide.Text;
import org.gabarito.survey.Proposal.Strength;

/** By cases in which a class does not occur that occurs in others. */
final class EmptyReferences implements Rule {
    private static final Text THRESHOLDS =
            Evidence.text(
                    "Yes: a class is missing in at least one case. No is clear from %s cases on.",
                    "Sim: uma classe falta em pelo menos um caso. O não é claro a partir de %s"
                            + " casos.",
                    Findings.MANY);

    @Override
    public Optional<Proposal> propose(Findings findings) {
        int cases = findings.cases().size();
        if (cases == 0) {
            return Optional.empty();
        }
        List<ClassLook> missing =
                findings.classes().stream().filter(one -> one.cases() < cases).toList();
        boolean yes = !missing.isEmpty() || findings.classes().isEmpty();
        return Optional.of(
                Proposal.yesNo(
                        "empty_reference_possible",
                        yes,
                        Strength.clearIf(yes || findings.manyCases()),
                        evidence(findings, missing, cases),
                        THRESHOLDS));
    }

    private static Text evidence(Findings findings, List<ClassLook> missing, int cases) {
        long empty = findings.cases().stream().filter(one -> one.labels().isEmpty()).count();
        if (empty > 0) {
            return Evidence.text(
                    "Empty references: %s of %s.", "Referências vazias: %s de %s.", empty, cases);
        }
        return missing.stream()
                .min(Comparator.comparingInt(ClassLook::cases))
                .map(
                        rarest ->
                                Evidence.text(
                                        "Classes missing in some case: %s of %s; most often label"
                                                + " %s, in %s of %s cases.",
                                        "Classes que faltam em algum caso: %s de %s; com mais"
                                                + " frequência o rótulo %s, em %s de %s casos.",
                                        missing.size(),
                                        findings.classes().size(),
                                        rarest.label(),
                                        cases - rarest.cases(),
                                        cases))
                .orElseGet(
                        () ->
                                Evidence.text(
                                        "References that lack a class: 0 of %s.",
                                        "Referências em que falta uma classe: 0 de %s.", cases));
    }
}
