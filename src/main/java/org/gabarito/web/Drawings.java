package org.gabarito.web;

import io.quarkus.qute.RawString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Our own illustrations, put into pages as they are so that they follow the page's colours. */
final class Drawings {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,60}");
    private static final String FALLBACK = "generic";
    private static final Map<String, RawString> KNOWN = new ConcurrentHashMap<>();

    private Drawings() {}

    /** By id; a plain image frame where there is none of its own. */
    static RawString of(String id) {
        return KNOWN.computeIfAbsent(exists(id) ? id : FALLBACK, Drawings::read);
    }

    static boolean exists(String id) {
        return ID.matcher(id).matches() && Drawings.class.getResource(path(id)) != null;
    }

    private static String path(String id) {
        return "/drawings/" + id + ".svg";
    }

    private static RawString read(String id) {
        try (InputStream in = Drawings.class.getResourceAsStream(path(id))) {
            if (in == null) {
                throw new IllegalStateException("no drawing " + id);
            }
            return new RawString(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
