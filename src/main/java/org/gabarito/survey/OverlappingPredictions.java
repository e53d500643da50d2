package org.gabarito.survey;

import java.util.Optional;
import org.gabarito.survey.Proposal.Strength;

/** Label maps give every voxel to one object. */
final class OverlappingPredictions implements Rule {
    @Override
    public Optional<Proposal> propose(Findings findings) {
        return findings.predictions().isEmpty() || !findings.instances()
                ? Optional.empty()
                : Optional.of(
                        Proposal.yesNo(
                                "overlapping_predictions",
                                false,
                                Strength.CLEAR,
                                Evidence.text(
                                        "The predictions are label maps, which cannot hold"
                                                + " overlaps.",
                                        "As predições são mapas de rótulos, que não comportam"
                                                + " sobreposições."),
                                Evidence.text("By format.", "Pelo formato.")));
    }
}
