package org.gabarito.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gabarito.guide.Answers;
import org.gabarito.guide.Guide;
import org.gabarito.survey.ClassRow;
import org.gabarito.survey.Contradiction;
import org.gabarito.survey.Proposal;
import org.gabarito.survey.Survey;

/**
 * What the data say, in the forms that the command prints.
 *
 * @param given answers that came along
 */
record SurveyText(Guide guide, Survey survey, Answers given, Locale language) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** To be read. */
    String markdown() {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(words("What the data say", "O que os dados dizem"));
        text.append("\n\n").append(words("Cases: ", "Casos: ")).append(survey.cases());
        text.append(".\n\n");
        survey.classes().forEach(row -> text.append("- ").append(row(row)).append('\n'));
        section(text, true);
        section(text, false);
        List<Contradiction> contradictions = survey.contradictions(given);
        if (!contradictions.isEmpty()) {
            text.append("\n## ");
            text.append(
                    words(
                            "Answers that the data contradict",
                            "Respostas que os dados contradizem"));
            text.append("\n\n");
            for (Contradiction one : contradictions) {
                String slug = one.proposal().slug();
                text.append("- ").append(slug).append(": ");
                text.append(words("you said “", "você disse “"));
                text.append(label(slug, one.given())).append("”. ");
                text.append(one.proposal().evidence().in(language)).append('\n');
            }
        }
        return text.toString();
    }

    private void section(StringBuilder text, boolean clear) {
        List<Proposal> some =
                survey.proposals().stream().filter(one -> one.isClear() == clear).toList();
        if (some.isEmpty()) {
            return;
        }
        text.append("\n## ");
        text.append(
                clear
                        ? words("Clear", "Claro")
                        : words("Borderline: look for yourself", "Limítrofe: confira você mesmo"));
        text.append("\n\n");
        for (Proposal one : some) {
            text.append("- ").append(question(one.slug())).append('\n');
            text.append("  `").append(one.slug()).append(": ").append(one.value()).append("`: ");
            text.append(label(one.slug(), one.value())).append(". ");
            text.append(one.evidence().in(language)).append('\n');
            text.append("  (").append(one.thresholds().in(language)).append(")\n");
        }
    }

    private String row(ClassRow row) {
        String name =
                row.label() == null
                        ? words("All objects", "Todos os objetos")
                        : words("Label ", "Rótulo ") + row.label();
        String size =
                Double.isNaN(row.size())
                        ? ""
                        : String.format(Locale.ROOT, " = %.3g %s", row.size(), row.unit());
        return String.format(
                Locale.ROOT,
                words(
                        "%s: in %d cases, %d objects, median diameter %.3g px%s, %.2g%% of voxels",
                        "%s: em %d casos, %d objetos, diâmetro mediano %.3g px%s, %.2g%% dos"
                                + " voxels"),
                name,
                row.cases(),
                row.objects(),
                row.diameter(),
                size,
                100 * row.share());
    }

    /** As answers that `recommend` takes, with the evidence beside them; given ones are kept. */
    String yaml() {
        StringBuilder text = new StringBuilder();
        text.append("# ");
        text.append(
                words(
                        "Read off the data; change what is wrong, then run gabarito recommend on"
                                + " it.",
                        "Lido dos dados; corrija o que estiver errado e rode gabarito recommend."));
        text.append('\n');
        for (Proposal one : survey.proposals()) {
            String kept = given.find(one.slug()).orElse(one.value());
            text.append("\n# ").append(question(one.slug())).append('\n');
            text.append("# ").append(strength(one)).append(": ");
            text.append(one.evidence().in(language)).append('\n');
            text.append("# ").append(one.thresholds().in(language)).append('\n');
            if (!kept.equals(one.value())) {
                text.append("# ").append(words("The data say ", "Os dados dizem "));
                text.append(one.value()).append(".\n");
            }
            text.append(one.slug()).append(": ").append(kept).append('\n');
        }
        Map<String, String> rest = new LinkedHashMap<>(given.values());
        survey.proposals().forEach(one -> rest.remove(one.slug()));
        if (!rest.isEmpty()) {
            text.append("\n# ").append(words("Your answers", "Suas respostas")).append('\n');
            rest.forEach(
                    (slug, value) -> text.append(slug).append(": ").append(value).append('\n'));
        }
        return text.toString();
    }

    ObjectNode json() {
        ObjectNode node = JSON.objectNode();
        node.put("cases", survey.cases());
        ArrayNode classes = node.putArray("classes");
        survey.classes().forEach(row -> classes.add(json(row)));
        ArrayNode proposals = node.putArray("proposals");
        survey.proposals().forEach(one -> proposals.add(json(one)));
        ArrayNode contradictions = node.putArray("contradictions");
        for (Contradiction one : survey.contradictions(given)) {
            contradictions
                    .addObject()
                    .put("item", one.proposal().slug())
                    .put("given", one.given())
                    .put("data", one.proposal().value())
                    .put("strength", word(one.proposal()))
                    .put("evidence", one.proposal().evidence().in(language));
        }
        ArrayNode unread = node.putArray("unread");
        survey.unread()
                .forEach(
                        file ->
                                unread.addObject()
                                        .put("file", file.file())
                                        .put("fault", file.fault())
                                        .put("cure", file.cure()));
        return node;
    }

    private static ObjectNode json(ClassRow row) {
        ObjectNode node = JSON.objectNode();
        node.put("label", row.label());
        node.put("cases", row.cases());
        node.put("objects", row.objects());
        node.put("share", row.share());
        node.put("diameter_px", row.diameter());
        if (!Double.isNaN(row.size())) {
            node.put("diameter", row.size());
            node.put("unit", row.unit());
        }
        return node;
    }

    private ObjectNode json(Proposal one) {
        return JSON.objectNode()
                .put("item", one.slug())
                .put("answer", one.value())
                .put("strength", word(one))
                .put("evidence", one.evidence().in(language))
                .put("thresholds", one.thresholds().in(language));
    }

    private static String word(Proposal one) {
        return one.strength().name().toLowerCase(Locale.ROOT);
    }

    private String strength(Proposal one) {
        return one.isClear() ? words("Clear", "Claro") : words("Borderline", "Limítrofe");
    }

    private String question(String slug) {
        return guide.item(slug).map(item -> item.question().in(language)).orElse(slug);
    }

    private String label(String slug, String value) {
        return guide.item(slug).map(item -> item.label(value, language)).orElse(value);
    }

    private String words(String english, String portuguese) {
        return language.getLanguage().equals("pt") ? portuguese : english;
    }
}
