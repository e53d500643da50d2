package org.gabarito.dataset;

/** Every kind of thing that can be wrong with the files of a data set. */
enum Fault {
    NOT_FOUND("DATA-001"),
    UNREADABLE_ARCHIVE("DATA-002"),
    UNSAFE_NAME("DATA-003"),
    DUPLICATE_NAME("DATA-004"),
    TOO_LARGE("DATA-005"),
    NESTED_ARCHIVE("DATA-006"),
    UNKNOWN_FORMAT("DATA-007"),
    SAME_STEM("DATA-008"),
    NO_IMAGES("DATA-009"),
    NO_PAIR("DATA-010"),
    OWN_RESULTS("DATA-011"),
    UNREADABLE_TABLE("DATA-012"),
    EMPTY_TABLE("DATA-013"),
    BAD_COLUMN("DATA-014"),
    BAD_LINE("DATA-015"),
    BAD_FIELD("DATA-016"),
    DUPLICATE_ID("DATA-017"),
    UNPAIRED_ID("DATA-018"),
    UNREADABLE_JSON("DATA-019"),
    BAD_ENTRY("DATA-020"),
    UNKNOWN_ID("DATA-021"),
    LINK_OUTSIDE("DATA-022"),
    PROBABILITIES("DATA-023"),
    AMBIGUOUS("DATA-024"),
    BAD_MANIFEST("DATA-025"),
    NAMES_DIFFER("DATA-026"),
    NO_RATERS("DATA-027");

    private final String code;

    Fault(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    DatasetProblem at(String where, String fault, String cure) {
        return new DatasetProblem(code, where, fault, cure);
    }
}
