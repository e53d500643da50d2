package org.gabarito.survey;

import java.util.Optional;
import org.gabarito.guide.Text;
import org.gabarito.survey.Proposal.Strength;

/** By the kind of labels. A hint: what the result is for decides. */
final class ProblemCategory implements Rule {
    private static final Text THRESHOLDS =
            Evidence.text(
                    "Labels are objects when 90% of them are in one piece and they are numbered"
                            + " without gaps, as many as there are objects, or there are %s and more of"
                            + " similar size.",
                    "Os rótulos são objetos quando 90% deles são uma peça só e estão numerados sem"
                            + " lacunas, tantos quantos são os objetos, ou quando há %s ou mais de"
                            + " tamanho parecido.",
                    LabelKind.SEVERAL);

    @Override
    public Optional<Proposal> propose(Findings findings) {
        LabelKind kind = findings.kind();
        if (kind.instances()) {
            return Optional.of(
                    new Proposal(
                            "category",
                            "instance-segmentation",
                            Strength.clearIf(kind.certain()),
                            Evidence.text(
                                    "Every object has a label of its own: %s labels a case"
                                            + " (median), %s of them in one piece.",
                                    "Cada objeto tem o seu próprio rótulo: %s rótulos por caso"
                                            + " (mediana), %s deles em uma peça só.",
                                    Evidence.number(kind.labels()),
                                    Evidence.percent(kind.single())),
                            THRESHOLDS));
        }
        if (findings.classes().isEmpty() || findings.severalObjects()) {
            // Whether the parts of a class must be told apart, no label map says.
            return Optional.empty();
        }
        return Optional.of(
                new Proposal(
                        "category",
                        "semantic-segmentation",
                        Strength.clearIf(findings.cases().size() >= LabelKind.FEW),
                        Evidence.text(
                                "Classes: %s, each in one piece; cases: %s. There is nothing to"
                                        + " tell apart within a class.",
                                "Classes: %s, cada uma em uma peça só; casos: %s. Não há o que"
                                        + " distinguir dentro de uma classe.",
                                findings.classes().size(),
                                findings.cases().size()),
                        THRESHOLDS));
    }
}
