package org.gabarito.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transactions and recovery, with workers that the tests start and stop themselves. */
@QuarkusTest
@TestProfile(QueueIT.NoWorkers.class)
class QueueIT {
    public static class NoWorkers implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gabarito.workers", "0");
        }
    }

    @Inject AgroalDataSource database;
    @Inject TransactionSynchronizationRegistry transactions;
    @Inject Evaluations evaluations;
    @Inject Queue queue;
    @Inject CaseWork work;
    @TempDir Path folder;

    private final FakeScoring scoring = new FakeScoring();

    @BeforeEach
    void fakes() throws SQLException {
        QuarkusMock.installMockForType(scoring, Scoring.class);
        execute("delete from scheduled_tasks");
    }

    @Test
    void rollbackLeavesNoTask() throws SQLException {
        QuarkusTransaction.begin();
        queue.add(List.of("rolled/0", "rolled/1"));
        QuarkusTransaction.rollback();

        assertEquals(0, count("select count(*) from scheduled_tasks"));
    }

    @Test
    void tasksBecomeVisibleWithTheirTransaction() throws Exception {
        QuarkusTransaction.begin();
        queue.add(List.of("committed/0", "committed/1"));
        long seenByOthers = elsewhere("select count(*) from scheduled_tasks");
        QuarkusTransaction.commit();

        assertEquals(0, seenByOthers);
        assertEquals(2, count("select count(*) from scheduled_tasks"));
    }

    @Test
    void evaluationAndTasksAreWrittenTogether() throws SQLException {
        String id = create(5);

        assertEquals(5, tasks(id));
        assertEquals(EvaluationStatus.State.QUEUED, status(id).state());
    }

    @Test
    void workLeftByAKilledProcessIsFinishedAtOnceAndEveryCaseScoredOnce() throws Exception {
        String id = create(30);
        List<String> ids = IntStream.range(0, 30).mapToObj(i -> id + "/" + i).toList();
        ids.subList(0, 10).forEach(work::run);
        execute("delete from scheduled_tasks where task_instance in " + in(ids.subList(0, 8)));
        // Two were scored but not yet taken from the queue, three were in work.
        execute(
                "update scheduled_tasks set picked = true, picked_by = 'gone', last_heartbeat = now()"
                        + " where task_instance in "
                        + in(ids.subList(8, 13)));
        execute(
                "update evaluation_case set state = 'RUNNING', attempts = 1 where id in "
                        + in(ids.subList(10, 13)));
        scoring.runs.clear();

        Duration taken = workUntilFinal(id);

        assertEquals(EvaluationStatus.State.DONE, status(id).state());
        assertEquals(30, status(id).done());
        assertEquals(20, scoring.runs.size(), "only what had no result");
        assertTrue(scoring.runs.values().stream().allMatch(n -> n == 1), "once each");
        assertEquals(30, evaluations.cases(id).size());
        assertEquals(0, tasks(id));
        assertTrue(taken.toSeconds() < 10, "no waiting for heartbeats: " + taken);
    }

    @Test
    void caseThatKeepsEndingTheProcessIsGivenUp() throws Exception {
        String id = create(2);
        execute(
                "update evaluation_case set state = 'RUNNING', attempts = 3 where id = '"
                        + id
                        + "/0'");

        workUntilFinal(id);

        assertEquals(EvaluationStatus.State.DONE, status(id).state());
        assertEquals(1, status(id).failed());
        assertTrue(evaluations.cases(id).get(0).problem().contains("ended the program 3 times"));
        assertEquals(1, scoring.runs.size());
    }

    @Test
    void orderlyStopDoesNotCountAsAttempt() throws Exception {
        String id = create(1);
        CountDownLatch stopped = new CountDownLatch(1);
        scoring.scorer =
                c -> {
                    await(stopped);
                    throw new IllegalStateException("the process is gone by now");
                };
        Queue mine = new Queue(database, transactions, work, Optional.of(1));
        mine.start(new StartupEvent());
        await(() -> scoring.runs.size() == 1);
        mine.stop(new ShutdownEvent());

        assertEquals(0, count("select attempts from evaluation_case where id = '" + id + "/0'"));
        assertEquals(1, count("select count(*) from scheduled_tasks where picked = true"));
        scoring.scorer = FakeScoring::scores;
        workUntilFinal(id);
        assertEquals(EvaluationStatus.State.DONE, status(id).state());
        stopped.countDown();
    }

    @Test
    void secondResultForACaseIsIgnored() throws Exception {
        String id = create(2);
        execute("update evaluation set state = 'RUNNING' where id = '" + id + "'");
        boolean first =
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        StoredCase.complete(
                                                id + "/0", StoredCase.State.SCORED, "{}", ""));
        boolean second =
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        StoredCase.complete(
                                                id + "/0", StoredCase.State.FAILED, "[]", "late"));

        assertTrue(first);
        assertEquals(false, second);
        assertEquals(1, status(id).done());
        assertEquals(0, status(id).failed());
    }

    @Test
    void cancelledCasesLeaveTheQueue() throws Exception {
        String id = create(5);

        evaluations.cancel(id);
        work.run(id + "/0");

        assertEquals(0, tasks(id));
        assertEquals(0, scoring.runs.size());
        assertEquals(EvaluationStatus.State.CANCELLED, status(id).state());
    }

    private String create(int cases) {
        String[] names = IntStream.range(0, cases).mapToObj(i -> "case" + i).toArray(String[]::new);
        return evaluations
                .create(
                        "test",
                        FakeScoring.config("worst"),
                        FakeScoring.file(folder, "reference.txt", names),
                        FakeScoring.one("net", FakeScoring.file(folder, "prediction.txt", names)),
                        true)
                .id();
    }

    private EvaluationStatus status(String id) {
        return evaluations.find(id).orElseThrow();
    }

    private Duration workUntilFinal(String id) throws InterruptedException {
        Queue mine = new Queue(database, transactions, work, Optional.of(3));
        Instant start = Instant.now();
        mine.start(new StartupEvent());
        try {
            await(() -> status(id).state().isFinal());
            Duration taken = Duration.between(start, Instant.now());
            await(() -> tasks(id) == 0);
            return taken;
        } finally {
            mine.stop(new ShutdownEvent());
        }
    }

    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static void await(Condition condition) throws InterruptedException {
        Instant deadline = Instant.now().plusSeconds(30);
        try {
            while (!condition.holds()) {
                assertTrue(Instant.now().isBefore(deadline), "took too long");
                Thread.sleep(20);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String in(List<String> ids) {
        return "('" + String.join("', '", ids) + "')";
    }

    private long tasks(String id) throws SQLException {
        return count(
                "select count(*) from scheduled_tasks where task_instance like '" + id + "/%'");
    }

    private long elsewhere(String sql) throws Exception {
        return java.util.concurrent.CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return count(sql);
                            } catch (SQLException e) {
                                throw new AssertionError(e);
                            }
                        })
                .get();
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
