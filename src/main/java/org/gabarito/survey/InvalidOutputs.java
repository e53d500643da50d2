package org.gabarito.survey;

import java.util.Optional;
import org.gabarito.guide.Text;
import org.gabarito.survey.Proposal.Strength;

/** By predictions that are missing, cannot be read or lie on another grid. */
final class InvalidOutputs implements Rule {
    private static final Text THRESHOLDS =
            Evidence.text(
                    "Yes: at least one prediction is missing or unusable. That all are fine says"
                            + " little about other data.",
                    "Sim: pelo menos uma predição falta ou não pode ser usada. Que todas estejam em"
                            + " ordem diz pouco sobre outros dados.");

    @Override
    public Optional<Proposal> propose(Findings findings) {
        if (findings.predicted() == 0) {
            return Optional.empty();
        }
        int invalid = findings.invalid().size();
        Text count =
                Evidence.text(
                        "Predictions missing, unreadable or on another grid: %s of %s.",
                        "Predições ausentes, ilegíveis ou em outra grade: %s de %s.",
                        invalid,
                        findings.predicted());
        String names = Evidence.some(findings.invalid());
        return Optional.of(
                Proposal.yesNo(
                        "invalid_output_possible",
                        invalid > 0,
                        Strength.clearIf(invalid > 0),
                        invalid == 0
                                ? count
                                : Evidence.joined(count, Evidence.text("%s.", "%s.", names)),
                        THRESHOLDS));
    }
}
