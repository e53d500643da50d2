package org.gabarito.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.gabarito.plan.ConfigProblem;

/**
 * What went wrong with a request, as RFC 9457 has it, with all faults that were found.
 *
 * @param title short, the same for all problems of a kind
 * @param detail this problem, with what to do about it
 * @param problems every single fault, where several can occur together
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<Fault> problems) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        problems = List.copyOf(problems);
    }

    /**
     * @param where the file as the user named it, the part of the request, or the slug
     * @param line from 1; 0 where there are no lines
     */
    public record Fault(
            String where,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) int line,
            String fault,
            String cure) {

        String text() {
            return where + (line > 0 ? ":" + line : "") + ": " + fault + " " + cure;
        }
    }

    public static Problem of(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail, List.of());
    }

    /** Of faults, the first of which becomes the detail. */
    public static Problem of(int status, String title, List<Fault> faults) {
        String more = faults.size() > 1 ? " (and " + (faults.size() - 1) + " more)" : "";
        return new Problem("about:blank", title, status, faults.get(0).text() + more, faults);
    }

    public static Problem ofConfig(List<ConfigProblem> problems) {
        return of(
                400,
                "The metric config cannot be used",
                problems.stream()
                        .map(p -> new Fault(p.file(), p.line(), p.fault(), p.cure()))
                        .toList());
    }

    public Response response() {
        return Response.status(status).type(MediaType.valueOf(MEDIA_TYPE)).entity(this).build();
    }

    public ProblemException exception() {
        return new ProblemException(this);
    }
}
