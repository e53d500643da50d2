package org.gabarito.report.html;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Writes HTML. Texts and attributes are escaped whatever they hold, so that a case named {@code
 * <script>} is shown by that name.
 */
final class Html {
    private final StringBuilder text = new StringBuilder();
    private String subject = "";
    private int tables;

    /** Attributes as pairs of name and value. */
    Html open(String name, String... attributes) {
        text.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            text.append(escaped(attributes[i + 1])).append('"');
        }
        text.append('>');
        return this;
    }

    Html close(String name) {
        text.append("</").append(name).append(">\n");
        return this;
    }

    Html element(String name, String content, String... attributes) {
        if (name.equals("h2") || name.equals("h3")) {
            subject(content);
        }
        open(name, attributes);
        words(content);
        text.append("</").append(name).append('>');
        return this;
    }

    /** What the tables that follow are about, for those who come to one by the keyboard. */
    Html subject(String heading) {
        subject = heading;
        tables = 0;
        return this;
    }

    private String tableName() {
        tables++;
        return tables == 1 ? subject : subject + " (" + tables + ")";
    }

    Html paragraph(String content, String... attributes) {
        return element("p", content, attributes).line();
    }

    Html words(String content) {
        text.append(escaped(content));
        return this;
    }

    Html line() {
        text.append('\n');
        return this;
    }

    /** What was written by another writer that escapes. */
    Html markup(String trusted) {
        text.append(trusted);
        return this;
    }

    /** A section with its heading, which the contents link to. */
    Html section(String id, String heading) {
        open("section", "id", id, "aria-labelledby", id + "-title");
        return element("h2", heading, "id", id + "-title").line();
    }

    /**
     * A table that scrolls by itself, by keyboard too, with a row of headings; those of numbers
     * start with {@code #}.
     */
    Html tableHead(String... headings) {
        open("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", tableName());
        open("table").open("thead").open("tr");
        for (String heading : headings) {
            boolean number = heading.startsWith("#");
            String words = number ? heading.substring(1) : heading;
            if (number) {
                element("th", words, "scope", "col", "class", "number");
            } else {
                element("th", words, "scope", "col");
            }
        }
        close("tr").close("thead").open("tbody").line();
        return this;
    }

    /**
     * Links to the files of a drawing.
     *
     * @param address by the ending of the file
     * @param name by the ending, for those who do not see what it stands below
     */
    Html files(UnaryOperator<String> address, UnaryOperator<String> name) {
        open("figcaption", "class", "small");
        for (String ending : List.of("svg", "png", "csv")) {
            element(
                    "a",
                    ending.toUpperCase(Locale.ROOT),
                    "href",
                    address.apply(ending),
                    "download",
                    "",
                    "aria-label",
                    name.apply(ending));
            words(" ");
        }
        return close("figcaption");
    }

    Html tableEnd() {
        return close("tbody").close("table").close("div");
    }

    Html rowHead(String content) {
        return open("tr").element("th", content, "scope", "row");
    }

    Html cell(String content) {
        return element("td", content);
    }

    Html number(String content, String... attributes) {
        String[] all = new String[attributes.length + 2];
        all[0] = "class";
        all[1] = "number";
        System.arraycopy(attributes, 0, all, 2, attributes.length);
        return element("td", content, all);
    }

    /** Folded; printed unfolded. */
    Html fold(String summary) {
        return open("details").element("summary", summary).line();
    }

    static String escaped(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
