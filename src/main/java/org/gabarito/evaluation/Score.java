package org.gabarito.evaluation;

/**
 * One value of the result table: raw, no policy applied.
 *
 * @param instance empty for values of a whole class
 * @param value {@link Double#NaN} unless the status is {@link Status#OK}
 * @param note why a value is undefined, missing or failed
 */
public record Score(
        String method,
        String caseId,
        String className,
        String instance,
        String metric,
        String parameters,
        String definition,
        double value,
        String unit,
        Status status,
        String note) {

    /** What became of it; written in lower case. */
    public enum Status {
        OK,
        UNDEFINED,
        MISSING,
        FAILED
    }

    /** The same under another name of its method. */
    public Score by(String otherMethod) {
        return changed(otherMethod, className, instance, note);
    }

    /** The same for another class. */
    Score of(String otherClass) {
        return changed(method, otherClass, instance, note);
    }

    /** The same for one object of the class. */
    Score ofInstance(String one) {
        return changed(method, className, one, note);
    }

    /** The same with something more to know, or nothing. */
    Score noting(String more) {
        return more.isEmpty()
                ? this
                : changed(method, className, instance, note.isEmpty() ? more : note + "; " + more);
    }

    private Score changed(
            String otherMethod, String otherClass, String otherInstance, String otherNote) {
        return new Score(
                otherMethod,
                caseId,
                otherClass,
                otherInstance,
                metric,
                parameters,
                definition,
                value,
                unit,
                status,
                otherNote);
    }
}
