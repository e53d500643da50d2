package org.gabarito.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tables that a config names where there are no paths, such as on a server: they are looked for
 * among the files of the reference, by their file names alone.
 *
 * @param pairs of the table that says which files go together
 * @param groups of the table that says what groups cases are of
 * @param columns of groups that results are wanted by
 */
public record NamedTables(@Nullable String pairs, @Nullable String groups, List<String> columns) {
    public static final NamedTables NONE = new NamedTables(null, null, List.of());

    public NamedTables {
        pairs = pairs == null ? null : fileName(pairs);
        groups = groups == null ? null : fileName(groups);
        columns = List.copyOf(columns);
    }

    boolean isEmpty() {
        return pairs == null && groups == null && columns.isEmpty();
    }

    boolean isOne(NamedFile file) {
        return file.fileName().equals(pairs) || file.fileName().equals(groups);
    }

    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
