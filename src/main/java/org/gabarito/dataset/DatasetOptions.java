package org.gabarito.dataset;

import java.nio.file.Path;
import java.util.List;
import org.gabarito.core.statistics.agreement.ConsensusRule;
import org.jspecify.annotations.Nullable;

/**
 * What a data set is opened as.
 *
 * @param contents what its files hold
 * @param layout how they lie in folders: {@code auto}, or the name of a layout
 * @param pairs a table that says which files go together, whatever their names; null for none
 * @param stacks whether each file, or folder of files, holds masks of one instance each
 * @param named tables to be looked for inside the reference
 * @param consensus makes one more reference out of those of several raters; null for none
 */
public record DatasetOptions(
        Contents contents,
        String layout,
        @Nullable Path pairs,
        boolean stacks,
        NamedTables named,
        @Nullable ConsensusRule consensus) {
    public static final String AUTO = "auto";

    public DatasetOptions(Contents contents, String layout, @Nullable Path pairs, boolean stacks) {
        this(contents, layout, pairs, stacks, NamedTables.NONE, null);
    }

    public DatasetOptions(
            Contents contents,
            String layout,
            @Nullable Path pairs,
            boolean stacks,
            NamedTables named) {
        this(contents, layout, pairs, stacks, named, null);
    }

    /** The same with a consensus of raters. */
    public DatasetOptions with(@Nullable ConsensusRule rule) {
        return new DatasetOptions(contents, layout, pairs, stacks, named, rule);
    }

    public static DatasetOptions of(Contents contents) {
        return new DatasetOptions(contents, AUTO, null, false);
    }

    /** Every word for a layout. */
    public static List<String> layouts() {
        return Layouts.names();
    }
}
