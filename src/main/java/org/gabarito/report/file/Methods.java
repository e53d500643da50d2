package org.gabarito.report.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.report.Report;

/** The methods of a report, each with a name that any file system takes. */
final class Methods {
    private Methods() {}

    /**
     * Where the files of a method go, for programs that know one method only: the folder itself for
     * a single method, else one inside for each.
     *
     * @return method to the path of its folder, which ends with {@code /}
     */
    private static Map<String, String> folders(String folder, Report report) {
        List<String> methods =
                new ArrayList<>(
                        report.cases().stream()
                                .map(CaseScores::method)
                                .distinct()
                                .sorted()
                                .toList());
        Map<String, String> folders = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (String method : methods) {
            folders.put(
                    method,
                    methods.size() == 1 ? folder + "/" : folder + "/" + free(method, taken) + "/");
        }
        return folders;
    }

    /**
     * One file a method, for programs that know one method only.
     *
     * @param folder below which they lie
     * @param text of the file of a method
     */
    static List<ResultFile> files(
            String folder, String file, Report report, Function<String, String> text) {
        List<ResultFile> files = new ArrayList<>();
        folders(folder, report)
                .forEach((method, own) -> files.add(ResultFile.of(own + file, text.apply(method))));
        return files;
    }

    private static String free(String method, Set<String> taken) {
        String plain = fileName(method);
        String name = plain;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = plain + "-" + i;
        }
        return name;
    }

    /** Letters, digits and a few signs; never a way out of the folder. */
    static String fileName(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[.-]+", "");
        return plain.isEmpty() ? "method" : plain.substring(0, Math.min(80, plain.length()));
    }
}
