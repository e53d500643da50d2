package org.gabarito.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.gabarito.guide.AnswersReading;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Recommendation;
import org.gabarito.guide.Step;

/** Addresses of recommendations, read in one way for every page and download of them. */
@Singleton
final class Choosing {
    private final Guide guide;
    private final Answering answering;

    Choosing(Guide guide, Answering answering) {
        this.guide = guide;
        this.answering = answering;
    }

    /**
     * Answers that do not suffice lead back to the question that is next; where they do, what else
     * is in the address and no answer is left out and told.
     */
    Response chosen(
            String category,
            UriInfo uri,
            Locale locale,
            BiFunction<Chosen, List<AnswersReading.Fault>, Response> answer) {
        String longName = answering.category(category);
        Trail trail = trail(uri);
        AnswersReading reading = answering.read(longName, trail);
        Step step = guide.walk(reading.answers());
        if (!(step instanceof Recommendation advice)) {
            return GuidePages.seeOther(trail.link("/guide/" + longName));
        }
        Trail known = trail.withoutUnread(reading.answers());
        String url = uri.getBaseUri().resolve(known.link("/recommendation/" + longName)).toString();
        return answer.apply(
                Chosen.of(advice, reading.answers(), known, locale, url), reading.faults());
    }

    /** The same for what is taken away: nothing that was typed may silently be missing from it. */
    Response download(
            String category,
            UriInfo uri,
            Locale locale,
            String type,
            String fileName,
            Function<Chosen, String> content) {
        return chosen(
                category,
                uri,
                locale,
                (chosen, faults) -> {
                    if (!faults.isEmpty()) {
                        return RecommendationsResource.refused(faults);
                    }
                    chosen.refuseProblems();
                    return Response.ok(content.apply(chosen))
                            .type(type + ";charset=UTF-8")
                            .header(
                                    "Content-Disposition",
                                    "attachment; filename=\"" + fileName + "\"")
                            .header("Content-Language", locale.toLanguageTag())
                            .build();
                });
    }

    static Trail trail(UriInfo uri) {
        return Trail.of(uri).without(Trail.CATEGORY);
    }
}
