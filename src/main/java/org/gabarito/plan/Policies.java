package org.gabarito.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in aggregates for a value that is not there.
 *
 * @param empty {@code best-worst} or {@code nan}; {@code convention} gives empty masks the values
 *     of the named tool, and is {@code best-worst} for those that it leaves undefined
 * @param missing {@code fail}, {@code worst} or {@code skip}
 * @param own what was said more precisely, by metric id; under {@link #EVERY_METRIC} for all that
 *     have no entry of their own. It takes the place even of a value that a definition gives.
 */
public record Policies(String empty, String missing, Map<String, Substitutes> own) {
    public static final String EMPTY_BY_CONVENTION = "convention";
    public static final String EVERY_METRIC = "";
    public static final Policies DEFAULT = new Policies("best-worst", "worst");

    public Policies {
        own = Collections.unmodifiableMap(new LinkedHashMap<>(own));
    }

    public Policies(String empty, String missing) {
        this(empty, missing, Map.of());
    }

    /**
     * Each {@code best}, {@code worst}, {@code nan} (left out), {@code diagonal} (that of the
     * image) or a number; null where nothing was said.
     *
     * @param both neither image holds the class
     * @param reference only the reference lacks it
     * @param prediction only the prediction lacks it
     * @param missing there is no prediction for the case
     * @param invalid the prediction could not be used
     */
    public record Substitutes(
            @Nullable String both,
            @Nullable String reference,
            @Nullable String prediction,
            @Nullable String missing,
            @Nullable String invalid) {}

    Policies under(String convention) {
        boolean unsaid = empty.equals(DEFAULT.empty) && !convention.equals("default");
        return unsaid ? new Policies(EMPTY_BY_CONVENTION, missing, own) : this;
    }

    /** These with another word for empty masks and nothing said more precisely. */
    public Policies plain(String word) {
        return new Policies(word, missing);
    }
}
