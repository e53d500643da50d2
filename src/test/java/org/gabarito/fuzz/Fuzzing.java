package org.gabarito.fuzz;

import java.io.IOException;

/** What Jazzer calls; its first argument names the target. */
public final class Fuzzing {
    private static FuzzTarget target = FuzzTarget.all().get(0);

    private Fuzzing() {}

    public static void fuzzerInitialize(String[] arguments) {
        target = FuzzTarget.find(arguments[0]);
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        target.read(input);
    }
}
