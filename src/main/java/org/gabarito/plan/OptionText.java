package org.gabarito.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.metric.Quantity;
import org.jspecify.annotations.Nullable;

/** Classes and spacing as typed on a command line. */
public final class OptionText {
    private OptionText() {}

    /** {@code 1=liver,2=tumour}, or bare numbers for classes that have no name. */
    public static Reading<Map<Integer, String>> parseLabels(String text) {
        Findings findings = new Findings("--labels");
        Map<Integer, String> labels = new TreeMap<>();
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            String number = (equals < 0 ? part : part.substring(0, equals)).strip();
            String name = equals < 0 ? number : part.substring(equals + 1).strip();
            Integer label = label(number, 0, findings);
            if (label == null) {
                continue;
            }
            if (name.isEmpty()) {
                findings.problem(
                        0, "Label " + label + " has an empty name.", "Write 1=liver,2=tumour.");
            } else if (labels.put(label, name) != null) {
                findings.problem(0, "Label " + label + " is given twice.", "Keep one of the two.");
            }
        }
        checkNames(labels, Map.of(), 0, 0, findings);
        return findings.reading(labels);
    }

    /** {@code whole=1+2,core=2+3}. */
    public static Reading<Map<String, List<Integer>>> parseRegions(String text) {
        Findings findings = new Findings("--regions");
        Map<String, List<Integer>> regions = new LinkedHashMap<>();
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? "" : part.substring(0, equals).strip();
            if (name.isEmpty()) {
                findings.problem(
                        0, "'" + part.strip() + "' is no region.", "Write whole=1+2,core=2+3.");
                continue;
            }
            List<Integer> members = new ArrayList<>();
            for (String number : part.substring(equals + 1).split("\\+", -1)) {
                Integer label = label(number.strip(), 0, findings);
                if (label != null) {
                    members.add(label);
                }
            }
            if (regions.put(name, members) != null) {
                findings.problem(
                        0, "Region '" + name + "' is given twice.", "Keep one of the two.");
            }
        }
        checkNames(Map.of(), regions, 0, 0, findings);
        return findings.reading(regions);
    }

    /** {@code criterion=box_iou,threshold=0.3,assignment=hungarian}; what is unsaid is usual. */
    public static Reading<MetricConfig.Matching> parseMatching(String text) {
        Findings findings = new Findings("--matching");
        Map<String, String> given = new LinkedHashMap<>();
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            String key = (equals < 0 ? part : part.substring(0, equals)).strip();
            if (equals < 0 || !ConfigKeys.MATCHING.contains(key)) {
                findings.problem(
                        0,
                        "'" + part.strip() + "' says nothing of matching.",
                        "Write criterion=mask_iou,threshold=0.5,assignment=hungarian.");
            } else {
                given.put(key, part.substring(equals + 1).strip());
            }
        }
        String threshold = given.get("threshold");
        Quantity number = threshold == null ? null : Quantities.parse(threshold);
        if (threshold != null && (number == null || number.value() <= 0)) {
            findings.problem(
                    0,
                    "'" + threshold + "' is no threshold.",
                    "Write a number above 0, such as 0.5.");
        }
        return findings.reading(
                new MetricConfig.Matching(
                        word(given, "criterion", ConfigKeys.CRITERIA, findings),
                        number == null ? null : number.value(),
                        word(given, "assignment", ConfigKeys.ASSIGNMENTS, findings),
                        word(given, "double_assignment", ConfigKeys.DOUBLE_ASSIGNMENTS, findings)));
    }

    private static String word(
            Map<String, String> given, String key, List<String> valid, Findings findings) {
        String text = given.getOrDefault(key, valid.get(0));
        if (!valid.contains(text)) {
            findings.problem(0, key + " cannot be '" + text + "'.", Closest.cure(text, valid));
        }
        return text;
    }

    /**
     * {@code 1,1,3} in x, y, z order, millimetres unless a unit is written: {@code 0.5um,0.5um}. A
     * single step stands for every axis.
     */
    public static Reading<Spacing> parseSpacing(String text) {
        Findings findings = new Findings("--spacing");
        return findings.reading(spacing(List.of(text.split(",", -1)), 0, findings));
    }

    static @Nullable Spacing spacing(List<String> steps, int line, Findings findings) {
        String cure =
                "Give one positive length for each axis in the order x,y,z, such as 1,1,3 or"
                        + " 0.5um,0.5um; millimetres unless a unit is written.";
        double[] values = new double[steps.size()];
        Set<String> units = new HashSet<>();
        for (int axis = 0; axis < values.length; axis++) {
            Quantity step = Quantities.parse(steps.get(axis));
            boolean length =
                    step != null
                            && step.value() > 0
                            && (step.unit().isEmpty() || Quantities.LENGTHS.contains(step.unit()));
            if (!length) {
                String fault = "'" + steps.get(axis).strip() + "' is no voxel spacing.";
                findings.problem(line, fault, cure);
                return null;
            }
            values[axis] = step.value();
            if (!step.unit().isEmpty()) {
                units.add(step.unit());
            }
        }
        if (units.size() > 1 || values.length > 3) {
            String fault =
                    values.length > 3
                            ? "There are " + values.length + " steps, for at most 3 axes."
                            : "The axes have different units: " + String.join(", ", steps) + ".";
            findings.problem(line, fault, cure);
            return null;
        }
        return Spacing.of(units.stream().findAny().orElse(Spacing.MILLIMETRE), values);
    }

    /** A label that can be a class: a whole number other than that of the background. */
    static @Nullable Integer label(String text, int line, Findings findings) {
        int label;
        try {
            label = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            findings.problem(
                    line, "'" + text + "' is no label.", "Labels are whole numbers, such as 1.");
            return null;
        }
        if (label == 0) {
            findings.problem(
                    line, "Label 0 is the background.", "Leave it out; it is never scored.");
            return null;
        }
        return label;
    }

    /** Rows of two classes must never look the same. */
    static void checkNames(
            Map<Integer, String> labels,
            Map<String, List<Integer>> regions,
            int labelLine,
            int regionLine,
            Findings findings) {
        Set<String> names = new HashSet<>();
        labels.forEach(
                (label, name) -> {
                    if (!names.add(name)) {
                        findings.problem(
                                labelLine,
                                "Two labels are called '" + name + "'.",
                                "Give each its own name, or join them in a region.");
                    }
                });
        regions.forEach(
                (name, members) -> {
                    if (!names.add(name)) {
                        findings.problem(
                                regionLine,
                                "A region is called '" + name + "', as a label is.",
                                "Rename one of the two.");
                    } else if (name.matches("[+-]?\\d+")) {
                        findings.problem(
                                regionLine,
                                "Region '" + name + "' is called like a label's number.",
                                "Give it a name in words.");
                    }
                    if (members.isEmpty() || new HashSet<>(members).size() < members.size()) {
                        findings.problem(
                                regionLine,
                                "Region '" + name + "' must join different labels.",
                                "Write whole=1+2 (in a file: whole: [1, 2]).");
                    }
                });
    }
}
