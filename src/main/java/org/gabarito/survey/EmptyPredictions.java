package org.gabarito.survey;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gabarito.guide.Text;
import org.gabarito.survey.Proposal.Strength;

/** By predictions without a class that their reference holds, or without anything. */
final class EmptyPredictions implements Rule {
    private static final Text THRESHOLDS =
            Evidence.text(
                    "Yes: at least one prediction lacks a class of its reference, or everything."
                            + " That none does, says little: other data may be harder.",
                    "Sim: em pelo menos uma predição falta uma classe da referência, ou tudo. Que"
                            + " não falte em nenhuma diz pouco: outros dados podem ser mais"
                            + " difíceis.");

    @Override
    public Optional<Proposal> propose(Findings findings) {
        List<PredictionLook> all = findings.predictions();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Map<String, CaseLook> cases =
                findings.cases().stream()
                        .collect(Collectors.toMap(CaseLook::id, one -> one, (a, b) -> a));
        long empty =
                all.stream()
                        .filter(one -> isEmpty(one, cases.get(one.caseId()), findings.instances()))
                        .count();
        return Optional.of(
                Proposal.yesNo(
                        "empty_prediction_possible",
                        empty > 0,
                        Strength.clearIf(empty > 0),
                        Evidence.text(
                                findings.instances()
                                        ? "Empty predictions: %s of %s."
                                        : "Predictions without a class of their reference, or"
                                                + " empty: %s of %s.",
                                findings.instances()
                                        ? "Predições vazias: %s de %s."
                                        : "Predições vazias ou sem uma classe da referência: %s de"
                                                + " %s.",
                                empty,
                                all.size()),
                        THRESHOLDS));
    }

    private static boolean isEmpty(PredictionLook one, CaseLook reference, boolean instances) {
        Objects.requireNonNull(reference);
        return one.labels().isEmpty()
                || !instances
                        && reference.labels().stream()
                                .anyMatch(look -> !one.labels().contains(look.label()));
    }
}
