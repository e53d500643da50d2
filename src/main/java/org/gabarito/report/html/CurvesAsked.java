package org.gabarito.report.html;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gabarito.core.statistics.prevalence.PlaceOfUse;
import org.gabarito.report.Curves;
import org.gabarito.report.Report;

/**
 * What is asked of the section about curves.
 *
 * @param className the only one to be drawn; empty for all
 * @param caseId of the class, where there are several tables of samples
 * @param method the only one to be drawn; empty for all
 * @param place where decisions will be used
 * @param typed what was said of it, by the name of its field, for links
 * @param page address that the section stands at; empty where there is no server
 * @param plots address under which files of plots are
 */
public record CurvesAsked(
        String className,
        String caseId,
        String method,
        PlaceOfUse place,
        Map<String, String> typed,
        String page,
        String plots) {
    /** Everything, in a file without a server. */
    static CurvesAsked all(Report report) {
        return new CurvesAsked("", "", "", report.placeOfUse(), Map.of(), "", "");
    }

    boolean linked() {
        return !page.isEmpty();
    }

    boolean choosesClass() {
        return !className.isEmpty();
    }

    boolean takes(Curves.Group group) {
        return (className.isEmpty() || group.className().equals(className))
                && (caseId.isEmpty() || group.caseId().equals(caseId))
                && (method.isEmpty() || group.methods().contains(method));
    }

    boolean takes(String one) {
        return method.isEmpty() || method.equals(one);
    }

    String only(Curves.Group group, boolean severalCases) {
        return address(group.className(), severalCases ? group.caseId() : "", method);
    }

    String allClasses() {
        return address("", "", method);
    }

    String method(String one) {
        return address(className, caseId, one);
    }

    private String address(String ofClass, String ofCase, String ofMethod) {
        StringBuilder query = new StringBuilder();
        add(query, "class", ofClass);
        add(query, "case", ofCase);
        add(query, "method", ofMethod);
        typed.forEach((name, value) -> add(query, name, value));
        return page + query;
    }

    String file(String plot, String file, boolean atPlace) {
        StringBuilder query = new StringBuilder();
        if (atPlace) {
            typed.forEach((name, value) -> add(query, name, value));
        }
        return plots + "/" + plot + "/" + file + query;
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.isEmpty() ? '?' : '&').append(name).append('=');
            query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
