package org.gabarito.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as its page shows it.
 *
 * @param place in the worst-first order of the first method, from 1; 0 when it has none
 * @param previous address of the next worse case, empty at the end
 * @param canLook whether there are label maps
 * @param panes one for each method that is looked at
 */
public record CaseView(
        String evaluation,
        String evaluationName,
        String caseId,
        int place,
        int all,
        String previous,
        String next,
        boolean canLook,
        List<Choice> methods,
        List<Choice> classes,
        List<Pane> panes,
        List<Column> columns) {

    /** Whether there is anything to show in a viewer. */
    public boolean isDrawn() {
        return panes.stream().anyMatch(pane -> pane.problem().isEmpty() && canLook);
    }

    /** Whether the images have two axes. */
    public boolean isFlat() {
        return panes.stream().anyMatch(pane -> pane.look() != null && pane.look().flat());
    }

    /** Something to choose, with what it is called. */
    public record Choice(String value, String name, boolean chosen) {}

    /**
     * One method.
     *
     * @param problem why its images cannot be shown, or empty
     * @param layers address of its images up to the name of the layer
     * @param query what follows the name of the layer
     */
    public record Pane(
            String method,
            String problem,
            String layers,
            String query,
            @Nullable CaseLook look,
            List<Row> rows) {}

    public record Column(String metric, String parameters, String name, String unit) {}

    /** The values of one class. */
    public record Row(String className, List<Cell> cells) {}

    /**
     * @param note why there is no value
     */
    public record Cell(String metric, ResultsView.Number value, String unit, String note) {}
}
