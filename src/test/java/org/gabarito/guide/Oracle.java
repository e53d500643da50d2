package org.gabarito.guide;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gabarito.guide.Recommendation.Choice;

/**
 * What complete answers must lead to, told by a second, plainer reading of the facts. It shares
 * neither files nor code with the engine.
 */
final class Oracle {
    private final JsonNode facts;
    private final Set<String> passed = new TreeSet<>();

    Oracle() {
        try (InputStream json = Oracle.class.getResourceAsStream("/guide/oracle.json")) {
            facts = new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, List<Choice>> recommends(Map<String, String> answers) {
        Map<String, List<Choice>> steps = new LinkedHashMap<>();
        Map<String, String> known = new HashMap<>(answers);
        known.computeIfAbsent("category", absent -> tree("S1", answers).get(0).id());
        for (JsonNode name : facts.get("flows").get(known.get("category"))) {
            String step = name.asText();
            steps.put(
                    step,
                    facts.get("steps").has(step) ? tree(step, known) : properties(step, known));
        }
        return steps;
    }

    /** Every way from a node to the next, every leaf, every rule. */
    Set<String> ways() {
        Set<String> ways = new TreeSet<>();
        facts.get("steps")
                .fields()
                .forEachRemaining(
                        step -> {
                            step.getValue()
                                    .get("nodes")
                                    .fields()
                                    .forEachRemaining(
                                            node -> {
                                                for (int i = 0; i < node.getValue().size(); i++) {
                                                    ways.add(way(step.getKey(), node.getKey(), i));
                                                }
                                            });
                            step.getValue()
                                    .get("leaves")
                                    .fieldNames()
                                    .forEachRemaining(
                                            leaf -> ways.add(way(step.getKey(), leaf, 0)));
                        });
        facts.get("properties")
                .fields()
                .forEachRemaining(
                        step -> {
                            for (int i = 0; i < step.getValue().size(); i++) {
                                ways.add(way(step.getKey(), "rule", i));
                            }
                        });
        return ways;
    }

    Set<String> passed() {
        return passed;
    }

    private static String way(String step, String at, int number) {
        return step + " " + at + " " + number;
    }

    private List<Choice> tree(String step, Map<String, String> answers) {
        JsonNode tree = facts.get("steps").get(step);
        String at = tree.get("start").asText();
        while (tree.get("nodes").has(at)) {
            at = next(step, at, tree.get("nodes").get(at), answers);
        }
        passed.add(way(step, at, 0));
        List<Choice> choices = new ArrayList<>();
        tree.get("leaves").get(at).forEach(each -> choices.add(choice(each)));
        return choices;
    }

    private String next(String step, String at, JsonNode options, Map<String, String> answers) {
        int i = 0;
        while (!holds(options.get(i), answers)) {
            i++;
        }
        passed.add(way(step, at, i));
        return options.get(i).get("next").asText();
    }

    private List<Choice> properties(String step, Map<String, String> answers) {
        List<Choice> choices = new ArrayList<>();
        JsonNode rules = facts.get("properties").get(step);
        for (int i = 0; i < rules.size(); i++) {
            JsonNode rule = rules.get(i);
            if (isIn(rule.get("categories"), answers.get("category")) && holds(rule, answers)) {
                choices.add(choice(rule.get("choice")));
                passed.add(way(step, "rule", i));
            }
        }
        return choices;
    }

    private static boolean isIn(JsonNode words, String word) {
        for (JsonNode each : words) {
            if (each.asText().equals(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(JsonNode option, Map<String, String> answers) {
        boolean any = option.has("any");
        for (JsonNode test : option.get(any ? "any" : "all")) {
            if (test.get(1).asText().equals(answers.get(test.get(0).asText())) == any) {
                return any;
            }
        }
        return !any;
    }

    private static Choice choice(JsonNode idAndRole) {
        return new Choice(idAndRole.get(0).asText(), idAndRole.get(1).asText());
    }
}
