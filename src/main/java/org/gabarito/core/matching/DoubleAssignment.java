package org.gabarito.core.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What becomes of a prediction that finds a reference which another prediction has taken. */
public enum DoubleAssignment {
    /** It is as wrong as one that finds nothing. */
    FALSE_POSITIVE,

    /** It counts neither way. */
    IGNORED;

    /** As in configs. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DoubleAssignment> find(String id) {
        return Arrays.stream(values()).filter(d -> d.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(DoubleAssignment::id).toList();
    }
}
