package org.gabarito.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the files of a data set say of its labels. Names are unique and fit for a config; the
 * background is not among them.
 *
 * @param names of labels
 * @param regions name to the labels that it joins, at least two
 * @param ignore label whose voxels count nowhere
 * @param source the file that says so, or empty
 */
public record LabelFacts(
        SortedMap<Integer, String> names,
        Map<String, List<Integer>> regions,
        @Nullable Integer ignore,
        String source) {
    public static final LabelFacts NONE = new LabelFacts(new TreeMap<>(), Map.of(), null, "");

    private static final int LONGEST_NAME = 100;

    public LabelFacts {
        SortedMap<Integer, String> labels = new TreeMap<>();
        Set<String> taken = new HashSet<>();
        for (Map.Entry<Integer, String> one : names.entrySet()) {
            int label = one.getKey();
            if (label != 0 && !Integer.valueOf(label).equals(ignore)) {
                String plain = plain(one.getValue());
                labels.put(label, unique(plain.isEmpty() ? "label" : plain, label, taken));
            }
        }
        Map<String, List<Integer>> joined = new LinkedHashMap<>();
        regions.forEach(
                (name, members) -> {
                    List<Integer> distinct = members.stream().distinct().toList();
                    String plain = plain(name);
                    boolean odd = plain.isEmpty() || plain.matches("[+-]?\\d+");
                    joined.put(
                            unique(odd ? "region " + plain : plain, joined.size() + 1, taken),
                            distinct);
                });
        names = Collections.unmodifiableSortedMap(labels);
        regions = Collections.unmodifiableMap(joined);
    }

    public boolean isEmpty() {
        return names.isEmpty() && regions.isEmpty() && ignore == null;
    }

    /** In words, such as {@code 1 liver, 2 tumour, whole = 1 + 2}. */
    public String text() {
        List<String> parts = new ArrayList<>();
        names.forEach((label, name) -> parts.add(label + " " + name));
        regions.forEach(
                (name, members) ->
                        parts.add(
                                name
                                        + " = "
                                        + String.join(
                                                " + ",
                                                members.stream().map(String::valueOf).toList())));
        if (ignore != null) {
            parts.add("ignore " + ignore);
        }
        return String.join(", ", parts);
    }

    boolean saysOtherwise(LabelFacts other) {
        for (Map.Entry<Integer, String> one : names.entrySet()) {
            String name = other.names.get(one.getKey());
            if (name != null && !name.equalsIgnoreCase(one.getValue())) {
                return true;
            }
        }
        return false;
    }

    private static String unique(String name, int number, Set<String> taken) {
        String free = name;
        while (!taken.add(free)) {
            free = free + " (" + number + ")";
        }
        return free;
    }

    private static String plain(String name) {
        String text = name.replaceAll("\\p{Cntrl}", " ").strip();
        return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME).strip() : text;
    }
}
