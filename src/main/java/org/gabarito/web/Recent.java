package org.gabarito.web;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * What was made last, up to a weight in all; the newest is kept however heavy it is. Two who ask at
 * once may both make it, which costs time but nothing else.
 */
final class Recent<T> {
    private final long most;
    private final ToLongFunction<T> weight;
    private final Map<String, T> kept = new LinkedHashMap<>(16, 0.75f, true);

    Recent(long most, ToLongFunction<T> weight) {
        this.most = most;
        this.weight = weight;
    }

    T get(String key, Supplier<T> maker) {
        synchronized (this) {
            T known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        T made = maker.get();
        synchronized (this) {
            kept.put(key, made);
            long sum = kept.values().stream().mapToLong(weight).sum();
            Iterator<T> oldest = kept.values().iterator();
            for (int left = kept.size(); left > 1 && sum > most; left--) {
                sum -= weight.applyAsLong(oldest.next());
                oldest.remove();
            }
        }
        return made;
    }

    synchronized void forget(Predicate<String> keys) {
        kept.keySet().removeIf(keys);
    }
}
