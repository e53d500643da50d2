package org.gabarito.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import me.desair.tus.server.exception.UploadNotFoundException;
import me.desair.tus.server.upload.UploadId;
import me.desair.tus.server.upload.UploadIdFactory;
import me.desair.tus.server.upload.UploadInfo;
import me.desair.tus.server.upload.UploadLockingService;
import me.desair.tus.server.upload.UploadStorageService;
import me.desair.tus.server.upload.concatenation.UploadConcatenationService;
import org.gabarito.job.UploadedFile;
import org.gabarito.job.Uploads;
import org.jspecify.annotations.Nullable;

/**
 * The files of evaluations as the tus library asks for them. Its own store keeps how much has come
 * apart from the file itself, and is stuck when a kill falls between the two.
 */
final class TusStorage implements UploadStorageService {
    private static final int MAX_NAME = 200;

    private final Uploads uploads;
    private final String uri;
    private final ThreadLocal<@Nullable UploadedFile> known = new ThreadLocal<>();

    TusStorage(Uploads uploads, String uri) {
        this.uploads = uploads;
        this.uri = uri;
    }

    /**
     * @param owner the evaluation
     */
    @Override
    public @Nullable UploadInfo getUploadInfo(String url, String owner) {
        if (url.endsWith(UploadsResource.UPLOADS)) {
            return null;
        }
        String id = url.substring(url.lastIndexOf('/') + 1);
        UploadedFile last = known.get();
        if (last == null || !last.id().equals(id) || !last.evaluation().equals(owner)) {
            last = uploads.find(owner, id).orElse(null);
        }
        return last == null ? null : kept(last);
    }

    /**
     * The library asks for a file half a dozen times a request, which has it for itself that long.
     */
    private UploadInfo kept(UploadedFile file) {
        known.set(file);
        return info(file);
    }

    /** To be called when a request ends. */
    void forget() {
        known.remove();
    }

    private static UploadInfo info(UploadedFile file) {
        UploadInfo info = new UploadInfo();
        info.setId(new UploadId(file.id()));
        info.setOwnerKey(file.evaluation());
        info.setLength(file.length());
        info.setOffset(file.offset());
        info.setEncodedMetadata(metadata(file));
        return info;
    }

    private static String metadata(UploadedFile file) {
        Map<String, String> pairs = new LinkedHashMap<>();
        pairs.put("filename", file.path());
        pairs.put("side", file.isReference() ? "reference" : "prediction");
        if (!file.isReference()) {
            pairs.put("method", file.method());
        }
        return pairs.entrySet().stream()
                .map(pair -> pair.getKey() + " " + encoded(pair.getValue()))
                .collect(Collectors.joining(","));
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public UploadInfo create(UploadInfo sent, String owner) {
        if (!sent.hasLength() || sent.getLength() < 0) {
            throw EvaluationForm.refuse(
                    "Upload-Length",
                    "The length of the file is missing.",
                    "Send it in bytes; lengths that are told later are not supported.");
        }
        Map<String, String> said = sent.getMetadata();
        String path = UploadPath.of(text(said, "filename"));
        String expected = text(said, "sha256").toLowerCase(Locale.ROOT);
        if (!expected.matches("([0-9a-f]{64})?")) {
            throw EvaluationForm.refuse(
                    "sha256",
                    "This is no SHA-256.",
                    "Send 64 hexadecimal digits, or leave it out.");
        }
        return kept(
                uploads.create(
                        owner, method(said), path, sent.getLength(), modified(said), expected));
    }

    /** Empty for the reference. */
    private static String method(Map<String, String> said) {
        String side = text(said, "side");
        if (side.equals("reference")) {
            return "";
        }
        if (!side.equals("prediction")) {
            throw EvaluationForm.refuse(
                    "side",
                    side.isEmpty() ? "It is missing." : "There is no side '" + side + "'.",
                    "Send 'reference' or 'prediction' in Upload-Metadata, Base64-encoded.");
        }
        String method = text(said, "method").strip();
        if (method.length() > MAX_NAME || method.chars().anyMatch(Character::isISOControl)) {
            throw EvaluationForm.refuse(
                    "method",
                    "'" + method + "' is no usable name.",
                    "Take at most " + MAX_NAME + " characters on one line.");
        }
        return method.isEmpty() ? "prediction" : method;
    }

    /** A key without a value is a key with an empty one. */
    private static String text(Map<String, String> said, String key) {
        String text = said.get(key);
        return text == null ? "" : text;
    }

    private static long modified(Map<String, String> said) {
        String text = text(said, "modified");
        return text.matches("[0-9]{1,15}") ? Long.parseLong(text) : 0;
    }

    @Override
    public UploadInfo append(UploadInfo info, InputStream piece) throws IOException {
        known.remove();
        return kept(uploads.append(info.getOwnerKey(), info.getId().toString(), piece));
    }

    @Override
    public void removeLastNumberOfBytes(@Nullable UploadInfo info, long bytes) throws IOException {
        known.remove();
        if (info != null && bytes > 0) {
            uploads.shorten(info.getOwnerKey(), info.getId().toString(), bytes);
        }
    }

    @Override
    public void terminateUpload(UploadInfo info) throws IOException {
        known.remove();
        uploads.delete(info.getOwnerKey(), info.getId().toString());
    }

    @Override
    public void update(UploadInfo info) {
        // When it expires follows from when it was written last.
    }

    @Override
    public String getUploadUri() {
        return uri;
    }

    @Override
    public long getMaxUploadSize() {
        return uploads.largest();
    }

    @Override
    public Long getUploadExpirationPeriod() {
        return uploads.patience().toMillis();
    }

    @Override
    public void cleanupExpiredUploads(UploadLockingService locks) {
        // Evaluations expire, with all their files.
    }

    @Override
    public void setMaxUploadSize(Long bytes) {
        // Comes from the settings.
    }

    @Override
    public void setUploadExpirationPeriod(Long period) {
        // Comes from the settings.
    }

    @Override
    public void setIdFactory(UploadIdFactory factory) {
        // Ids come with the records.
    }

    @Override
    public void setUploadConcatenationService(UploadConcatenationService service) {
        // Pieces come one after the other.
    }

    @Override
    public @Nullable UploadConcatenationService getUploadConcatenationService() {
        return null;
    }

    @Override
    public UploadInfo getUploadInfo(UploadId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public InputStream getUploadedBytes(String url, String owner) throws UploadNotFoundException {
        throw new UploadNotFoundException("Uploads are not given back.");
    }

    @Override
    public InputStream getUploadedBytes(UploadId id) throws UploadNotFoundException {
        throw new UploadNotFoundException("Uploads are not given back.");
    }

    @Override
    public void copyUploadTo(UploadInfo info, OutputStream out) throws UploadNotFoundException {
        throw new UploadNotFoundException("Uploads are not given back.");
    }
}
