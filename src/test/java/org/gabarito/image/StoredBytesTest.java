package org.gabarito.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredBytesTest {
    private static final ImageBudget BUDGET = new ImageBudget(1 << 26, 1 << 26);

    @TempDir private Path folder;

    /** In no file of its own. */
    private static FileSource inMemory(byte[] bytes) {
        return NiftiSamples.source("a.tif", bytes);
    }

    @Test
    void aLargeFileInAZipIsCopiedToTheDiskAndTakesNoMemory() throws IOException {
        byte[] large = new byte[(int) Spilled.LARGE + 1];
        new Random(1).nextBytes(large);
        StoredBytes stored = StoredBytes.of(inMemory(large), 100, "Leave it.");
        assertEquals(0, stored.held());
        assertTrue(stored.bytes().isDirect());
        assertEquals(ByteBuffer.wrap(large), stored.bytes());
    }

    @Test
    void aCopyHasNoNameWhileItIsRead() throws IOException {
        String before = System.getProperty("gabarito.data");
        System.setProperty("gabarito.data", folder.toString());
        try {
            StoredBytes stored =
                    StoredBytes.of(inMemory(new byte[(int) Spilled.LARGE + 1]), 100, "Leave it.");
            try (Stream<Path> files = Files.list(folder.resolve("temp"))) {
                assertEquals(0, files.count());
            }
            assertEquals(0, stored.bytes().get(stored.length() - 1));
        } finally {
            if (before == null) {
                System.clearProperty("gabarito.data");
            } else {
                System.setProperty("gabarito.data", before);
            }
        }
    }

    @Test
    void aSmallFileInAZipIsHeld() throws IOException {
        StoredBytes stored = StoredBytes.of(inMemory(new byte[1000]), 1000, "Leave it.");
        assertEquals(1000, stored.held());
        ImageProblem problem =
                assertThrows(
                        ImageProblem.class,
                        () -> StoredBytes.of(inMemory(new byte[1000]), 999, "Leave it."));
        assertEquals("Leave it.", problem.cure());
    }

    /** What ends early is as long as it is, and no more is written than was promised. */
    @Test
    void aFileOfAnotherLengthThanItSaysIsCopiedUpToThat() throws IOException {
        int size = (int) Spilled.LARGE + 10;
        assertEquals(size - 7, Spilled.copy(saying(size, size - 7), size).orElseThrow().limit());
        assertEquals(size, Spilled.copy(saying(size, size + 7), size).orElseThrow().limit());
    }

    private static FileSource saying(long size, int real) {
        return new FileSource() {
            @Override
            public String name() {
                return "a.tif";
            }

            @Override
            public long size() {
                return size;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(new byte[real]);
            }
        };
    }

    /** Somebody copies another file over it, say; Windows does not let them. */
    @ParameterizedTest
    @ValueSource(ints = {0, 8192})
    void aFileThatGetsShorterWhileItIsReadIsNamed(int left) throws IOException {
        assumeTrue(System.getProperty("os.name").equals("Linux"));
        Path file = folder.resolve("a.tif");
        byte[] sound = new TiffSamples(200, 400).page(new double[80_000]).bytes();
        FileSource shortened = shortened(file, left);
        List<ImageFormat> formats =
                left == 0
                        ? List.of(new TiffFormat(), new DicomSegFormat())
                        : List.of(new TiffFormat());
        for (ImageFormat format : formats) {
            Files.write(file, sound);
            ImageProblem problem =
                    assertThrows(ImageProblem.class, () -> format.read(shortened, BUDGET));
            assertEquals("a.tif", problem.file());
            assertTrue(problem.fault().contains("changed while it was read"), problem.fault());
            Files.write(file, sound);
            assertThrows(ImageProblem.class, () -> format.readHeader(shortened, BUDGET));
        }
    }

    /** A file that is cut as soon as it has been mapped. */
    private static FileSource shortened(Path file, int left) {
        FileSource whole = FileSources.of(file);
        return new FileSource() {
            @Override
            public String name() {
                return whole.name();
            }

            @Override
            public long size() throws IOException {
                return whole.size();
            }

            @Override
            public InputStream open() throws IOException {
                return whole.open();
            }

            @Override
            public Optional<ByteBuffer> mapped() throws IOException {
                Optional<ByteBuffer> bytes = whole.mapped();
                try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
                    open.setLength(left);
                }
                return bytes;
            }
        };
    }
}
