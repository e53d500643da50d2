package org.gabarito.report.tree;

import java.util.List;
import java.util.function.Function;
import org.gabarito.guide.Certainty;

/**
 * A box of a drawing and what grows from it. What several branches lead to is drawn at the end of
 * each, so that no line crosses another; neighbouring branches to the same end share it.
 *
 * @param rows by the width that their texts may have
 * @param link of the whole box, empty when it leads nowhere
 * @param fork whether it asks; otherwise it is an end
 */
record Sprout(
        Function<Double, List<Row>> rows,
        String link,
        boolean fork,
        Certainty certainty,
        boolean taken,
        List<Twig> twigs) {
    Sprout {
        twigs = List.copyOf(twigs);
    }

    /** Branches of one box that lead to the same one. */
    record Twig(List<Label> labels, Sprout end) {
        Twig {
            labels = List.copyOf(labels);
        }

        boolean taken() {
            return labels.stream().anyMatch(Label::taken);
        }
    }

    record Label(String text, boolean taken) {}
}
