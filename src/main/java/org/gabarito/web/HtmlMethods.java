package org.gabarito.web;

import org.gabarito.report.methods.MethodsWriter;

/** A methods section on a page: gaps are marked, citations lead to the bibliography below. */
final class HtmlMethods implements MethodsWriter {

    private final String gap;

    /**
     * @param gap what a gap is called for those who do not see the mark
     */
    HtmlMethods(String gap) {
        this.gap = gap;
    }

    @Override
    public String words(String text) {
        return escaped(text);
    }

    @Override
    public String cite(String key) {
        return "<a class=\"cite\" href=\"#ref-" + escaped(key) + "\">[" + escaped(key) + "]</a>";
    }

    @Override
    public String blank(String what) {
        return "<mark><span class=\"visually-hidden\">"
                + escaped(gap)
                + ": </span>"
                + escaped(what)
                + "</mark>";
    }

    @Override
    public String remark(String text) {
        return "";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
