package org.gabarito.report.methods;

/** Markdown with the citations of Pandoc; blanks stand in bold brackets. */
public final class MarkdownMethods implements MethodsWriter {
    @Override
    public String words(String text) {
        return escaped(text);
    }

    @Override
    public String cite(String key) {
        return "[@" + key + "]";
    }

    @Override
    public String blank(String what) {
        return "**[" + escaped(what) + "]**";
    }

    @Override
    public String remark(String text) {
        return "<!-- " + text + " -->";
    }

    /** What a stranger typed must not become markup. */
    private static String escaped(String text) {
        return text.replace("\n", " ")
                .replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1")
                .replace("&", "&amp;");
    }
}
