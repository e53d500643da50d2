package org.gabarito.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gabarito.image.FileSource;
import org.gabarito.image.ImageProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingTest {
    @TempDir Path here;
    private final List<DatasetProblem> problems = new ArrayList<>();

    private Path folder(String... files) throws IOException {
        Path folder = Files.createDirectories(here.resolve("data"));
        for (String file : files) {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, file);
        }
        return folder;
    }

    private Path zip(String name, String... entries) throws IOException {
        Path zip = here.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
                out.write(entry.getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    private List<String> paths(Path path) {
        return Listing.of(path, problems).files().stream().map(NamedFile::path).toList();
    }

    private static String text(FileSource source, String path) throws IOException {
        FileSource file = source.related(path).orElseThrow();
        return new String(file.open().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aZarrFolderIsOneImageWhereverItLies() throws IOException {
        Path folder = folder("a/x.ome.zarr/.zattrs", "a/x.ome.zarr/0/0.0", "b.nii");
        assertEquals(List.of("b.nii", "a/x.ome.zarr"), paths(folder));
        FileSource onDisk = Listing.of(folder, problems).files().get(1).source();
        assertEquals("a/x.ome.zarr/0/0.0", text(onDisk, "0/0.0"));

        Path zip = zip("z.zip", "top/x.zarr/zarr.json", "top/x.zarr/0/c/0/0", "top/b.nii");
        assertEquals(List.of("top/b.nii", "top/x.zarr"), paths(zip));
        FileSource zipped = Listing.of(zip, problems).files().get(1).source();
        assertEquals("z.zip/top/x.zarr", zipped.name());
        assertEquals("top/x.zarr/0/c/0/0", text(zipped, "0/c/0/0"));
        assertEquals("top/x.zarr/0/c/0/0", text(zipped.related("0/c").orElseThrow(), "0/0"));
        assertTrue(zipped.related("1").isEmpty());
        assertTrue(zipped.related("../b.nii").isEmpty());
        assertThrows(ImageProblem.class, zipped::open);
        assertEquals(List.of(), problems);
    }

    @Test
    void aPackedZarrIsOneImage() throws IOException {
        for (String name : List.of("x.ozx", "x.zarr.zip")) {
            Listing top = Listing.of(zip(name, "zarr.json", "0/c/0"), problems);
            assertTrue(top.single());
            assertEquals("0/c/0", text(top.files().get(0).source(), "0/c/0"));
            Listing below = Listing.of(zip(name, "x.zarr/zarr.json", "x.zarr/0/c/0"), problems);
            assertEquals("x.zarr/0/c/0", text(below.files().get(0).source(), "0/c/0"));
        }
        assertEquals(List.of("x.ozx", "x.zarr.zip"), paths(here));
    }

    @Test
    void pixelsBesideAHeaderAreNoImageOfTheirOwn() throws IOException {
        Path folder =
                folder("a.hdr", "a.img", "b.img", "c/d.mhd", "c/d.zraw", "c/pixels.raw", "e.raw");
        assertEquals(List.of("a.hdr", "b.img", "e.raw", "c/d.mhd"), paths(folder));
    }

    @Test
    void linksThatLeadOutAreNotFollowed() throws IOException {
        Path folder = folder("a.nii", "store/b.nii");
        Path outside = Files.writeString(here.resolve("secret.nii"), "x");
        Files.createSymbolicLink(folder.resolve("out.nii"), outside);
        Files.createSymbolicLink(folder.resolve("in.nii"), folder.resolve("store/b.nii"));
        Files.createSymbolicLink(folder.resolve("gone.nii"), folder.resolve("absent.nii"));
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        assertEquals(List.of("a.nii", "in.nii", "store/b.nii"), paths(folder));
        assertEquals(
                List.of("data/gone.nii DATA-001", "data/out.nii DATA-022"),
                problems.stream().map(p -> p.where() + " " + p.code()).toList());
    }

    @Test
    void looksAtSoManyFilesAndNoMoreThoseOfTheTopFirst() throws IOException {
        Path folder = folder("a.nii", "b.nii", "c/d/e.nii", "c/f.nii");
        Listing cut = Listing.of(folder, new Listing.Limits(3, 9), problems);
        assertEquals(List.of("a.nii", "b.nii"), cut.files().stream().map(NamedFile::path).toList());
        Listing flat = Listing.of(folder, new Listing.Limits(99, 1), problems);
        assertEquals(
                List.of("a.nii", "b.nii", "c/f.nii"),
                flat.files().stream().map(NamedFile::path).toList());
        assertEquals(
                List.of("DATA-005", "DATA-005"),
                problems.stream().map(DatasetProblem::code).toList());
    }

    @Test
    void litterAndOwnResultsAreNotLookedAt() throws IOException {
        Path folder =
                folder(
                        "a.nii",
                        "._a.nii",
                        "metadata",
                        "__MACOSX/a.nii",
                        ".git/b.nii",
                        "gabarito-scores/scores.csv",
                        "gabarito-scores/summary.json");
        assertEquals(List.of("a.nii"), paths(folder));
        assertEquals(List.of(), problems);
    }
}
