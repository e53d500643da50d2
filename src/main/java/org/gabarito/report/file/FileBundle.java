package org.gabarito.report.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gabarito.report.Report;
import org.gabarito.report.html.Wording;

/**
 * Files in a zip. The same files give the same bytes on every machine, which is why nothing in it
 * is compressed or dated.
 */
public final class FileBundle {
    /** The very first that a zip knows would be written with an offset of the time zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private FileBundle() {}

    /** All that it takes to get the same numbers again. */
    public static byte[] audit(Report report, Wording wording) {
        return new AuditFormat().files(report, wording).get(0).content();
    }

    public static byte[] zip(List<ResultFile> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (ResultFile file : files) {
                put(zip, file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, ResultFile file) throws IOException {
        CRC32 check = new CRC32();
        check.update(file.content());
        ZipEntry entry = new ZipEntry(file.path());
        entry.setTimeLocal(NO_TIME);
        entry.setSize(file.content().length);
        entry.setCrc(check.getValue());
        zip.putNextEntry(entry);
        zip.write(file.content());
        zip.closeEntry();
    }
}
