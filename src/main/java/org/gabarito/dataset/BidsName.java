package org.gabarito.dataset;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A file name in the manner of BIDS: {@code sub-01_ses-2_desc-unet_dseg}.
 *
 * @param entities key to value
 * @param suffix what the file is, empty where the name does not say
 */
record BidsName(SortedMap<String, String> entities, String suffix) {
    /** Says who made the file, never which case it is. */
    private static final String DESCRIPTION = "desc";

    /** Nothing when the name is of another kind. */
    static Optional<BidsName> of(String stem) {
        SortedMap<String, String> entities = new TreeMap<>();
        String suffix = "";
        String[] parts = stem.split("_");
        for (int i = 0; i < parts.length; i++) {
            int dash = parts[i].indexOf('-');
            if (dash > 0 && suffix.isEmpty()) {
                entities.put(parts[i].substring(0, dash), parts[i].substring(dash + 1));
            } else if (i > 0 && dash < 0) {
                suffix = suffix.isEmpty() ? parts[i] : suffix + "_" + parts[i];
            } else {
                return Optional.empty();
            }
        }
        return stem.startsWith("sub-")
                ? Optional.of(new BidsName(entities, suffix))
                : Optional.empty();
    }

    /** The entities that tell cases apart. */
    String text(Predicate<String> counts) {
        StringBuilder text = new StringBuilder();
        entities.forEach(
                (key, value) -> {
                    if (!key.equals(DESCRIPTION) && counts.test(key)) {
                        text.append(key).append('-').append(value).append('_');
                    }
                });
        return text.toString();
    }

    /** The entities that occur at all. */
    static Set<String> used(Collection<LabelFile> files) {
        Set<String> used = new HashSet<>();
        for (LabelFile file : files) {
            of(file.stem()).ifPresent(name -> used.addAll(name.entities().keySet()));
        }
        return used;
    }
}
