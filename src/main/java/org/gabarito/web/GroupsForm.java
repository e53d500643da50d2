package org.gabarito.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gabarito.dataset.DatasetProblem;
import org.gabarito.dataset.Groups;
import org.gabarito.image.FileSources;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;

/** A table of groups as a page sends it. */
final class GroupsForm {
    private static final String PART = "groups";
    private static final String TITLE = "The table of groups cannot be read";
    private static final long MOST_BYTES = 4_000_000;

    private GroupsForm() {}

    /**
     * @throws ProblemException when there is none, or it cannot be read
     */
    static Groups read(Map<String, Collection<FormValue>> parts) {
        FormValue sent =
                parts.getOrDefault(PART, List.of()).stream()
                        .filter(FormValue::isFileItem)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        Problem.of(400, TITLE, "Choose a CSV file: case,site,sex …")
                                                .exception());
        @Nullable Path folder = null;
        try {
            if (sent.getFileItem().getFileSize() > MOST_BYTES) {
                throw Problem.of(413, TITLE, "It is larger than 4 MB.").exception();
            }
            folder = Files.createTempDirectory("groups");
            Path table = folder.resolve("groups.csv");
            Files.copy(sent.getFileItem().getFile(), table);
            List<DatasetProblem> problems = new ArrayList<>();
            Groups groups = Groups.read(FileSources.of(table), problems);
            if (!problems.isEmpty()) {
                throw new Problem(
                                "about:blank",
                                TITLE,
                                422,
                                problems.get(0).fault() + " " + problems.get(0).cure(),
                                problems.stream()
                                        .map(
                                                p ->
                                                        new Problem.Fault(
                                                                p.where(), 0, p.fault(), p.cure()))
                                        .toList())
                        .exception();
            }
            return groups;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(folder);
        }
    }

    private static void delete(@Nullable Path folder) {
        try {
            if (folder != null) {
                Files.deleteIfExists(folder.resolve("groups.csv"));
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
