package org.gabarito.report.tree;

import java.util.Locale;
import org.gabarito.guide.Certainty;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Text;

/** The longest that the site would say, with links as long as they get. */
record PlainWords(Locale locale) implements TreeWords {
    private static final String LINK = "/guide/semantic-segmentation?" + "answer=yes&".repeat(25);

    @Override
    public String in(Text text) {
        return text.in(locale);
    }

    @Override
    public String name(String chooses, String id) {
        return chooses.equals("category") ? answer(chooses, id) : id.replace('_', ' ');
    }

    @Override
    public String choiceLink(String chooses, String id) {
        return "/metrics/" + id;
    }

    @Override
    public String role(String role) {
        return role.equals("default") ? "recomendada" : role;
    }

    @Override
    public String nothing() {
        return "nada recomendado";
    }

    @Override
    public String certainty(Certainty certainty) {
        return "lembrado";
    }

    @Override
    public String itemMark(String slug) {
        return "pergunta 2";
    }

    @Override
    public String question(String slug) {
        return Guide.builtIn().item(slug).orElseThrow().question().in(locale);
    }

    @Override
    public String answer(String slug, String value) {
        return Guide.builtIn().item(slug).orElseThrow().options().stream()
                .filter(option -> option.value().equals(value))
                .map(option -> option.label().in(locale))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String questionLink(String slug) {
        return LINK;
    }

    @Override
    public String or() {
        return "ou";
    }

    @Override
    public String and() {
        return "e";
    }

    @Override
    public String taken() {
        return "seguido:";
    }
}
