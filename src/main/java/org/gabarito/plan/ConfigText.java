package org.gabarito.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Prints a tree of maps, lists and scalars, always the same way: as YAML, blocks at the top and
 * flow below, or as JSON. Texts are quoted unless no YAML reader could take them for anything else.
 */
final class ConfigText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*");
    private static final Pattern LABEL = Pattern.compile("-?[1-9][0-9]*");
    private static final Set<String> TAKEN =
            Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n");

    private final StringBuilder out = new StringBuilder();
    private final boolean json;

    private ConfigText(boolean json) {
        this.json = json;
    }

    static String yaml(Map<String, @Nullable Object> top) {
        ConfigText text = new ConfigText(false);
        top.forEach(text::block);
        return text.out.toString();
    }

    static String json(Map<String, @Nullable Object> top) {
        ConfigText text = new ConfigText(true);
        String gap = "{\n";
        for (Map.Entry<String, @Nullable Object> entry : top.entrySet()) {
            text.out.append(gap).append("  ");
            text.quoted(entry.getKey());
            text.out.append(": ");
            text.flow(entry.getValue());
            gap = ",\n";
        }
        return text.out.append("\n}\n").toString();
    }

    private void block(String key, @Nullable Object value) {
        out.append(key).append(':');
        if (key.equals("problem") && value instanceof Map<?, ?> map && !map.isEmpty()) {
            out.append('\n');
            map.forEach(
                    (name, inner) -> {
                        out.append("  ").append(name).append(": ");
                        flow(inner);
                        out.append('\n');
                    });
        } else if (key.equals("metrics") && value instanceof List<?> list && !list.isEmpty()) {
            out.append('\n');
            for (Object item : list) {
                out.append("  - ");
                flow(item);
                out.append('\n');
            }
        } else {
            out.append(' ');
            flow(value);
            out.append('\n');
        }
    }

    private void flow(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            String gap = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(gap);
                key(entry.getKey().toString());
                out.append(": ");
                flow(entry.getValue());
                gap = ", ";
            }
            out.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> list) {
            String gap = "[";
            for (Object item : list) {
                out.append(gap);
                flow(item);
                gap = ", ";
            }
            out.append(list.isEmpty() ? "[]" : "]");
        } else if (value instanceof String text) {
            scalar(text);
        } else if (value instanceof Double number) {
            out.append(Decimal.text(number));
        } else {
            out.append(value);
        }
    }

    private void key(String key) {
        if (!json && LABEL.matcher(key).matches()) {
            out.append(key);
        } else {
            scalar(key);
        }
    }

    private void scalar(String text) {
        boolean plain =
                !json
                        && PLAIN.matcher(text).matches()
                        && !TAKEN.contains(text.toLowerCase(Locale.ROOT));
        if (plain) {
            out.append(text);
        } else {
            quoted(text);
        }
    }

    /** A JSON string, which YAML reads alike. */
    private void quoted(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (unprintable(text, i)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private static boolean unprintable(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c < ' '
                || c >= 0x7f && c < 0xa0
                || c == 0x2028
                || c == 0x2029
                || c >= 0xfffe
                || c == 0xfeff;
    }
}
