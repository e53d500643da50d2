package org.gabarito.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.gabarito.guide.AnswersReading;
import org.gabarito.guide.CategoryWithoutFlow;
import org.gabarito.guide.Question;
import org.gabarito.guide.Recommendation;

/** What the guide says as JSON, the same for the command line and the HTTP interface. */
public final class GuideJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int BAD_REQUEST = 400;
    private static final int UNPROCESSABLE = 422;

    private GuideJson() {}

    public static ObjectNode recommendation(Recommendation advice, Locale language) {
        ObjectNode node = JSON.objectNode();
        node.put("category", advice.category());
        ArrayNode steps = node.putArray("steps");
        advice.steps().forEach(step -> steps.add(step(step, language)));
        ArrayNode parameters = node.putArray("parameters");
        advice.parameters()
                .forEach(
                        parameter ->
                                parameters
                                        .addObject()
                                        .put("metric", parameter.metric())
                                        .put("name", parameter.name())
                                        .put("advice", parameter.advice().in(language)));
        ArrayNode rules = node.putArray("rules");
        advice.rules()
                .forEach(
                        rule ->
                                rules.addObject()
                                        .put("topic", rule.topic())
                                        .put("text", rule.text().in(language)));
        ArrayNode pitfalls = node.putArray("pitfalls");
        advice.pitfalls()
                .forEach(
                        pitfall ->
                                pitfalls.addObject()
                                        .put("id", pitfall.id())
                                        .put("text", pitfall.text().in(language)));
        node.putObject("trees")
                .put("version", advice.trees().version())
                .put("hash", advice.trees().hash());
        return node;
    }

    /** What must still be answered. */
    public static ObjectNode missing(Question question) {
        ObjectNode node = JSON.objectNode();
        node.set("missing", texts(question.missing()));
        node.put("next", question.item().slug());
        return node;
    }

    /** What a script gets for a category whose metrics these trees do not choose. */
    public static ObjectNode withoutFlow(CategoryWithoutFlow step) {
        return problem("No trees for this category", UNPROCESSABLE, sentence(step));
    }

    /** Why there is no recommendation, and what to do. */
    public static String sentence(CategoryWithoutFlow step) {
        return "These decision trees do not choose metrics for "
                + step.category()
                + ". Give another category, or trees of your own with --trees.";
    }

    /** Answers that cannot be used, as an RFC 9457 problem. */
    public static ObjectNode refused(List<AnswersReading.Fault> faults) {
        ObjectNode node =
                problem(
                        "The answers cannot be used",
                        BAD_REQUEST,
                        String.join(" ", faults.stream().map(GuideJson::sentence).toList()));
        ArrayNode problems = node.putArray("problems");
        faults.forEach(
                fault ->
                        problems.addObject()
                                .put("where", fault.where())
                                .put("fault", fault.fault())
                                .put("cure", fault.cure()));
        return node;
    }

    private static ObjectNode problem(String title, int status, String detail) {
        return JSON.objectNode()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
    }

    /** A fault in one line. */
    public static String sentence(AnswersReading.Fault fault) {
        return (fault.where() + ": " + fault.fault() + " " + fault.cure()).strip();
    }

    private static ObjectNode step(Recommendation.StepOutcome step, Locale language) {
        ObjectNode node = JSON.objectNode();
        node.put("step", step.step());
        node.put("title", step.title().in(language));
        ArrayNode recommended = node.putArray("recommended");
        step.recommended()
                .forEach(
                        choice ->
                                recommended
                                        .addObject()
                                        .put("id", choice.id())
                                        .put("role", choice.role()));
        ArrayNode because = node.putArray("because");
        for (Recommendation.Reason reason : step.because()) {
            ObjectNode one = because.addObject().put("item", reason.item());
            switch (reason.answer()) {
                case "yes" -> one.put("answer", true);
                case "no" -> one.put("answer", false);
                default -> one.put("answer", reason.answer());
            }
            one.put("question", reason.question().in(language));
        }
        node.put("guide", step.guide().isEmpty() ? null : step.guide());
        node.put("confidence", step.provenance().confidence());
        node.set("sources", texts(step.provenance().sources()));
        node.put("note", step.note().in(language));
        return node;
    }

    private static ArrayNode texts(List<String> values) {
        ArrayNode node = JSON.arrayNode();
        values.forEach(node::add);
        return node;
    }
}
