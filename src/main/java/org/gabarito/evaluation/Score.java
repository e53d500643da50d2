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
        return new Score(
                otherMethod,
                caseId,
                className,
                instance,
                metric,
                parameters,
                definition,
                value,
                unit,
                status,
                note);
    }

    /** The same for another class. */
    Score of(String otherClass) {
        return new Score(
                method,
                caseId,
                otherClass,
                instance,
                metric,
                parameters,
                definition,
                value,
                unit,
                status,
                note);
    }

    /** The same for one object of the class. */
    Score ofInstance(String one) {
        return new Score(
                method,
                caseId,
                className,
                one,
                metric,
                parameters,
                definition,
                value,
                unit,
                status,
                note);
    }

    /** The same with something more to know, or nothing. */
    Score noting(String more) {
        if (more.isEmpty()) {
            return this;
        }
        return new Score(
                method,
                caseId,
                className,
                instance,
                metric,
                parameters,
                definition,
                value,
                unit,
                status,
                note.isEmpty() ? more : note + "; " + more);
    }
}
