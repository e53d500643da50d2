package org.gabarito.report;

import org.gabarito.core.statistics.agreement.ConsensusRule;

/** How a consensus of raters was made, and what must not be read into it, in one line. */
public final class ConsensusText {
    private ConsensusText() {}

    public static String of(ConsensusRule rule) {
        String made =
                switch (rule) {
                    case MAJORITY ->
                            "the label that most raters of a case gave a voxel; a tie is background";
                    case STAPLE ->
                            "the likeliest label by STAPLE (Warfield 2004,"
                                    + " doi:10.1109/TMI.2004.828354), each label by itself over the"
                                    + " whole image";
                };
        return made
                + "; it is no rater: it counts neither in the ceiling nor in the agreement of"
                + " raters, who are not scored against it.";
    }
}
