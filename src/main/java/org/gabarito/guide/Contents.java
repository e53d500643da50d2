package org.gabarito.guide;

import java.util.List;
import java.util.Map;

/** Everything that the tree files say. Maps keep the order of the files. */
record Contents(
        Recommendation.TreesVersion version,
        Map<String, Item> items,
        Map<String, Text> topics,
        Map<String, DecisionTree> trees,
        Map<String, Flow> flows,
        List<Advice<Recommendation.ParameterAdvice>> parameters,
        List<Advice<Recommendation.Rule>> rules,
        List<Advice<Recommendation.Pitfall>> pitfalls,
        Map<String, DecisionGuide> guides,
        Map<String, MetricCard> cards,
        List<Scenario> scenarios) {}
