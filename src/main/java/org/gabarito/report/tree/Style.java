package org.gabarito.report.tree;

/** How a line of text looks. */
enum Style {
    NUMBER(11, 17, false),
    QUESTION(14, 18, false),
    /** A question of several in one box, as something to press. */
    MARK(11, 30, false),
    NAME(14, 19, true),
    ROLE(11.5, 15, false),
    NOTHING(13, 18, false),
    CERTAINTY(11, 17, false),
    LABEL(12.5, 16, true);

    private final double size;
    private final double lineHeight;
    private final boolean bold;

    Style(double size, double lineHeight, boolean bold) {
        this.size = size;
        this.lineHeight = lineHeight;
        this.bold = bold;
    }

    double size() {
        return size;
    }

    double lineHeight() {
        return lineHeight;
    }

    /** Measured as bold, so that it may become bold. */
    boolean bold() {
        return bold;
    }

    /** In the style sheet. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
