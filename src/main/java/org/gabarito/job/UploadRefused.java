package org.gabarito.job;

/** A file, or a piece of one, that cannot be taken; says what is wrong and what to do. */
public final class UploadRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why, so that each way of asking can answer in its own manner. */
    public enum Reason {
        /** Evaluation or file is not there, or not any more. */
        UNKNOWN,
        /** The evaluation has stopped receiving, or the piece does not fit what is there. */
        CONFLICT,
        /** More than the server takes. */
        TOO_LARGE,
        /** The disk has no room for it. */
        NO_ROOM,
        /** What arrived is not what the sender meant. */
        DAMAGED,
        /** The name cannot be used. */
        NAME
    }

    private final Reason reason;
    private final String where;
    private final String fault;
    private final String cure;

    UploadRefused(Reason reason, String where, String fault, String cure) {
        super(where + ": " + fault + " " + cure);
        this.reason = reason;
        this.where = where;
        this.fault = fault;
        this.cure = cure;
    }

    public Reason reason() {
        return reason;
    }

    public String where() {
        return where;
    }

    public String fault() {
        return fault;
    }

    public String cure() {
        return cure;
    }
}
