package org.gabarito.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "liver", "a b", "a/b", ".", "..", "...", "50%", "a%2Fb", "coração", "~", "~.."
            })
    void everyNameSurvivesItsAddress(String id) {
        URI address = URI.create("http://host" + CaseAddress.of("e", id) + "/error.png");
        String[] parts = address.normalize().getRawPath().split("/");

        assertEquals(6, parts.length, address.toString());
        assertEquals("cases", parts[3]);
        String part = URLDecoder.decode(parts[4], StandardCharsets.UTF_8);
        assertEquals(id, CaseAddress.caseId(part));
    }
}
