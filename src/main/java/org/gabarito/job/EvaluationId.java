package org.gabarito.job;

import java.math.BigInteger;
import java.security.SecureRandom;

/** Names that cannot be guessed and are safe in URLs, file names and file systems without case. */
final class EvaluationId {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BITS = 100;

    private EvaluationId() {}

    static String next() {
        String digits = new BigInteger(BITS, RANDOM).toString(Character.MAX_RADIX);
        return "0".repeat(20 - digits.length()) + digits;
    }
}
