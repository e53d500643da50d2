package org.gabarito.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gabarito.core.statistics.agreement.ConsensusRule;
import org.gabarito.image.FileSource;
import org.gabarito.image.ImageProblem;

/**
 * The label maps of one case by several raters, which together stand for one reference: their
 * consensus, which is made when the case is read.
 *
 * @param raters at least two, by name in natural order
 */
record RaterFiles(ConsensusRule rule, String name, SortedMap<String, FileSource> raters)
        implements FileSource {
    RaterFiles {
        SortedMap<String, FileSource> ordered = new TreeMap<>(NaturalOrder.INSTANCE);
        ordered.putAll(raters);
        raters = Collections.unmodifiableSortedMap(ordered);
    }

    /** The image whose header speaks for a case: itself, or that of the first rater. */
    static FileSource first(FileSource source) {
        return source instanceof RaterFiles files
                ? files.raters.get(files.raters.firstKey())
                : source;
    }

    @Override
    public long size() throws IOException {
        long bytes = 0;
        for (FileSource file : raters.values()) {
            bytes += file.size();
        }
        return bytes;
    }

    @Override
    public InputStream open() throws IOException {
        throw new ImageProblem(
                name,
                "It is a consensus of several files, not a file.",
                "Look at the files of the raters.");
    }

    @Override
    public Optional<FileSource> related(String path) {
        return Optional.ofNullable(raters.get(path));
    }
}
