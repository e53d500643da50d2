package org.gabarito.web;

import io.quarkus.qute.RawString;
import java.util.List;
import org.gabarito.guide.AnswersReading;

/**
 * A tree as its page shows it.
 *
 * @param step such as {@code S6}
 * @param note may be empty
 * @param categories to switch between; empty where the tree serves one
 * @param outline the tree in words, from its start
 * @param state {@code none}, {@code path} or {@code unreached}: what the answers do here
 * @param links to where one goes from here
 */
public record TreeView(
        String step,
        String title,
        String chooses,
        String note,
        RawString figure,
        List<Mark> legend,
        List<CategoryLink> categories,
        List<Branch> outline,
        String state,
        Links links,
        Origin origin,
        TreesInUse trees,
        List<AnswersReading.Fault> faults) {

    public boolean hasPath() {
        return state.equals("path");
    }

    /**
     * @param dashes of the line around a box
     */
    public record Mark(String certainty, String dashes) {}

    /**
     * @param here whether it is the one shown
     */
    public record CategoryLink(String label, String address, boolean here) {}

    /**
     * A branch in words with everything that grows from it.
     *
     * @param label empty at the start
     * @param fork whether it ends in a question; otherwise in a result
     * @param questions that decide there
     */
    public record Branch(
            String label,
            boolean taken,
            boolean fork,
            String number,
            String text,
            List<Link> questions,
            List<Choice> choices,
            String guide,
            String note,
            String certainty,
            String provenance,
            List<Branch> next) {}

    /**
     * @param address empty when it leads nowhere
     */
    public record Link(String text, String address) {}

    public record Choice(Link name, String longName, String role) {}

    /**
     * @param on to the guide or the recommendation; its text is empty without answers
     * @param bare this page without answers, empty when there are none
     */
    public record Links(
            String on, boolean decided, String bare, String all, Link previous, Link next) {}

    /**
     * @param provenance what exactly was seen or inferred
     */
    public record Origin(String confidence, List<String> sources, String provenance) {}
}
