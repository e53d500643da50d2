package org.gabarito.dataset;

import org.gabarito.image.FileSource;

/**
 * A label map of one side.
 *
 * @param id names the case
 * @param path below the folder or zip that was given, without ending
 */
record LabelFile(String id, String path, FileSource source) {

    String stem() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
