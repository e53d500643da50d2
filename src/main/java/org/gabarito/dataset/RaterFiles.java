package org.gabarito.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gabarito.core.statistics.agreement.ConsensusRule;
import org.gabarito.image.FileSource;
import org.gabarito.image.ImageProblem;

/**
 * The label maps of one case by several raters, which together stand for one reference: their
 * consensus, which is made when the case is read.
 *
 * @param files of at least two raters, by name in natural order
 */
record RaterFiles(ConsensusRule rule, String name, SortedMap<String, FileSource> files)
        implements SeveralFiles {
    RaterFiles {
        SortedMap<String, FileSource> ordered = new TreeMap<>(NaturalOrder.INSTANCE);
        ordered.putAll(files);
        files = Collections.unmodifiableSortedMap(ordered);
    }

    @Override
    public InputStream open() throws IOException {
        throw new ImageProblem(
                name,
                "It is a consensus of several files, not a file.",
                "Look at the files of the raters.");
    }
}
