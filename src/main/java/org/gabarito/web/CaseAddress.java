package org.gabarito.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the page of a case is. */
final class CaseAddress {
    private CaseAddress() {}

    static String of(String evaluation, String caseId) {
        String name = URLEncoder.encode(caseId, StandardCharsets.UTF_8).replace("+", "%20");
        return "/evaluations/" + evaluation + "/cases/" + name;
    }
}
