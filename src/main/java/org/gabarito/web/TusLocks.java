package org.gabarito.web;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import me.desair.tus.server.exception.UploadAlreadyLockedException;
import me.desair.tus.server.upload.UploadId;
import me.desair.tus.server.upload.UploadIdFactory;
import me.desair.tus.server.upload.UploadLock;
import me.desair.tus.server.upload.UploadLockingService;

/** One request a file at a time. Memory is enough: one process has the data folder. */
final class TusLocks implements UploadLockingService {
    private final Set<String> held = ConcurrentHashMap.newKeySet();

    /** Creating takes no file, so many may do it at once. */
    @Override
    public UploadLock lockUploadByUri(String uri) throws UploadAlreadyLockedException {
        boolean creates = uri.endsWith(UploadsResource.UPLOADS);
        if (!creates && !held.add(uri)) {
            throw new UploadAlreadyLockedException("The file is being received already.");
        }
        return new Lock(uri, creates);
    }

    @Override
    public void cleanupStaleLocks() {
        // They end with their requests.
    }

    @Override
    public boolean isLocked(UploadId id) {
        return held.stream().anyMatch(uri -> uri.endsWith("/" + id));
    }

    @Override
    public void setIdFactory(UploadIdFactory factory) {
        // Ids come with the records.
    }

    private final class Lock implements UploadLock {
        private final String uri;
        private final boolean shared;

        Lock(String uri, boolean shared) {
            this.uri = uri;
            this.shared = shared;
        }

        @Override
        public String getUploadUri() {
            return uri;
        }

        @Override
        public void release() {
            if (!shared) {
                held.remove(uri);
            }
        }

        @Override
        public void close() {
            release();
        }
    }
}
