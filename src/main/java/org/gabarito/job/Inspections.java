package org.gabarito.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gabarito.dataset.Case;
import org.gabarito.dataset.CaseInspection;
import org.gabarito.dataset.CaseReader;
import org.gabarito.dataset.Contents;
import org.gabarito.evaluation.Evaluation;
import org.gabarito.plan.MetricConfig;
import org.jboss.logging.Logger;

/** Looks into the files of evaluations that wait for review, beside everything else. */
@Singleton
public final class Inspections {
    private static final Logger LOG = Logger.getLogger(Inspections.class);
    private static final int KEPT = 4;
    private static final int MAX_HEADERS = 2000;
    private static final int MAX_READ = 12;
    private static final Duration MAX_READING = Duration.ofSeconds(20);

    /** For the cases beyond those: with all of them read, labels can be named. */
    private static final int ALL_READ = 500;

    private static final Duration ALL_READING = Duration.ofSeconds(8);

    private static final long MEMORY_SHARE = 4;

    private final OpenDatasets datasets;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    work -> {
                        Thread thread = new Thread(work, "inspection");
                        thread.setDaemon(true);
                        return thread;
                    });
    private final Map<String, Look> looks =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Look> eldest) {
                    if (size() > KEPT) {
                        eldest.getValue().unwanted = true;
                        return true;
                    }
                    return false;
                }
            };

    Inspections(OpenDatasets datasets) {
        this.datasets = datasets;
    }

    void stop(@Observes ShutdownEvent event) {
        worker.shutdownNow();
    }

    /** What is known by now, after waiting a moment for small data sets; begins to look. */
    public Inspection find(String evaluation, Duration wait) {
        Look look;
        synchronized (looks) {
            look = looks.get(evaluation);
            if (look == null) {
                look = new Look(evaluation);
                looks.put(evaluation, look);
                worker.execute(look);
            }
        }
        return look.state(wait);
    }

    /** The files, or what is to be done with them, have changed. */
    void forget(String evaluation) {
        synchronized (looks) {
            Look look = looks.remove(evaluation);
            if (look != null) {
                look.unwanted = true;
            }
        }
    }

    private final class Look implements Runnable {
        private final String evaluation;
        private final List<CaseInspection> cases = new ArrayList<>();
        private final List<CaseInspection> read = new ArrayList<>();
        private volatile boolean unwanted;
        private int total;
        private int skipped;
        private Duration reading = Duration.ZERO;
        private boolean finished;

        Look(String evaluation) {
            this.evaluation = evaluation;
        }

        synchronized Inspection state(Duration wait) {
            long until = System.nanoTime() + wait.toNanos();
            try {
                for (long left = wait.toMillis(); !finished && left > 0; ) {
                    wait(left);
                    left = (until - System.nanoTime()) / 1_000_000;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Inspection(total, cases, read, reading, skipped, finished);
        }

        @Override
        public void run() {
            try {
                look();
            } catch (RuntimeException | OutOfMemoryError e) {
                LOG.warnf(e, "Could not look into %s before scoring", evaluation);
            } finally {
                synchronized (this) {
                    finished = true;
                    notifyAll();
                }
            }
        }

        private void look() {
            Optional<MetricConfig> config =
                    QuarkusTransaction.requiringNew()
                            .call(
                                    () ->
                                            StoredEvaluation.find(evaluation)
                                                    .filter(e -> !e.config.isEmpty())
                                                    .map(StoredEvaluation::metricConfig));
            if (config.isEmpty() || Evaluation.contents(config.get()) != Contents.LABEL_MAPS) {
                return;
            }
            List<Case> all = datasets.cases(evaluation);
            CaseReader reader = Evaluation.reader(config.get());
            List<Case> some = all.subList(0, Math.min(MAX_HEADERS, all.size()));
            synchronized (this) {
                total = some.size();
                skipped = all.size() - some.size();
            }
            for (Case one : some) {
                if (unwanted) {
                    return;
                }
                CaseInspection inspected = reader.inspect(one);
                synchronized (this) {
                    cases.add(inspected);
                }
            }
            readLabels(reader);
        }

        /** Of cases that leave enough memory to everything else. */
        private void readLabels(CaseReader reader) {
            long begin = System.nanoTime();
            long limit = Runtime.getRuntime().maxMemory() / MEMORY_SHARE;
            List<CaseInspection> order = evenly(cases);
            for (int i = 0; i < order.size() && !unwanted; i++) {
                Duration taken = Duration.ofNanos(System.nanoTime() - begin);
                if (taken.compareTo(i < MAX_READ ? MAX_READING : ALL_READING) > 0) {
                    return;
                }
                CaseInspection header = order.get(i);
                if (header.prediction().isPresent() && header.usualBytes() < limit) {
                    CaseInspection inspected = reader.inspectLabels(header.inspected());
                    synchronized (this) {
                        read.add(inspected);
                        reading = Duration.ofNanos(System.nanoTime() - begin);
                    }
                }
            }
        }

        /** Some that are evenly spread first, then the others where there are not too many. */
        private static List<CaseInspection> evenly(List<CaseInspection> all) {
            int step = Math.max(1, (all.size() + MAX_READ - 1) / MAX_READ);
            int rounds = all.size() > ALL_READ ? 1 : step;
            List<CaseInspection> order = new ArrayList<>();
            for (int first = 0; first < rounds; first++) {
                for (int i = first; i < all.size(); i += step) {
                    order.add(all.get(i));
                }
            }
            return order;
        }
    }
}
