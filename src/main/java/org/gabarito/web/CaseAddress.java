package org.gabarito.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where the page of a case is. Browsers take {@code .} and {@code ..} for folders however they are
 * written, so that cases of such names, and those that begin with it, have a {@code ~} before them.
 */
final class CaseAddress {
    private CaseAddress() {}

    static String of(String evaluation, String caseId) {
        boolean marked = caseId.matches("\\.{1,2}|~.*");
        return "/evaluations/" + evaluation + "/cases/" + encoded(marked ? '~' + caseId : caseId);
    }

    /** The case of that part of an address, decoded. */
    static String caseId(String part) {
        return part.startsWith("~") ? part.substring(1) : part;
    }

    /** The same with one of several methods chosen. */
    static String of(String evaluation, String caseId, String method) {
        return of(evaluation, caseId) + "?method=" + encoded(method);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
