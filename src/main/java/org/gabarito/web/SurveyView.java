package org.gabarito.web;

import java.util.List;
import java.util.Map;
import org.gabarito.survey.ClassRow;
import org.gabarito.survey.UnreadFile;

/**
 * What a survey found, as its page shows it.
 *
 * @param hidden the address that the visitor came with
 * @param upload where to survey other data
 */
public record SurveyView(
        int cases,
        List<ClassLine> classes,
        List<ProposalLine> clear,
        List<ProposalLine> borderline,
        List<ProposalLine> contradicted,
        List<UnreadFile> unread,
        List<Map.Entry<String, String>> hidden,
        String upload) {

    /**
     * @param choice value of the checkbox
     * @param given what the visitor answered before, empty when nothing
     * @param agrees whether it is the same
     */
    public record ProposalLine(
            String slug,
            String value,
            String choice,
            String question,
            String answer,
            String evidence,
            String thresholds,
            String given,
            boolean agrees,
            boolean ticked) {

        public boolean contradicts() {
            return !given.isEmpty() && !agrees;
        }
    }

    /** One class with its numbers rounded for reading. */
    public record ClassLine(String label, int cases, int objects, String diameter, String share) {
        static ClassLine of(ClassRow row) {
            String pixels = Rounded.of(row.diameter()) + " px";
            return new ClassLine(
                    row.label() == null ? "" : row.label().toString(),
                    row.cases(),
                    row.objects(),
                    Double.isNaN(row.size())
                            ? pixels
                            : pixels + " = " + Rounded.of(row.size()) + " " + row.unit(),
                    Rounded.of(100 * row.share()) + "%");
        }
    }
}
