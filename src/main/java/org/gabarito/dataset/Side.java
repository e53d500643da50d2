package org.gabarito.dataset;

import java.util.SortedMap;

/**
 * The label maps of one side, the reference or one prediction, by case.
 *
 * @param facts what its own files say of the labels
 */
record Side(
        SortedMap<String, LabelFile> images,
        Companions companions,
        boolean singleFile,
        LabelFacts facts) {}
