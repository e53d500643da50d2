package org.gabarito.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the page of a case is. */
final class CaseAddress {
    private CaseAddress() {}

    static String of(String evaluation, String caseId) {
        return "/evaluations/" + evaluation + "/cases/" + encoded(caseId);
    }

    /** The same with one of several methods chosen. */
    static String of(String evaluation, String caseId, String method) {
        return of(evaluation, caseId) + "?method=" + encoded(method);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
