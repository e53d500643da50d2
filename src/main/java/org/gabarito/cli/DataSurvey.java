package org.gabarito.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gabarito.dataset.Dataset;
import org.gabarito.dataset.DatasetProblem;
import org.gabarito.image.ImageBudget;
import org.gabarito.survey.Survey;
import org.gabarito.survey.UnreadFile;

/**
 * Surveys a reference, with a prediction where one is given; what is wrong goes to the messages.
 */
final class DataSurvey {
    private final PrintWriter messages;

    DataSurvey(PrintWriter messages) {
        this.messages = messages;
    }

    /**
     * @param paths the reference, then perhaps a prediction
     */
    Survey of(List<Path> paths) throws IOException {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw Refusal.nothing("There is no file or folder " + path + ".");
            }
        }
        Dataset dataset = open(paths);
        List<String> problems = dataset.problems().stream().map(DataSurvey::line).toList();
        if (dataset.cases().isEmpty()) {
            throw Refusal.nothing(
                    problems.isEmpty() ? List.of("There is nothing to survey.") : problems);
        }
        problems.forEach(messages::println);
        Survey survey;
        try (ProgressBar bar =
                new ProgressBar(messages, Terminal.ofThisProcess().err(), dataset.workload())) {
            survey = Survey.of(dataset, null, ImageBudget.ofHeap(), bar::step);
        }
        List<String> unread = survey.unread().stream().map(DataSurvey::line).toList();
        if (survey.cases() == 0) {
            throw Refusal.nothing(unread);
        }
        unread.forEach(messages::println);
        return survey;
    }

    private static Dataset open(List<Path> paths) {
        if (paths.size() == 1) {
            return Dataset.ofReference(paths.get(0));
        }
        SortedMap<String, Path> prediction = new TreeMap<>(MethodNames.of(paths.subList(1, 2)));
        return Dataset.open(paths.get(0), prediction);
    }

    private static String line(DatasetProblem problem) {
        return problem.code()
                + " "
                + problem.where()
                + ": "
                + problem.fault()
                + " "
                + problem.cure();
    }

    private static String line(UnreadFile file) {
        return file.file() + ": " + file.fault() + " " + file.cure();
    }
}
