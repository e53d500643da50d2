package org.gabarito.job;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Threads that cannot be interrupted in the middle of a case. An interrupt would close the image
 * that is being read, and the case would be recorded as failed only because the program stops.
 */
final class CaseThreads extends ThreadPoolExecutor {

    CaseThreads(int count) {
        super(count, count, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads());
    }

    private static ThreadFactory threads() {
        AtomicInteger count = new AtomicInteger();
        return work -> new CaseThread(work, "case-" + count.incrementAndGet());
    }

    @Override
    protected void beforeExecute(Thread thread, Runnable work) {
        ((CaseThread) thread).busy = true;
        Thread.interrupted();
    }

    @Override
    protected void afterExecute(Runnable work, @Nullable Throwable failure) {
        ((CaseThread) Thread.currentThread()).busy = false;
    }

    private static final class CaseThread extends Thread {
        private volatile boolean busy;

        CaseThread(Runnable work, String name) {
            super(work, name);
            setDaemon(true);
        }

        @Override
        public void interrupt() {
            if (!busy) {
                super.interrupt();
            }
        }
    }
}
