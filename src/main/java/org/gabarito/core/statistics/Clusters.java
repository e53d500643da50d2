package org.gabarito.core.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which of several values depend on each other, such as those of the lesions of one patient.
 * Clusters are numbered in the order of their first value.
 */
public final class Clusters {
    private final int[] numbers;
    private final int count;

    private Clusters(int[] numbers, int count) {
        this.numbers = numbers;
        this.count = count;
    }

    /**
     * @param keys one a value; equal ones belong together, null belongs to no other
     */
    public static Clusters of(List<? extends @Nullable Object> keys) {
        Map<Object, Integer> known = new HashMap<>();
        int[] numbers = new int[keys.size()];
        int count = 0;
        for (int i = 0; i < numbers.length; i++) {
            Object key = keys.get(i);
            Integer number = key == null ? null : known.get(key);
            numbers[i] = number == null ? count++ : number;
            if (key != null) {
                known.put(key, numbers[i]);
            }
        }
        return new Clusters(numbers, count);
    }

    /** Values that do not depend on each other. */
    public static Clusters single(int values) {
        return new Clusters(IntStream.range(0, values).toArray(), values);
    }

    public int count() {
        return count;
    }

    /** Of the cluster that the value at a place belongs to, from 0 on. */
    public int number(int place) {
        return numbers[place];
    }

    /** Whether no value depends on another. */
    public boolean areSingle() {
        return count == numbers.length;
    }

    /** Of the values at these places only. */
    public Clusters only(int[] places) {
        return of(Arrays.stream(places).mapToObj(place -> numbers[place]).toList());
    }

    /** The values of each cluster, in their order. */
    public double[][] split(double[] values) {
        List<List<Double>> parts = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (numbers[i] == parts.size()) {
                parts.add(new ArrayList<>());
            }
            parts.get(numbers[i]).add(values[i]);
        }
        return parts.stream()
                .map(part -> part.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
    }

    /** The mean of each cluster; where none has two values, these values. */
    public double[] means(double[] values) {
        return areSingle()
                ? values
                : Arrays.stream(split(values)).mapToDouble(Summary::mean).toArray();
    }

    /** How often each value counts, from how often its cluster does. */
    public void spread(int[] ofClusters, int[] ofValues) {
        for (int i = 0; i < numbers.length; i++) {
            ofValues[i] = ofClusters[numbers[i]];
        }
    }
}
