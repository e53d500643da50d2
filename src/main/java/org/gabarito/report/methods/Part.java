package org.gabarito.report.methods;

/** A piece of a sentence. */
sealed interface Part {
    String in(MethodsWriter markup);

    /** Plain text, as somebody typed it. */
    record Words(String text) implements Part {
        @Override
        public String in(MethodsWriter markup) {
            return markup.words(text);
        }
    }

    /** A reference to an entry of the bibliography. */
    record Cite(String key) implements Part {
        @Override
        public String in(MethodsWriter markup) {
            return markup.cite(key);
        }
    }

    /** What the author has to fill in. */
    record Blank(String what) implements Part {
        @Override
        public String in(MethodsWriter markup) {
            return markup.blank(what);
        }
    }
}
