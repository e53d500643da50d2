package org.gabarito.job;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Removes uploads that nobody has gone on with, at the start and every hour. */
@Singleton
final class Expiry {
    private static final Logger LOG = Logger.getLogger(Expiry.class);

    private final StoredEvaluations evaluations;
    private final Uploads uploads;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    work -> {
                        Thread thread = new Thread(work, "expiry");
                        thread.setDaemon(true);
                        return thread;
                    });

    Expiry(StoredEvaluations evaluations, Uploads uploads) {
        this.evaluations = evaluations;
        this.uploads = uploads;
    }

    void start(@Observes StartupEvent event) {
        clock.scheduleWithFixedDelay(this::run, 0, 1, TimeUnit.HOURS);
    }

    void stop(@Observes ShutdownEvent event) {
        clock.shutdownNow();
    }

    private void run() {
        try {
            evaluations.expire(Instant.now().minus(uploads.patience()));
        } catch (RuntimeException e) {
            LOG.warn("Could not remove uploads that nobody goes on with", e);
        }
    }
}
