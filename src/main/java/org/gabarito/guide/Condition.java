package org.gabarito.guide;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a branch or a rule asks of the answers: equalities, joined by all or any. There is nothing
 * else on purpose: a condition that needs more becomes a question instead.
 */
public sealed interface Condition {
    Condition ALWAYS = new All(List.of());

    Truth test(Answers answers);

    /** In the order in which they are written. */
    Stream<Is> equalities();

    /** What it joins; nothing for an equality. */
    List<Condition> parts();

    /** The equalities that suffice for the verdict; of several such sets the first written. */
    Stream<Is> deciding(Answers answers);

    /** An item has a value. */
    record Is(String item, String value) implements Condition {
        @Override
        public Truth test(Answers answers) {
            return answers.find(item)
                    .map(answer -> answer.equals(value) ? Truth.YES : Truth.NO)
                    .orElse(Truth.OPEN);
        }

        @Override
        public Stream<Is> equalities() {
            return Stream.of(this);
        }

        @Override
        public List<Condition> parts() {
            return List.of();
        }

        @Override
        public Stream<Is> deciding(Answers answers) {
            return Stream.of(this);
        }
    }

    /** Every part holds; true when there is none. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth test(Answers answers) {
            return Condition.join(parts, answers, Truth.NO, Truth.YES);
        }

        @Override
        public Stream<Is> equalities() {
            return parts.stream().flatMap(Condition::equalities);
        }

        @Override
        public Stream<Is> deciding(Answers answers) {
            return Condition.decidingOf(parts, answers, Truth.NO);
        }
    }

    /** At least one part holds. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth test(Answers answers) {
            return Condition.join(parts, answers, Truth.YES, Truth.NO);
        }

        @Override
        public Stream<Is> equalities() {
            return parts.stream().flatMap(Condition::equalities);
        }

        @Override
        public Stream<Is> deciding(Answers answers) {
            return Condition.decidingOf(parts, answers, Truth.YES);
        }
    }

    private static Truth join(
            List<Condition> parts, Answers answers, Truth oneSuffices, Truth allNeeded) {
        boolean open = false;
        for (Condition part : parts) {
            Truth truth = part.test(answers);
            if (truth == oneSuffices) {
                return oneSuffices;
            }
            open |= truth == Truth.OPEN;
        }
        return open ? Truth.OPEN : allNeeded;
    }

    private static Stream<Is> decidingOf(
            List<Condition> parts, Answers answers, Truth oneSuffices) {
        return parts.stream()
                .filter(part -> part.test(answers) == oneSuffices)
                .findFirst()
                .map(part -> part.deciding(answers))
                .orElseGet(() -> parts.stream().flatMap(part -> part.deciding(answers)));
    }
}
