package org.gabarito.report.plot;

/** Writes SVG elements; texts are escaped, coordinates have one decimal. */
public final class Svg {
    private final StringBuilder text = new StringBuilder();

    /** Opens the drawing with its name and description for those who do not see it. */
    public Svg open(String kind, double width, double height, String title, String description) {
        text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" class=\"plot plot-")
                .append(kind)
                .append("\" viewBox=\"0 0 ")
                .append(Decimals.coordinate(width))
                .append(' ')
                .append(Decimals.coordinate(height))
                .append("\" font-size=\"12\" font-family=\"inherit\" fill=\"currentColor\">");
        element("title", title);
        return element("desc", description);
    }

    public Svg element(String name, String content) {
        text.append('<').append(name).append('>').append(escaped(content));
        text.append("</").append(name).append('>');
        return this;
    }

    public Svg open(String name, String... attributes) {
        return tag(name, ">", attributes);
    }

    public Svg close(String name) {
        text.append("</").append(name).append('>');
        return this;
    }

    /** An element without content; attributes as pairs of name and value. */
    public Svg empty(String name, String... attributes) {
        return tag(name, "/>", attributes);
    }

    private Svg tag(String name, String end, String... attributes) {
        text.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            text.append(escaped(attributes[i + 1])).append('"');
        }
        text.append(end);
        return this;
    }

    public Svg line(double x1, double y1, double x2, double y2, String... attributes) {
        return empty(
                "path",
                joined(attributes, "d", "M" + point(x1, y1) + "L" + point(x2, y2), "fill", "none"));
    }

    public Svg words(double x, double y, String anchor, String content, String... attributes) {
        tag(
                "text",
                ">",
                joined(
                        attributes,
                        "x",
                        Decimals.coordinate(x),
                        "y",
                        Decimals.coordinate(y),
                        "text-anchor",
                        anchor));
        text.append(escaped(content)).append("</text>");
        return this;
    }

    /** Words that look as the group around them says. */
    Svg words(double x, double y, String content) {
        tag("text", ">", "x", Decimals.coordinate(x), "y", Decimals.coordinate(y));
        text.append(escaped(content)).append("</text>");
        return this;
    }

    public String end() {
        return text.append("</svg>").toString();
    }

    public static String point(double x, double y) {
        return Decimals.coordinate(x) + " " + Decimals.coordinate(y);
    }

    /** Text inside the element that is open. */
    public Svg content(String content) {
        text.append(escaped(content));
        return this;
    }

    private static String[] joined(String[] more, String... first) {
        String[] all = new String[first.length + more.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    private static String escaped(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
