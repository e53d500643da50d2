package org.gabarito.web;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.gabarito.dataset.Dataset;
import org.gabarito.image.ImageBudget;
import org.gabarito.survey.Survey;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Surveys of uploads, one after the other: each may need as much memory as scoring a case. */
@Singleton
final class Surveying {
    private static final int UNPROCESSABLE = 422;
    private static final int BUSY = 503;
    private static final long PATIENCE_SECONDS = 60;

    private final Incoming incoming;
    private final Semaphore turn = new Semaphore(1, true);

    Surveying(Incoming incoming) {
        this.incoming = incoming;
    }

    /**
     * The files are gone when it returns.
     *
     * @throws ProblemException when nothing of it can be read
     */
    Survey survey(MultipartFormDataInput upload) {
        awaitTurn();
        try {
            return incoming.borrow(upload, Surveying::survey);
        } finally {
            turn.release();
        }
    }

    private void awaitTurn() {
        try {
            if (turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Problem.of(
                        BUSY,
                        "Other data are being read",
                        "This server reads one data set at a time. Try again in a minute.")
                .exception();
    }

    private static Survey survey(EvaluationForm form) {
        Dataset dataset =
                form.hasPredictions()
                        ? Dataset.open(form.reference(), form.predictions())
                        : Dataset.ofReference(form.reference());
        if (dataset.cases().isEmpty() && !dataset.problems().isEmpty()) {
            throw refused(
                    dataset.problems().stream()
                            .map(p -> new Problem.Fault(p.where(), 0, p.fault(), p.cure()))
                            .toList());
        }
        try {
            Survey survey = Survey.of(dataset, null, ImageBudget.ofHeap(), () -> {});
            if (survey.cases() == 0) {
                throw refused(
                        survey.unread().stream()
                                .map(u -> new Problem.Fault(u.file(), 0, u.fault(), u.cure()))
                                .toList());
            }
            return survey;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException refused(List<Problem.Fault> faults) {
        return Problem.of(UNPROCESSABLE, "Nothing can be read off these data", faults).exception();
    }
}
