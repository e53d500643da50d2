package org.gabarito.survey;

import java.util.List;
import java.util.Optional;
import org.gabarito.guide.Text;
import org.gabarito.survey.ClassLook.Seen;
import org.gabarito.survey.Proposal.Strength;

/** By labels that fall into several parts, specks left out. */
final class DisconnectedStructures implements Rule {
    private static final double CLEARLY = 0.05;

    private static final Text THRESHOLDS =
            Evidence.text(
                    "A part counts unless it has less than 1% of the largest one and at most 27"
                            + " voxels (9 pixels).",
                    "Uma parte conta, a menos que tenha menos de 1% da maior e no máximo 27 voxels"
                            + " (9 pixels).");

    @Override
    public Optional<Proposal> propose(Findings findings) {
        List<Seen> all = findings.classes().stream().flatMap(c -> c.seen().stream()).toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        long several = all.stream().filter(one -> one.look().parts().length > 1).count();
        boolean clear =
                several == 0
                        ? all.size() >= Findings.MANY
                        : findings.instances() && several >= CLEARLY * all.size();
        return Optional.of(
                Proposal.yesNo(
                        "disconnected_structures",
                        several > 0,
                        Strength.clearIf(clear),
                        evidence(findings, several, all.size()),
                        THRESHOLDS));
    }

    private static Text evidence(Findings findings, long several, int all) {
        Text count =
                findings.instances()
                        ? Evidence.text(
                                "%s of %s objects are in several parts.",
                                "%s de %s objetos estão em várias partes.", several, all)
                        : Evidence.text(
                                "Labels in several parts: %s of %s, counted case by case.",
                                "Rótulos em várias partes: %s de %s, contados caso a caso.",
                                several,
                                all);
        return several == 0 || findings.instances()
                ? count
                : Evidence.joined(
                        count,
                        Evidence.text(
                                "They may be parts of one structure, or several structures: you"
                                        + " know which.",
                                "Podem ser partes de uma estrutura ou várias estruturas: você sabe"
                                        + " qual é o caso."));
    }
}
