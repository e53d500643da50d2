package org.gabarito.survey;

import java.util.List;
import java.util.Optional;
import org.gabarito.guide.Text;
import org.gabarito.survey.ClassLook.Seen;
import org.gabarito.survey.Proposal.Strength;

/** By tiny parts far from a main one. A suspicion at most: they may be real. */
final class ReferenceOutliers implements Rule {
    private static final Text THRESHOLDS =
            Evidence.text(
                    "Stray: less than 1% of the main part, which holds 90% of the label, and"
                            + " farther from it than its radius.",
                    "Espúria: menos de 1% da parte principal, que tem 90% do rótulo, e mais longe"
                            + " dela que o seu raio.");

    @Override
    public Optional<Proposal> propose(Findings findings) {
        List<Seen> all = findings.classes().stream().flatMap(c -> c.seen().stream()).toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Seen> stray = all.stream().filter(one -> one.look().strays() > 0).toList();
        int parts = stray.stream().mapToInt(one -> one.look().strays()).sum();
        List<String> names = stray.stream().map(one -> one.in().id()).distinct().toList();
        Text evidence =
                stray.isEmpty()
                        ? Evidence.text(
                                "Cases with a stray part: 0 of %s.",
                                "Casos com uma parte espúria: 0 de %s.", findings.cases().size())
                        : Evidence.text(
                                "Stray parts: %s, in %s of %s cases: %s.",
                                "Partes espúrias: %s, em %s de %s casos: %s.",
                                parts,
                                names.size(),
                                findings.cases().size(),
                                Evidence.some(names));
        return Optional.of(
                Proposal.yesNo(
                        "reference_outliers",
                        !stray.isEmpty(),
                        Strength.clearIf(stray.isEmpty() && findings.manyCases()),
                        evidence,
                        THRESHOLDS));
    }
}
