package org.gabarito.guide;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gabarito.guide.Recommendation.Choice;

/**
 * What complete answers must lead to, told by a second, plainer reading of the facts. It shares
 * neither files nor code with the engine.
 */
final class Oracle {
    private final JsonNode facts;
    private final Set<String> passed = new HashSet<>();

    Oracle() {
        try (InputStream json = Oracle.class.getResourceAsStream("/guide/oracle.json")) {
            facts = new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, List<Choice>> recommends(Map<String, String> answers) {
        Map<String, List<Choice>> steps = new LinkedHashMap<>();
        steps.put("S6", tree("S6", answers));
        steps.put("S7", tree("S7", answers));
        List<Choice> properties = new ArrayList<>();
        for (JsonNode rule : facts.get("PROP")) {
            if (holds(rule, answers)) {
                properties.add(choice(rule.get("choice")));
                passed.add("PROP " + rule.get("choice"));
            }
        }
        steps.put("PROP", properties);
        return steps;
    }

    /** How many ways there are from a node to the next, and how many rules. */
    int edges() {
        int edges = facts.get("PROP").size();
        for (String step : List.of("S6", "S7")) {
            for (JsonNode options : facts.get(step).get("nodes")) {
                edges += options.size();
            }
        }
        return edges;
    }

    int edgesPassed() {
        return passed.size();
    }

    private List<Choice> tree(String step, Map<String, String> answers) {
        JsonNode tree = facts.get(step);
        String at = tree.get("start").asText();
        while (tree.get("nodes").has(at)) {
            at = next(step, at, tree.get("nodes").get(at), answers);
        }
        List<Choice> choices = new ArrayList<>();
        tree.get("leaves").get(at).forEach(each -> choices.add(choice(each)));
        return choices;
    }

    private String next(String step, String at, JsonNode options, Map<String, String> answers) {
        int i = 0;
        while (!holds(options.get(i), answers)) {
            i++;
        }
        passed.add(step + " " + at + " " + i);
        return options.get(i).get("next").asText();
    }

    private static boolean holds(JsonNode option, Map<String, String> answers) {
        for (JsonNode test : option.get("all")) {
            if (!test.get(1).asText().equals(answers.get(test.get(0).asText()))) {
                return false;
            }
        }
        return true;
    }

    private static Choice choice(JsonNode idAndRole) {
        return new Choice(idAndRole.get(0).asText(), idAndRole.get(1).asText());
    }
}
