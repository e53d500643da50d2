package org.gabarito.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What readers of results are warned of. */
@MessageBundle("caution")
public interface CautionMessages {
    @Message("Before you act on these numbers")
    String title();

    @Message(
            "{metric} is the only metric. One number hides what the others show: a single metric is no metric.")
    String single(String metric);

    @Message("{className} (likewise {other})")
    String likewiseOne(String className, String other);

    @Message("{className} (likewise {count} other classes)")
    String likewise(String className, int count);

    @Message("The guide finds a complement.")
    String toGuide();

    @Message(
            "{metrics} measure the same property, so that they agree is no further evidence. Keep one of them and add one of another property.")
    String related(String metrics);

    @Message(
            "There are only {count} cases. Means, intervals and ranks of so few can change with the next case; report every value.")
    String few(String count);

    @Message(
            "{className}: only {count} cases count. Means, intervals and ranks of so few can change with the next case; report every value.")
    String fewOfClass(String className, String count);

    @Message(
            "{className}: the means of {first} and {second} in {metric} differ by {difference}, less than the width of an interval, {width}. Do not call one of them better by its mean; compare them case by case.")
    String difference(
            String className,
            String metric,
            String first,
            String second,
            String difference,
            String width);

    @Message(
            "{className}: {metric} has a value of its own in only {used} of {scored} cases; the policy says what stands for the rest. Judge detection apart from outlines.")
    String undefined(String className, String metric, String used, String scored);

    @Message(
            "The tolerance of {metric} is below the step between voxels, {step}, in {count} of {all} cases: an outline that is off by one voxel counts as wrong. Take a larger tolerance.")
    String tolerance(String metric, String step, String count, String all);

    @Message(
            "{className}: in {count} of {all} cases the reference has fewer than {voxels} voxels. Overlap ({metrics}) of tiny structures hangs on single voxels; add a metric of detection or of boundaries.")
    String tiny(String className, String metrics, String count, String all, String voxels);

    @Message(
            "{className}: {metric} has {count} far outliers (median {median}, largest {largest}), which carry its mean. Report the median, and look at them; a percentile such as HD95 forgives single voxels.")
    String outliers(String className, String metric, String count, String median, String largest);
}
