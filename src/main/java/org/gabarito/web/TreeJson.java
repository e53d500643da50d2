package org.gabarito.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Locale;
import org.gabarito.guide.Certainty;
import org.gabarito.guide.Condition;
import org.gabarito.guide.FlowLine;
import org.gabarito.guide.Provenance;
import org.gabarito.guide.Recommendation.Choice;
import org.gabarito.guide.TreeDrawing;

/** Trees as data, with the keys of their files. */
final class TreeJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Locale locale;

    TreeJson(Locale locale) {
        this.locale = locale;
    }

    ObjectNode flow(FlowLine flow) {
        ObjectNode node = JSON.objectNode();
        node.put("category", flow.category());
        node.put("title", flow.title().in(locale));
        ArrayNode steps = node.putArray("steps");
        flow.stops()
                .forEach(
                        stop ->
                                steps.addObject()
                                        .put("step", stop.step())
                                        .put("status", stop.status())
                                        .put("scope", stop.scope().in(locale)));
        return node;
    }

    ObjectNode tree(TreeDrawing tree) {
        ObjectNode node = JSON.objectNode();
        node.put("step", tree.step());
        node.put("title", tree.title().in(locale));
        node.put("chooses", tree.chooses());
        node.set("categories", words(tree.categories()));
        node.put("note", tree.note().in(locale));
        node.set("provenance", provenance(tree.provenance()));
        if (tree.forks().isEmpty()) {
            ArrayNode rules = node.putArray("rules");
            tree.rules().forEach(rule -> rules.add(rule(rule)));
            return node;
        }
        node.put("start", tree.forks().get(0).id());
        ArrayNode nodes = node.putArray("nodes");
        tree.forks().forEach(fork -> nodes.add(fork(fork)));
        ArrayNode leaves = node.putArray("leaves");
        tree.ends().forEach(end -> leaves.add(end(end)));
        return node;
    }

    private ObjectNode fork(TreeDrawing.Fork fork) {
        ObjectNode node = JSON.objectNode();
        node.put("id", fork.id());
        node.put("number", fork.number().isEmpty() ? null : fork.number());
        node.put("question", fork.question().in(locale));
        node.set("items", words(fork.items()));
        ArrayNode branches = node.putArray("branches");
        for (TreeDrawing.Way way : fork.ways()) {
            ObjectNode branch = branches.addObject();
            branch.set("when", when(way.when()));
            branch.put("label", way.label().in(locale));
            branch.put("next", way.next());
        }
        node.set("provenance", provenance(fork.provenance()));
        return node;
    }

    private ObjectNode end(TreeDrawing.End end) {
        ObjectNode node = JSON.objectNode();
        node.put("id", end.id());
        if (end.category().isEmpty()) {
            ArrayNode recommend = node.putArray("recommend");
            end.choices().forEach(choice -> recommend.add(choice(choice)));
        } else {
            node.put("category", end.category());
        }
        node.put("guide", end.guide().isEmpty() ? null : end.guide());
        node.put("note", end.note().in(locale));
        node.set("provenance", provenance(end.provenance()));
        return node;
    }

    private ObjectNode rule(TreeDrawing.RuleLine rule) {
        ObjectNode node = JSON.objectNode();
        node.put("id", rule.id());
        node.set("categories", words(rule.categories()));
        node.set("when", when(rule.when()));
        node.set("recommend", choice(rule.choice()));
        node.put("note", rule.note().in(locale));
        node.set("provenance", provenance(rule.provenance()));
        return node;
    }

    private static ObjectNode choice(Choice choice) {
        return JSON.objectNode().put("id", choice.id()).put("role", choice.role());
    }

    /** As in the files: an equality, or a list under {@code all} or {@code any}. */
    private static ObjectNode when(Condition condition) {
        ObjectNode node = JSON.objectNode();
        if (condition instanceof Condition.Is is) {
            return node.put(is.item(), is.value());
        }
        ArrayNode parts = node.putArray(condition instanceof Condition.All ? "all" : "any");
        condition.parts().forEach(part -> parts.add(when(part)));
        return node;
    }

    private ObjectNode provenance(Provenance provenance) {
        ObjectNode node = JSON.objectNode();
        node.put("certainty", Certainty.of(provenance).name().toLowerCase(Locale.ROOT));
        node.put("confidence", provenance.confidence());
        node.set("sources", words(provenance.sources()));
        node.put("note", provenance.note().in(locale));
        return node;
    }

    private static ArrayNode words(Collection<String> words) {
        ArrayNode array = JSON.arrayNode();
        words.forEach(array::add);
        return array;
    }
}
