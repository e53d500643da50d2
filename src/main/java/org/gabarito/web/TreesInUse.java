package org.gabarito.web;

import java.util.Locale;
import org.gabarito.guide.Guide;

/**
 * Which trees a page speaks of.
 *
 * @param changed whether files of a folder changed them without giving them a name
 */
public record TreesInUse(String name, boolean changed, String version, String hash) {
    static TreesInUse of(Guide guide, Locale locale) {
        return new TreesInUse(
                guide.name().in(locale),
                guide.isChanged(),
                guide.version().version(),
                guide.version().hash());
    }
}
