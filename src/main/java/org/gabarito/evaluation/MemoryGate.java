package org.gabarito.evaluation;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.gabarito.dataset.Case;

/**
 * Lets as many cases be scored at once as fit into the heap by what their headers say, in the order
 * in which they come. One that could never fit is refused before any of its voxels is read; one
 * that runs out of memory all the same is tried again alone.
 */
public final class MemoryGate {
    private static final long MEBIBYTE = 1 << 20;

    /** The part of the heap that label maps may fill; garbage and the program need the rest. */
    private static final double SHARE = 0.85;

    private final long heap;
    private final int capacity;
    private final Semaphore free;

    /**
     * @param heap bytes
     */
    MemoryGate(long heap) {
        this.heap = heap;
        capacity = (int) Math.max(1, heap * SHARE / MEBIBYTE);
        free = new Semaphore(capacity, true);
    }

    public static MemoryGate ofHeap() {
        return new MemoryGate(Runtime.getRuntime().maxMemory());
    }

    /** How many cases of this size fit at once, at least one. */
    public int atOnce(MemoryNeed need) {
        return capacity / permits(need);
    }

    /** Why a case can never be scored here; empty when it may be. */
    public Optional<String> refusal(MemoryNeed need) {
        return need.least() > capacity * MEBIBYTE
                ? Optional.of(need.refusal(heap))
                : Optional.empty();
    }

    /**
     * Scores a case as soon as there is room for it.
     *
     * @param scoring may run out of memory, and is then called once more
     */
    public CaseScores score(
            Evaluation evaluation, Case scored, MemoryNeed need, Supplier<CaseScores> scoring) {
        Optional<String> refusal = refusal(need);
        if (refusal.isPresent()) {
            return evaluation.failed(scored, refusal.get());
        }
        try {
            return holding(permits(need), scoring);
        } catch (OutOfMemoryError e) {
            // Others took more than their headers said, or it did.
        }
        try {
            return holding(capacity, scoring);
        } catch (OutOfMemoryError e) {
            return evaluation.failed(scored, need.refusal(heap));
        }
    }

    /**
     * Runs other work on the images of a case as soon as there is room for it.
     *
     * @return empty when there was none for so long
     */
    public <T> Optional<T> whenThereIsRoom(MemoryNeed need, Duration patience, Supplier<T> work)
            throws InterruptedException {
        int permits = permits(need);
        if (!free.tryAcquire(permits, patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            free.release(permits);
        }
    }

    private CaseScores holding(int permits, Supplier<CaseScores> scoring) {
        free.acquireUninterruptibly(permits);
        try {
            return scoring.get();
        } finally {
            free.release(permits);
        }
    }

    private int permits(MemoryNeed need) {
        return (int) Math.min(capacity, Math.max(1, need.usual() / MEBIBYTE));
    }
}
