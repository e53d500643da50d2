package org.gabarito.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every reader against its seeds, against damaged copies of them, and against all that fuzzing ever
 * found. The search itself is {@code src/test/fuzz/run}.
 */
class FuzzedInputsTest {
    private static final int DAMAGED = 400;

    static Stream<String> targets() {
        return FuzzTarget.all().stream().map(FuzzTarget::name);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void seedsAndWhatFuzzingFoundEndInAValueOrAProblem(String name) throws IOException {
        FuzzTarget target = FuzzTarget.find(name);
        Map<String, byte[]> seeds = Seeds.of(target);
        assertFalse(seeds.isEmpty(), "no seed for " + name);
        for (Map.Entry<String, byte[]> seed : seeds.entrySet()) {
            read(target, seed.getKey(), seed.getValue());
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void damagedSeedsEndInAValueOrAProblem(String name) throws IOException {
        FuzzTarget target = FuzzTarget.find(name);
        byte[][] seeds = Seeds.of(target).values().toArray(byte[][]::new);
        Random random = new Random(7);
        for (int i = 0; i < DAMAGED; i++) {
            byte[] damaged = damaged(seeds[random.nextInt(seeds.length)], random);
            read(target, name + " damaged, no. " + i, damaged);
        }
    }

    @Test
    void everyFolderOfKeptInputsHasATarget() throws IOException {
        if (Files.isDirectory(Seeds.KEPT)) {
            try (Stream<Path> folders = Files.list(Seeds.KEPT)) {
                folders.forEach(folder -> FuzzTarget.find(folder.getFileName().toString()));
            }
        }
    }

    private static byte[] damaged(byte[] seed, Random random) {
        byte[] copy =
                random.nextInt(5) == 0
                        ? Arrays.copyOf(seed, random.nextInt(seed.length + 1))
                        : seed.clone();
        for (int hits = 1 + random.nextInt(4); hits > 0 && copy.length > 0; hits--) {
            int at =
                    random.nextInt(random.nextBoolean() ? copy.length : Math.min(copy.length, 400));
            int kind = random.nextInt(3);
            copy[at] =
                    (byte)
                            (kind == 0
                                    ? random.nextInt(256)
                                    : kind == 1 ? copy[at] ^ (1 << random.nextInt(8)) : 0xff);
        }
        return copy;
    }

    private static void read(FuzzTarget target, String what, byte[] input) {
        try {
            target.read(input);
        } catch (Exception | Error e) {
            fail(target.name() + ", " + what + ": " + e, e);
        }
    }
}
