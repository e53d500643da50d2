package org.gabarito.job;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * What was asked for last, up to a weight in all; the newest is kept however heavy it is. Whoever
 * asks first makes it, others wait for that.
 */
public final class Recent<T> {
    private final long most;
    private final ToLongFunction<T> weight;

    /** From the least to the most recently asked for. */
    private final Map<String, Kept<T>> recent = new LinkedHashMap<>(16, 0.75f, true);

    /** What is kept or in the making. */
    private static final class Kept<T> {
        private final FutureTask<T> task;
        private volatile long weight;

        Kept(Supplier<T> maker) {
            task = new FutureTask<>(maker::get);
        }
    }

    public Recent(long most, ToLongFunction<T> weight) {
        this.most = most;
        this.weight = weight;
    }

    /** What the maker throws is thrown to all who wait, and not kept. */
    public T get(String key, Supplier<T> maker) {
        Kept<T> kept;
        synchronized (recent) {
            kept = recent.computeIfAbsent(key, one -> new Kept<>(maker));
        }
        kept.task.run();
        try {
            T made = kept.task.get();
            kept.weight = weight.applyAsLong(made);
            trim();
            return made;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            synchronized (recent) {
                recent.remove(key, kept);
            }
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Instead of what was kept before. */
    void put(String key, T made) {
        forget(key::equals);
        get(key, () -> made);
    }

    public void forget(Predicate<String> keys) {
        synchronized (recent) {
            recent.keySet().removeIf(keys);
        }
    }

    /** Lets go of the oldest, never of the newest. */
    private void trim() {
        synchronized (recent) {
            long sum = recent.values().stream().mapToLong(kept -> kept.weight).sum();
            Iterator<Kept<T>> oldest = recent.values().iterator();
            for (int left = recent.size(); left > 1 && sum > most; left--) {
                sum -= oldest.next().weight;
                oldest.remove();
            }
        }
    }
}
