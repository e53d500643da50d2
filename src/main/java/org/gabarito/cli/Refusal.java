package org.gabarito.cli;

import java.util.List;

/** A command that cannot be carried out, for a reason that its user can mend. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exit;
    private final transient List<String> lines;

    private Refusal(int exit, List<String> lines) {
        super(String.join("\n", lines));
        this.exit = exit;
        this.lines = lines;
    }

    /** Wrong usage. */
    static Refusal usage(String... lines) {
        return new Refusal(Exit.USAGE, List.of(lines));
    }

    static Refusal usage(List<String> lines) {
        return new Refusal(Exit.USAGE, List.copyOf(lines));
    }

    /** The request is fine, the data or the machine is not. */
    static Refusal nothing(String... lines) {
        return new Refusal(Exit.NOTHING, List.of(lines));
    }

    static Refusal nothing(List<String> lines) {
        return new Refusal(Exit.NOTHING, List.copyOf(lines));
    }

    int exit() {
        return exit;
    }

    List<String> lines() {
        return lines;
    }
}
