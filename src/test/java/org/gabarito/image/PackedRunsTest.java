package org.gabarito.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedRunsTest {

    @Test
    void givesBackRunsHoweverLong() {
        byte[] labels = new byte[20_000_000];
        Random random = new Random(1);
        for (int at = 9_000_000; at < labels.length; ) {
            int end = Math.min(labels.length, at + 1 + random.nextInt(5000));
            Arrays.fill(labels, at, end, (byte) random.nextInt(256));
            at = end;
        }
        int count = labels.length - 3;
        PackedRuns packed = PackedRuns.of(labels, count);
        assertNotNull(packed);
        short[] shorts = new short[labels.length];
        int[] ints = new int[labels.length];
        packed.unpack(shorts);
        packed.unpack(ints);
        for (int i = 0; i < labels.length; i++) {
            int expected = i < count ? labels[i] & 0xff : 0;
            if (shorts[i] != expected || ints[i] != expected) {
                assertEquals(expected, ints[i], "at " + i);
                assertEquals(expected, shorts[i], "at " + i);
            }
        }
    }

    @Test
    void leavesNoiseAsItIs() {
        byte[] noise = new byte[100_000];
        new Random(2).nextBytes(noise);
        assertNull(PackedRuns.of(noise, noise.length));
    }
}
