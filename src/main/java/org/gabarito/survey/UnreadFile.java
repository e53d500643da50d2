package org.gabarito.survey;

import org.gabarito.image.ImageProblem;

/**
 * A file that was left out.
 *
 * @param fault what is wrong with it
 * @param cure what to do
 */
public record UnreadFile(String file, String fault, String cure) {
    static UnreadFile of(ImageProblem problem) {
        return new UnreadFile(problem.file(), problem.fault(), problem.cure());
    }
}
