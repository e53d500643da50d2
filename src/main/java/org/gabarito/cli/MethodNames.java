package org.gabarito.cli;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gabarito.dataset.Contents;

/** Names methods after what was typed: the end of each path, as much of it as tells them apart. */
final class MethodNames {
    private MethodNames() {}

    static SortedMap<String, Path> of(List<Path> predictions) {
        List<Path> paths = predictions.stream().map(MethodNames::normal).toList();
        int longest = paths.stream().mapToInt(Path::getNameCount).max().orElse(1);
        for (int names = 1; names <= longest; names++) {
            SortedMap<String, Path> byName = new TreeMap<>();
            for (int i = 0; i < paths.size(); i++) {
                byName.put(name(paths.get(i), names), predictions.get(i));
            }
            if (byName.size() == predictions.size()) {
                return byName;
            }
        }
        Path twice =
                predictions.stream()
                        .filter(path -> Collections.frequency(paths, normal(path)) > 1)
                        .findFirst()
                        .orElseThrow();
        throw Refusal.usage("The prediction " + twice + " is given twice: name it once.");
    }

    private static Path normal(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static String name(Path path, int names) {
        int count = path.getNameCount();
        if (count == 0) {
            return path.toString();
        }
        Path end = path.subpath(Math.max(0, count - names), count);
        String text = end.toString().replace('\\', '/');
        String last = path.getFileName().toString();
        String stem =
                last.toLowerCase(java.util.Locale.ROOT).endsWith(".zip")
                        ? last.substring(0, last.length() - ".zip".length())
                        : Contents.of(last).stem(last);
        return text.substring(0, text.length() - last.length()) + (stem.isEmpty() ? last : stem);
    }
}
