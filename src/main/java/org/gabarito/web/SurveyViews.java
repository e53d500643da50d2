package org.gabarito.web;

import java.util.List;
import java.util.Locale;
import org.gabarito.guide.Answers;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Item;
import org.gabarito.survey.Proposal;
import org.gabarito.survey.Survey;
import org.gabarito.web.SurveyView.ProposalLine;

/** Surveys put into one language. */
final class SurveyViews {
    private final Guide guide;
    private final Locale locale;

    SurveyViews(Guide guide, Locale locale) {
        this.guide = guide;
        this.locale = locale;
    }

    /**
     * @param trail with which the visitor came
     * @param given its answers
     */
    SurveyView view(Survey survey, Trail trail, Answers given) {
        List<ProposalLine> lines =
                survey.proposals().stream()
                        .filter(one -> guide.item(one.slug()).isPresent())
                        .map(one -> line(one, given))
                        .toList();
        List<String> clear =
                survey.proposals().stream().filter(Proposal::isClear).map(Proposal::slug).toList();
        return new SurveyView(
                survey.cases(),
                survey.classes().stream().map(SurveyView.ClassLine::of).toList(),
                lines.stream().filter(one -> clear.contains(one.slug())).toList(),
                lines.stream().filter(one -> !clear.contains(one.slug())).toList(),
                lines.stream().filter(ProposalLine::contradicts).toList(),
                survey.unread(),
                List.copyOf(trail.parameters().entrySet()),
                trail.link("/from-data"));
    }

    private ProposalLine line(Proposal one, Answers given) {
        Item item = guide.item(one.slug()).orElseThrow();
        String before = given.find(one.slug()).orElse("");
        boolean agrees = before.equals(one.value());
        return new ProposalLine(
                one.slug(),
                one.value(),
                one.slug() + ":" + one.value(),
                item.question().in(locale),
                item.label(one.value(), locale),
                one.evidence().in(locale),
                one.thresholds().in(locale),
                before.isEmpty() ? "" : item.label(before, locale),
                agrees,
                one.isClear() && (before.isEmpty() || agrees));
    }
}
