package org.gabarito.report.plot;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a drawing that leans on its page stand by itself: colours of the page become those that
 * each custom property falls back to, which are the light ones, and the paper becomes white.
 */
public final class StandaloneSvg {
    private static final Pattern PROPERTY = Pattern.compile("var\\(--[\\w-]+, ?([^)]*)\\)");
    private static final Pattern SIZE =
            Pattern.compile("viewBox=\"([-\\d.]+) ([-\\d.]+) ([\\d.]+) ([\\d.]+)\"");
    static final String FONT = "Helvetica, Arial, sans-serif";
    private static final double MARGIN = 10;

    private StandaloneSvg() {}

    /**
     * @param svg a complete element as {@link Svg} writes it
     * @return a document that any program shows alike
     */
    public static String of(String svg) {
        String plain = PROPERTY.matcher(svg).replaceAll("$1").replace("currentColor", "#1d1c1a");
        int end = plain.indexOf('>');
        Matcher size = SIZE.matcher(plain.substring(0, end));
        if (!size.find()) {
            throw new IllegalArgumentException("a drawing without a size");
        }
        double left = Double.parseDouble(size.group(1)) - MARGIN;
        double top = Double.parseDouble(size.group(2)) - MARGIN;
        double width = Double.parseDouble(size.group(3)) + 2 * MARGIN;
        double height = Double.parseDouble(size.group(4)) + 2 * MARGIN;
        String box = Svg.point(left, top) + " " + Svg.point(width, height);
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + plain.substring(0, size.start())
                + "viewBox=\""
                + box
                + "\" width=\""
                + Decimals.coordinate(width)
                + "\" height=\""
                + Decimals.coordinate(height)
                + "\""
                + plain.substring(size.end(), end + 1).replace("inherit", FONT)
                + paper(left, top, width, height, plain.substring(end + 1))
                + "\n";
    }

    /** White ground, after the title and the description that must come first. */
    private static String paper(
            double left, double top, double width, double height, String content) {
        String ground =
                new Svg()
                        .empty(
                                "rect",
                                "x",
                                Decimals.coordinate(left),
                                "y",
                                Decimals.coordinate(top),
                                "width",
                                Decimals.coordinate(width),
                                "height",
                                Decimals.coordinate(height),
                                "fill",
                                "#ffffff")
                        .end();
        String rect = ground.substring(0, ground.length() - "</svg>".length());
        int from = content.indexOf("</desc>") + "</desc>".length();
        return content.substring(0, from) + rect + content.substring(from);
    }
}
