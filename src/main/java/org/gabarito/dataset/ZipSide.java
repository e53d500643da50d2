package org.gabarito.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files of a zip, read in place: nothing is ever unpacked to a path that the archive names.
 * Names that try to leave the archive, and sizes that cannot be, condemn it whole.
 */
final class ZipSide {
    /** More than any data set of ours, less than hurts. */
    private static final Limits LIMITS = new Limits(200_000, 1L << 44);

    private static final int MOST_FOLDERS = 24;

    /** Deflate cannot shrink by more than this (RFC 1951). */
    private static final long DEFLATE_LIMIT = 1032;

    private static final String MAKE_AGAIN =
            "Nothing of it was read. Make the zip again from the plain files.";

    /**
     * What an archive may hold.
     *
     * @param entries most entries
     * @param bytes most bytes of all entries together, after decompression
     */
    record Limits(int entries, long bytes) {}

    private ZipSide() {}

    /** The files of the archive, or nothing when it is refused, which is among the problems. */
    static Optional<List<NamedFile>> list(Path zip, List<DatasetProblem> problems) {
        return list(zip, LIMITS, problems);
    }

    static Optional<List<NamedFile>> list(Path zip, Limits limits, List<DatasetProblem> problems) {
        String archive = String.valueOf(zip.getFileName());
        try (ZipFile opened = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
            return Optional.of(files(opened, zip, limits));
        } catch (Refusal e) {
            problems.add(e.fault.at(archive, e.getMessage(), e.cure));
        } catch (ZipException e) {
            problems.add(
                    beginsAsZip(zip)
                            ? Fault.UNREADABLE_ARCHIVE.at(
                                    archive,
                                    "The zip is damaged or ends early: it begins as one, and its table"
                                            + " of contents, which stands last, cannot be read ("
                                            + e.getMessage()
                                            + ").",
                                    "Send or copy it again, whole.")
                            : Fault.UNREADABLE_ARCHIVE.at(
                                    archive,
                                    "It is not a readable zip (" + e.getMessage() + ").",
                                    "Make the zip again, without encryption, and check that it was copied whole."));
        } catch (IOException | IllegalArgumentException e) {
            problems.add(
                    Fault.UNREADABLE_ARCHIVE.at(
                            archive,
                            "The zip cannot be read (" + e.getMessage() + ").",
                            "Check that the file is there, whole and readable."));
        }
        return Optional.empty();
    }

    private static List<NamedFile> files(ZipFile opened, Path zip, Limits limits)
            throws IOException {
        if (opened.size() > limits.entries()) {
            throw new Refusal(
                    Fault.TOO_LARGE,
                    "The zip holds " + opened.size() + " entries.",
                    "Split it into zips of at most " + limits.entries() + " files.");
        }
        List<NamedFile> files = new ArrayList<>();
        Set<String> names = new HashSet<>();
        long packed = 0;
        long unpacked = 0;
        long stored = Files.size(zip);
        Enumeration<? extends ZipEntry> entries = opened.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName().replace('\\', '/');
            if (isUnsafe(name)) {
                throw new Refusal(
                        Fault.UNSAFE_NAME,
                        "The zip names a path outside itself: “"
                                + ZippedFile.printable(name)
                                + "”.",
                        MAKE_AGAIN);
            }
            if (entry.isDirectory() || name.endsWith("/")) {
                continue;
            }
            String plain = plain(name);
            if (plain.chars().filter(c -> c == '/').count() > MOST_FOLDERS) {
                throw new Refusal(
                        Fault.TOO_LARGE,
                        "The zip has folders more than " + MOST_FOLDERS + " deep.",
                        MAKE_AGAIN);
            }
            if (!names.add(plain)) {
                throw new Refusal(
                        Fault.DUPLICATE_NAME,
                        "The zip holds “" + ZippedFile.printable(plain) + "” more than once.",
                        MAKE_AGAIN);
            }
            packed += entry.getCompressedSize();
            unpacked += entry.getSize();
            // More packed bytes than the file has: entries that share them, as in archives made to
            // hurt.
            if (!isPossible(entry) || packed > stored) {
                throw new Refusal(
                        Fault.TOO_LARGE,
                        "The zip claims more for “"
                                + ZippedFile.printable(plain)
                                + "” than it can hold.",
                        MAKE_AGAIN);
            }
            if (unpacked > limits.bytes()) {
                throw new Refusal(
                        Fault.TOO_LARGE,
                        "The zip unpacks to more than " + limits.bytes() + " bytes.",
                        "Split it into smaller zips.");
            }
            files.add(new NamedFile(plain, ZippedFile.of(zip, entry)));
        }
        return files;
    }

    private static boolean beginsAsZip(Path zip) {
        try (InputStream in = Files.newInputStream(zip)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4
                    && start[0] == 'P'
                    && start[1] == 'K'
                    && start[2] == 3
                    && start[3] == 4;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isPossible(ZipEntry entry) {
        long packed = entry.getCompressedSize();
        long unpacked = entry.getSize();
        if (packed < 0 || unpacked < 0) {
            return false;
        }
        return entry.getMethod() == ZipEntry.STORED
                ? packed == unpacked
                : unpacked / DEFLATE_LIMIT <= packed;
    }

    private static boolean isUnsafe(String name) {
        boolean drive =
                name.length() > 1 && name.charAt(1) == ':' && Character.isLetter(name.charAt(0));
        return name.startsWith("/")
                || name.indexOf('\0') >= 0
                || drive
                || List.of(name.split("/")).contains("..");
    }

    /** Without the empty steps that some programs write: {@code ./labels//a} is labels/a. */
    private static String plain(String name) {
        StringJoiner plain = new StringJoiner("/");
        for (String part : name.split("/")) {
            if (!part.isEmpty() && !part.equals(".")) {
                plain.add(part);
            }
        }
        return plain.toString();
    }

    private static final class Refusal extends IOException {
        private static final long serialVersionUID = 1;

        private final Fault fault;
        private final String cure;

        Refusal(Fault fault, String what, String cure) {
            super(what);
            this.fault = fault;
            this.cure = cure;
        }
    }
}
