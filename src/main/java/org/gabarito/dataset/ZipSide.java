package org.gabarito.dataset;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.gabarito.image.FileSource;
import org.gabarito.image.ImageProblem;

/**
 * The files of a zip, read in place: nothing is ever unpacked to a path that the archive names.
 * Names that try to leave the archive condemn it whole.
 */
final class ZipSide {
    /** More entries than any data set of ours, fewer than hurt. */
    private static final int MAX_ENTRIES = 200_000;

    private ZipSide() {}

    static List<NamedFile> list(Path zip, List<DatasetProblem> problems) {
        String archive = String.valueOf(zip.getFileName());
        List<NamedFile> files = new ArrayList<>();
        Set<String> names = new HashSet<>();
        try (ZipFile opened = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
            if (opened.size() > MAX_ENTRIES) {
                problems.add(
                        Fault.TOO_LARGE.at(
                                archive,
                                "The zip holds " + opened.size() + " entries.",
                                "Split it into zips of at most " + MAX_ENTRIES + " files."));
                return List.of();
            }
            Enumeration<? extends ZipEntry> entries = opened.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                String name = entry.getName().replace('\\', '/');
                if (isUnsafe(name)) {
                    problems.add(
                            Fault.UNSAFE_NAME.at(
                                    archive,
                                    "The zip names a path outside itself: “"
                                            + printable(name)
                                            + "”.",
                                    "Nothing of it was read. Make the zip again from the plain files."));
                    return List.of();
                }
                if (entry.isDirectory() || name.endsWith("/")) {
                    continue;
                }
                if (!names.add(name)) {
                    problems.add(
                            Fault.DUPLICATE_NAME.at(
                                    archive,
                                    "The zip holds “" + printable(name) + "” more than once.",
                                    "Nothing of it was read. Make the zip again from the plain files."));
                    return List.of();
                }
                files.add(
                        new NamedFile(
                                name, new Entry(zip, archive, entry.getName(), entry.getSize())));
            }
        } catch (ZipException e) {
            problems.add(
                    Fault.UNREADABLE_ARCHIVE.at(
                            archive,
                            "It is not a readable zip (" + e.getMessage() + ").",
                            "Make the zip again, without encryption, and check that it was copied whole."));
            return List.of();
        } catch (IOException | IllegalArgumentException e) {
            problems.add(
                    Fault.UNREADABLE_ARCHIVE.at(
                            archive,
                            "The zip cannot be read (" + e.getMessage() + ").",
                            "Check that the file is there, whole and readable."));
            return List.of();
        }
        return files;
    }

    private static boolean isUnsafe(String name) {
        if (name.startsWith("/") || name.indexOf('\0') >= 0 || name.matches("^[A-Za-z]:.*")) {
            return true;
        }
        for (String part : name.split("/")) {
            if (part.equals("..")) {
                return true;
            }
        }
        return false;
    }

    private static String printable(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }

    private record Entry(Path zip, String archive, String entryName, long declaredSize)
            implements FileSource {
        @Override
        public String name() {
            return archive + "/" + printable(entryName);
        }

        @Override
        public long size() throws IOException {
            if (declaredSize >= 0) {
                return declaredSize;
            }
            throw new ImageProblem(
                    name(), "The zip does not say how large it is.", "Make the zip again.");
        }

        @Override
        public InputStream open() throws IOException {
            ZipFile opened = new ZipFile(zip.toFile(), StandardCharsets.UTF_8);
            try {
                ZipEntry entry = opened.getEntry(entryName);
                InputStream in = entry == null ? null : opened.getInputStream(entry);
                if (in == null) {
                    throw new ImageProblem(name(), "The zip changed meanwhile.", "Start again.");
                }
                return new FilterInputStream(in) {
                    @Override
                    public void close() throws IOException {
                        super.close();
                        opened.close();
                    }
                };
            } catch (IOException | RuntimeException e) {
                opened.close();
                if (e instanceof ZipException) {
                    throw new ImageProblem(
                            name(),
                            "It cannot be taken out of the zip (" + e.getMessage() + ").",
                            "Make the zip again, without encryption.");
                }
                throw e;
            }
        }
    }
}
