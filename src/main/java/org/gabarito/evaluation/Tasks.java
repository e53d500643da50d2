package org.gabarito.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs independent pieces of work, results in the order in which they were given. */
final class Tasks {
    private Tasks() {}

    /**
     * @throws OutOfMemoryError when one of them ran out of memory; the others are stopped
     */
    static <T> List<T> run(List<Callable<T>> tasks, int threads) throws InterruptedException {
        int workers = Math.min(threads, tasks.size());
        if (workers <= 1) {
            List<T> results = new ArrayList<>();
            for (Callable<T> task : tasks) {
                results.add(call(task));
            }
            return results;
        }
        ExecutorService pool =
                Executors.newFixedThreadPool(
                        workers,
                        work -> {
                            Thread thread = new Thread(work, "scoring");
                            thread.setDaemon(true);
                            return thread;
                        });
        try {
            List<T> results = new ArrayList<>();
            List<Future<T>> futures = tasks.stream().map(pool::submit).toList();
            for (Future<T> future : futures) {
                results.add(call(future::get));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T call(Callable<T> task) throws InterruptedException {
        try {
            return task.call();
        } catch (RuntimeException | InterruptedException e) {
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
