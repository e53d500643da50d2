package org.gabarito.dataset;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** The codes of all faults, for tests elsewhere. */
public final class FaultCodes {
    private FaultCodes() {}

    public static Set<String> all() {
        return new TreeSet<>(Arrays.stream(Fault.values()).map(Fault::code).toList());
    }
}
