package org.gabarito.web;

import java.util.Arrays;
import java.util.List;

/**
 * What every page shows around its content.
 *
 * @param section where in the site it stands, for the navigation
 * @param here its own address
 */
public record Page(Language language, String section, String here) {

    /** The same page in every other language. */
    public List<Translation> translations() {
        return Arrays.stream(Language.values())
                .filter(other -> other != language)
                .map(other -> new Translation(other, addressIn(other)))
                .toList();
    }

    private String addressIn(Language other) {
        return here + (here.contains("?") ? "&" : "?") + "lang=" + other.tag();
    }

    public record Translation(Language language, String address) {}
}
