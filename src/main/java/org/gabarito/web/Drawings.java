package org.gabarito.web;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Our own illustrations, put into pages as they are so that they follow the page's colours. */
final class Drawings {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,60}");
    private static final String FALLBACK = "generic";
    private static final Map<String, RawString> KNOWN = new ConcurrentHashMap<>();

    private Drawings() {}

    /** By id; a plain image frame where there is none of its own. */
    static RawString of(String id) {
        return KNOWN.computeIfAbsent(exists(id) ? fileName(id) : FALLBACK, Drawings::read);
    }

    /** One of the three pictures of how the site works. */
    @TemplateExtension(namespace = "drawings")
    static RawString step(String name) {
        return of("step-" + name);
    }

    static boolean exists(String id) {
        String name = fileName(id);
        return NAME.matcher(name).matches() && Drawings.class.getResource(path(name)) != null;
    }

    private static String fileName(String id) {
        return id.replace('_', '-');
    }

    private static String path(String name) {
        return "/drawings/" + name + ".svg";
    }

    private static RawString read(String name) {
        try (InputStream in = Drawings.class.getResourceAsStream(path(name))) {
            if (in == null) {
                throw new IllegalStateException("no drawing " + name);
            }
            return new RawString(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
