package org.gabarito.fuzz;

import java.io.IOException;

/** What Jazzer calls; its first argument names the target. */
public final class Fuzzing {
    private static FuzzTarget target = FuzzTarget.all().get(0);

    private Fuzzing() {}

    /** Reads what is known to be fine, so that the loading of classes is not timed as an input. */
    public static void fuzzerInitialize(String[] arguments) throws IOException {
        target = FuzzTarget.find(arguments[0]);
        for (byte[] seed : Seeds.of(target).values()) {
            target.read(seed);
        }
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        target.read(input);
    }
}
