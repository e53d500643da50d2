package org.gabarito.job;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.gabarito.evaluation.MemoryGate;

/** The one heap that scoring and looking share. */
final class Heap {
    private Heap() {}

    @Produces
    @Singleton
    static MemoryGate memory() {
        return MemoryGate.ofHeap();
    }
}
