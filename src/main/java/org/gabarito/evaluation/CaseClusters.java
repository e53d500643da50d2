package org.gabarito.evaluation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gabarito.core.statistics.Clusters;
import org.gabarito.dataset.Groups;
import org.gabarito.plan.MetricConfig;
import org.jspecify.annotations.Nullable;

/**
 * Which cases depend on each other: those with the same value in one column. A case without a value
 * there counts as a cluster of its own; reports say how many do.
 *
 * @param column empty where cases do not depend on each other
 * @param values by case
 */
public record CaseClusters(String column, Map<String, String> values) {
    /** A column that names after BIDS have without a table. */
    public static final String SUBJECT = "subject";

    public static final CaseClusters NONE = new CaseClusters("", Map.of());

    private static final Pattern WHOM =
            Pattern.compile(
                    "patient|subject|participant|sujeito|paciente", Pattern.CASE_INSENSITIVE);

    private static final Pattern BIDS = Pattern.compile("(sub-[A-Za-z0-9]+)(?:_.*)?");

    public CaseClusters {
        values = Map.copyOf(values);
    }

    public static CaseClusters of(MetricConfig config, Groups groups) {
        String column = config.statistics().cluster();
        return column == null ? NONE : new CaseClusters(column, groups.values(column));
    }

    /**
     * By every column that says something about which of these cases could depend on each other:
     * some of its values repeat, but not all cases have the same.
     */
    public static List<CaseClusters> possible(Groups groups, List<String> cases) {
        Set<String> columns = new LinkedHashSet<>(groups.columns());
        columns.add(SUBJECT);
        return columns.stream()
                .map(column -> new CaseClusters(column, groups.values(column)))
                .filter(
                        one -> {
                            int count = one.among(cases).count();
                            return 1 < count && count < cases.size();
                        })
                .toList();
    }

    /** The first of them whose name says that its values are those of whom the cases are from. */
    public static Optional<CaseClusters> suggested(List<CaseClusters> possible) {
        return possible.stream().filter(one -> WHOM.matcher(one.column).find()).findFirst();
    }

    public boolean isNone() {
        return column.isEmpty();
    }

    private @Nullable String value(String id) {
        String value = values.get(id);
        if (value == null && values.isEmpty() && column.equals(SUBJECT)) {
            return subject(id).orElse(null);
        }
        return value;
    }

    /** Of the name of a case after BIDS, such as {@code sub-01_ses-2}. */
    public static Optional<String> subject(String id) {
        Matcher name = BIDS.matcher(id);
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    /** Of these cases, in their order. */
    public Clusters among(List<String> cases) {
        return isNone()
                ? Clusters.single(cases.size())
                : Clusters.of(cases.stream().map(this::value).toList());
    }

    /** How many of these cases have no value. */
    public int without(Collection<String> cases) {
        return isNone() ? 0 : (int) cases.stream().filter(id -> value(id) == null).count();
    }
}
