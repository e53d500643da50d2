package org.gabarito.core.metric;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the part of LaTeX that our formulas use and writes it as one line of text. Fractions become
 * {@code a / b} with parentheses where they are needed; indices stay behind an underscore.
 */
final class FormulaText {
    private static final Map<String, String> SYMBOLS =
            Map.ofEntries(
                    Map.entry("beta", "β"),
                    Map.entry("kappa", "κ"),
                    Map.entry("tau", "τ"),
                    Map.entry("sum", "Σ"),
                    Map.entry("int", "∫"),
                    Map.entry("le", "≤"),
                    Map.entry("ge", "≥"),
                    Map.entry("ne", "≠"),
                    Map.entry("in", "∈"),
                    Map.entry("cap", "∩"),
                    Map.entry("cup", "∪"),
                    Map.entry("cdot", "·"),
                    Map.entry("top", "T"),
                    Map.entry("max", "max"),
                    Map.entry("min", "min"),
                    Map.entry("log", "log"),
                    Map.entry("colon", ":"),
                    Map.entry("quad", " "),
                    Map.entry(",", " "),
                    Map.entry("{", "{"),
                    Map.entry("}", "}"));

    private static final Map<String, String> OPENING =
            Map.of("lvert", "|", "lVert", "‖", "left", "", "bigl", "");

    private static final Map<String, String> CLOSING =
            Map.of("rvert", "|", "rVert", "‖", "right", "", "bigr", "");

    private static final Map<String, String> ACCENTS = Map.of("bar", "\u0304", "hat", "\u0302");

    private static final Set<String> UPRIGHT = Set.of("mathrm", "operatorname", "text");

    /** What may follow a fraction without being taken for a part of it. */
    private static final String AFTER_FRACTION = "+-=,):;]}|‖";

    private final String tex;
    private int at;

    FormulaText(String tex) {
        this.tex = tex;
    }

    String plain() {
        String text = sequence().strip().replaceAll("\\s+", " ");
        if (at < tex.length()) {
            throw new IllegalArgumentException("unbalanced braces in " + tex);
        }
        return text.replaceAll("\\s+([,)])", "$1");
    }

    /** Up to the end of the group, or of the text. */
    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (at < tex.length() && tex.charAt(at) != '}') {
            text.append(element());
        }
        return text.toString();
    }

    private String element() {
        if (at >= tex.length()) {
            throw new IllegalArgumentException("an argument is missing in " + tex);
        }
        char c = tex.charAt(at++);
        return switch (c) {
            case '{' -> closed(sequence());
            case '\\' -> command(name());
            case '_' -> index(argument());
            case '^' -> power(argument());
            case '-' -> "−";
            default -> String.valueOf(c);
        };
    }

    private String closed(String group) {
        if (at >= tex.length() || tex.charAt(at) != '}') {
            throw new IllegalArgumentException("unbalanced braces in " + tex);
        }
        at++;
        return group;
    }

    private String name() {
        int start = at;
        while (at < tex.length() && Character.isLetter(tex.charAt(at))) {
            at++;
        }
        if (at == start) {
            at++;
        }
        return tex.substring(start, at);
    }

    /** A group, a command or a single sign. */
    private String argument() {
        return element().strip();
    }

    private String command(String name) {
        if (name.equals("frac")) {
            return fraction(argument(), argument());
        }
        if (name.equals("sqrt")) {
            String root = argument();
            return root.length() == 1 ? "√" + root : "√(" + root + ")";
        }
        if (UPRIGHT.contains(name)) {
            return argument();
        }
        String accent = ACCENTS.get(name);
        if (accent != null) {
            return argument() + accent;
        }
        String opening = OPENING.get(name);
        if (opening != null) {
            skipBlanks();
            return opening;
        }
        return symbol(name, CLOSING.getOrDefault(name, SYMBOLS.get(name)));
    }

    private String symbol(String name, @Nullable String symbol) {
        if (symbol == null) {
            throw new IllegalArgumentException("no plain text for \\" + name + " in " + tex);
        }
        return symbol;
    }

    private String fraction(String over, String under) {
        String text =
                (isSum(over) ? "(" + over + ")" : over)
                        + " / "
                        + (under.contains(" ") && !isClosed(under) ? "(" + under + ")" : under);
        return isFollowedByFactor() ? "(" + text + ")" : text;
    }

    private boolean isFollowedByFactor() {
        int next = at;
        while (next < tex.length() && tex.charAt(next) == ' ') {
            next++;
        }
        if (next == tex.length()) {
            return false;
        }
        String rest = tex.substring(next);
        return AFTER_FRACTION.indexOf(rest.charAt(0)) < 0
                && !rest.startsWith("\\right")
                && !rest.startsWith("\\rv")
                && !rest.startsWith("\\quad")
                && !rest.startsWith("\\cdot");
    }

    /** Whether a plus, minus or slash stands outside all brackets. */
    private static boolean isSum(String text) {
        int depth = 0;
        boolean bars = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += depthOf(c);
            bars ^= c == '|';
            if (depth == 0 && !bars && i > 0 && "+−/".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether one pair of bars or a root holds all of it already. */
    private static boolean isClosed(String text) {
        if (text.startsWith("|")) {
            return text.indexOf('|', 1) == text.length() - 1;
        }
        if (!text.startsWith("√(")) {
            return false;
        }
        int depth = 0;
        for (int i = 1; i < text.length() - 1; i++) {
            depth += depthOf(text.charAt(i));
            if (depth == 0) {
                return false;
            }
        }
        return true;
    }

    private static int depthOf(char c) {
        return switch (c) {
            case '(', '{' -> 1;
            case ')', '}' -> -1;
            default -> 0;
        };
    }

    private static String index(String text) {
        return "_" + (text.matches("[\\p{L}\\p{N}·+−]+") ? text : "(" + text + ")");
    }

    private static String power(String text) {
        return switch (text) {
            case "2" -> "²";
            case "3" -> "³";
            default -> "^" + (text.matches("[\\p{L}\\p{N}]+") ? text : "(" + text + ")");
        };
    }

    private void skipBlanks() {
        while (at < tex.length() && tex.charAt(at) == ' ') {
            at++;
        }
    }
}
