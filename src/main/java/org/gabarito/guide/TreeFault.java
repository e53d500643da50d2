package org.gabarito.guide;

import java.util.Locale;

/** Everything that can be wrong with tree files. Numbers are stable and never reused. */
enum TreeFault {
    UNREADABLE(1),
    NOT_YAML(2),
    REPEATED_KEY(3),
    STRAY_FILE(4),
    NO_SCHEMA_LINE(5),
    WRONG_SHAPE(6),
    TREE_TOO_LONG(7),
    NO_OTHERWISE(8),
    NO_PROVENANCE(9),
    NO_TEXT(10),
    NO_TRANSLATION(11),
    HTML_IN_TEXT(12),
    WRONG_FILE_NAME(13),
    ILL_FORMED_ID(14),
    DUPLICATE_ID(15),
    UNKNOWN_NEXT(16),
    UNREACHABLE(17),
    CIRCLE(18),
    NEVER_TAKEN(19),
    UNKNOWN_ITEM(20),
    UNKNOWN_VALUE(21),
    UNKNOWN_CHOICE(22),
    NO_CARD(23),
    UNKNOWN_GUIDE(24),
    UNKNOWN_SOURCE(25),
    UNKNOWN_TOPIC(26),
    UNKNOWN_STEP(27),
    NO_CATEGORY_TREE(28),
    NO_WALK(29),
    WALK_STOPS(30),
    OTHER_OUTCOME(31);

    private final int number;

    TreeFault(int number) {
        this.number = number;
    }

    String code() {
        return String.format(Locale.ROOT, "TREE-%03d", number);
    }

    TreeProblem at(Place place, String fault, String cure) {
        return new TreeProblem(code(), place.file(), place.line(), fault, cure);
    }
}
