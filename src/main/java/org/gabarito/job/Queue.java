package org.gabarito.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The queue of cases: a table of the application's own database, worked off by threads of this
 * process. Tasks join the transaction that adds or removes them.
 */
@Singleton
final class Queue {
    private static final String TASK = "score-case";
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final Duration STOP_WAIT = Duration.ofSeconds(1);

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transactions;
    private final CaseWork work;
    private final OneTimeTask<Void> task;
    private final Scheduler scheduler;
    private final boolean works;

    Queue(
            AgroalDataSource database,
            TransactionSynchronizationRegistry transactions,
            CaseWork work,
            @ConfigProperty(name = "gabarito.workers") Optional<Integer> workers) {
        this.database = database;
        this.transactions = transactions;
        this.work = work;
        int threads = workers.orElse(Runtime.getRuntime().availableProcessors());
        this.works = threads > 0;
        this.task =
                Tasks.oneTime(TASK)
                        .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                        .onDeadExecutionRevive()
                        .execute((instance, context) -> work.run(instance.getId()));
        this.scheduler =
                Scheduler.create(database, task)
                        .threads(Math.max(1, threads))
                        .executorService(new CaseThreads(Math.max(1, threads)))
                        .jdbcCustomization(
                                isEmbedded()
                                        ? new DefaultJdbcCustomization(false)
                                        : new AutodetectJdbcCustomization(database))
                        .pollingInterval(POLL)
                        .heartbeatInterval(HEARTBEAT)
                        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                        .shutdownMaxWait(STOP_WAIT)
                        .build();
    }

    void start(@Observes StartupEvent event) {
        if (works) {
            releaseOfDeadProcess();
            scheduler.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (works) {
            scheduler.stop();
            work.handBack();
        }
    }

    /** Adds tasks in the caller's transaction; they start as soon as it has been committed. */
    void add(List<String> cases) {
        Instant now = Instant.now();
        List<SchedulableInstance<?>> instances = new ArrayList<>(cases.size());
        for (int i = 0; i < cases.size(); i++) {
            // A microsecond apart: the queue works in the order of time.
            instances.add(
                    SchedulableInstance.of(task.instance(cases.get(i)), now.plusNanos(i * 1000L)));
        }
        scheduler.scheduleBatch(instances);
        transactions.registerInterposedSynchronization(
                new Synchronization() {
                    @Override
                    public void beforeCompletion() {}

                    @Override
                    public void afterCompletion(int status) {
                        if (works && status == Status.STATUS_COMMITTED) {
                            scheduler.triggerCheckForDueExecutions();
                        }
                    }
                });
    }

    /** Drops, in the caller's transaction, what nobody has begun; workers drop the rest. */
    void remove(String evaluation) {
        update(
                "delete from scheduled_tasks where task_name = ? and task_instance like ?"
                        + " and picked = false",
                TASK,
                evaluation + "/%");
    }

    /**
     * A database file is open in one process at a time, so whatever is marked as taken at start was
     * taken by a process that is gone. On a server database, missed heartbeats tell.
     */
    private void releaseOfDeadProcess() {
        if (isEmbedded()) {
            update(
                    "update scheduled_tasks set picked = false, picked_by = null,"
                            + " last_heartbeat = null, version = version + 1"
                            + " where task_name = ? and picked = true",
                    TASK);
        }
    }

    private boolean isEmbedded() {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getURL().startsWith("jdbc:h2:");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void update(String sql, String... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
