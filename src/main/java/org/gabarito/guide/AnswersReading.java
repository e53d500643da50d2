package org.gabarito.guide;

import java.util.List;

/** Answers as far as they could be read, and every fault that was met. */
public record AnswersReading(Answers answers, List<Fault> faults) {
    public AnswersReading {
        faults = List.copyOf(faults);
    }

    /**
     * One thing that could not be read. Pages put it into the language of the reader; scripts and
     * the terminal get it in English.
     *
     * @param where the slug
     * @param given what stood there, shortened; for {@link Kind#NO_ANSWERS} what is wrong
     * @param valid the possible values, in their order; none where the question is unknown
     * @param closest the slug or value most like what was given
     */
    public record Fault(Kind kind, String where, String given, List<String> valid, String closest) {
        public Fault {
            valid = List.copyOf(valid);
        }

        /** What cannot be read. */
        public enum Kind {
            UNKNOWN_QUESTION,
            NEITHER_YES_NOR_NO,
            UNKNOWN_OPTION,
            NO_ANSWERS
        }

        /** Of a text that holds no answers at all. */
        public static Fault noAnswers(String reason) {
            return new Fault(Kind.NO_ANSWERS, "answers", reason, List.of(), "");
        }

        /** What is wrong, in English. */
        public String fault() {
            return switch (kind) {
                case UNKNOWN_QUESTION -> "There is no question with this name.";
                case NO_ANSWERS -> given;
                default -> "\"" + given + "\" is not a possible answer.";
            };
        }

        /** What to write instead, in English. */
        public String cure() {
            return switch (kind) {
                case UNKNOWN_QUESTION -> "The closest one is \"" + closest + "\".";
                case NO_ANSWERS -> "";
                case NEITHER_YES_NOR_NO -> write("true or false (yes or no)");
                case UNKNOWN_OPTION -> write("one of " + String.join(", ", valid));
            };
        }

        private String write(String values) {
            return "Write " + values + "; the closest is \"" + closest + "\".";
        }
    }
}
