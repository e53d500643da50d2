package org.gabarito.report;

import org.gabarito.guide.Recommendation;
import org.jspecify.annotations.Nullable;

/**
 * How results came about.
 *
 * @param version of this program
 * @param command as typed, or what stands for it on a server
 * @param trees that the program has; null where they were not read
 */
public record Run(String version, String command, Recommendation.@Nullable TreesVersion trees) {}
