package org.gabarito.report.methods;

import java.util.Map;

/** LaTeX for any engine: letters outside ASCII that pdfLaTeX lacks are written as commands. */
public final class LatexMethods implements MethodsWriter {
    private static final Map<Character, String> SPECIAL =
            Map.ofEntries(
                    Map.entry('\\', "\\textbackslash{}"),
                    Map.entry('{', "\\{"),
                    Map.entry('}', "\\}"),
                    Map.entry('$', "\\$"),
                    Map.entry('&', "\\&"),
                    Map.entry('#', "\\#"),
                    Map.entry('%', "\\%"),
                    Map.entry('_', "\\_"),
                    Map.entry('^', "\\textasciicircum{}"),
                    Map.entry('~', "\\textasciitilde{}"),
                    Map.entry('<', "\\textless{}"),
                    Map.entry('>', "\\textgreater{}"),
                    Map.entry('|', "\\textbar{}"),
                    Map.entry('"', "\\textquotedbl{}"),
                    Map.entry('\u00a0', "~"),
                    Map.entry('\u03b2', "$\\beta$"),
                    Map.entry('\u03c4', "$\\tau$"),
                    Map.entry('\u03bc', "$\\mu$"),
                    Map.entry('\u00b5', "$\\mu$"),
                    Map.entry('\u00b2', "$^2$"),
                    Map.entry('\u00b3', "$^3$"),
                    Map.entry('\u207a', "$^+$"),
                    Map.entry('\u00d7', "$\\times$"),
                    Map.entry('\u2212', "$-$"),
                    Map.entry('\u2264', "$\\le$"),
                    Map.entry('\u2265', "$\\ge$"),
                    Map.entry('\u221e', "$\\infty$"),
                    Map.entry('\u00b1', "$\\pm$"),
                    Map.entry('\u2013', "--"),
                    Map.entry('\n', " "));

    @Override
    public String words(String text) {
        return escaped(text);
    }

    @Override
    public String cite(String key) {
        return "\\cite{" + key + "}";
    }

    @Override
    public String blank(String what) {
        return "\\textbf{[" + escaped(what) + "]}";
    }

    @Override
    public String remark(String text) {
        return "% " + text;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char letter : text.toCharArray()) {
            escaped.append(SPECIAL.getOrDefault(letter, String.valueOf(letter)));
        }
        return escaped.toString();
    }
}
