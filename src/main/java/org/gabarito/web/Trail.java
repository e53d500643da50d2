package org.gabarito.web;

import io.netty.handler.codec.http.QueryStringDecoder;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gabarito.guide.Answers;

/**
 * The whole state of a visit to the guide as it stands in the address: answers by slug, and beside
 * them what was assumed, picked and set. Immutable; every change is another address.
 *
 * @param parameters name to value, in the order of the address
 */
record Trail(Map<String, String> parameters) {
    static final String CATEGORY = "category";
    static final String ASSUMED = "assumed";
    static final String MEASURED = "measured";

    /** Names the question to show although it may be answered or not the next. */
    static final String ASK = "ask";

    static final String TARGET = "target";
    static final String LABELS = "labels";
    static final String PICK = "pick.";
    static final String PARAMETER = "p.";

    /** Of the criterion that pairs objects. */
    static final String CUTOFF = PARAMETER + "matching.threshold";

    private static final Set<String> NO_ANSWERS =
            Set.of("lang", ASK, ASSUMED, MEASURED, TARGET, LABELS);

    Trail {
        parameters = new LinkedHashMap<>(parameters);
    }

    static Trail of(UriInfo uri) {
        String query = uri.getRequestUri().getRawQuery();
        try {
            return of(query == null ? "" : query);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e);
        }
    }

    /**
     * Of a parameter that occurs twice the last one counts, but picks add up; empty ones are none.
     */
    static Trail of(String query) {
        Map<String, String> all = new LinkedHashMap<>();
        new QueryStringDecoder(query, false)
                .parameters()
                .forEach(
                        (name, values) -> {
                            String value = value(name, values);
                            if (!name.equals("lang") && !value.isEmpty()) {
                                all.put(name, value);
                            }
                        });
        return new Trail(all);
    }

    private static String value(String name, List<String> values) {
        return name.startsWith(PICK)
                ? values.stream()
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .collect(Collectors.joining(","))
                : values.get(values.size() - 1).strip();
    }

    /** What may be answers, unchecked. */
    Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>(parameters);
        answers.keySet()
                .removeIf(
                        name ->
                                NO_ANSWERS.contains(name)
                                        || name.startsWith(PICK)
                                        || name.startsWith(PARAMETER));
        return answers;
    }

    String value(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** Everything that begins like this, by the rest of its name. */
    Map<String, String> under(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        parameters.forEach(
                (name, value) -> {
                    if (name.startsWith(prefix)) {
                        found.put(name.substring(prefix.length()), value);
                    }
                });
        return found;
    }

    List<String> assumed() {
        return listed(ASSUMED);
    }

    /** Answers that were read off data. */
    List<String> measured() {
        return listed(MEASURED);
    }

    private List<String> listed(String name) {
        String joined = value(name);
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }

    Trail with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new Trail(more);
    }

    Trail and(Trail other) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.putAll(other.parameters);
        return new Trail(more);
    }

    /** The same without a parameter, also when it was only assumed or read off data. */
    Trail without(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(parameters);
        fewer.remove(name);
        for (String list : List.of(ASSUMED, MEASURED)) {
            List<String> listed = new ArrayList<>(listed(list));
            if (listed.remove(name)) {
                fewer.remove(list);
                if (!listed.isEmpty()) {
                    fewer.put(list, String.join(",", listed));
                }
            }
        }
        return new Trail(fewer);
    }

    /** With an answer that is the visitor's own. */
    Trail answering(String slug, String value) {
        return without(slug).with(slug, value);
    }

    /** The same without what was meant as an answer and is none. */
    Trail withoutUnread(Answers read) {
        Map<String, String> kept = new LinkedHashMap<>(parameters);
        answers().keySet().stream().filter(name -> read.find(name).isEmpty()).forEach(kept::remove);
        return new Trail(kept);
    }

    /** An answer that the visitor does not know and takes from us. */
    Trail assuming(String slug, String value) {
        return without(slug).with(slug, value).listing(ASSUMED, slug);
    }

    /** An answer that was read off the visitor's data. */
    Trail measuring(String slug, String value) {
        return without(slug).with(slug, value).listing(MEASURED, slug);
    }

    private Trail listing(String list, String slug) {
        List<String> listed = new ArrayList<>(listed(list));
        listed.add(slug);
        return with(list, String.join(",", listed));
    }

    String link(String path) {
        StringBuilder link = new StringBuilder(path);
        char separator = '?';
        for (Map.Entry<String, String> one : parameters.entrySet()) {
            link.append(separator).append(encoded(one.getKey()));
            link.append('=').append(encoded(one.getValue()));
            separator = '&';
        }
        return link.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",");
    }
}
