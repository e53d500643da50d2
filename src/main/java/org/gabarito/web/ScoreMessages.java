package org.gabarito.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Uploading, progress and results. */
@MessageBundle("score")
public interface ScoreMessages {
    @Message("Score my data")
    String newEvaluation();

    @Message("Interval")
    String intervalOf();

    @Message("Name")
    String name();

    @Message("State")
    String state();

    @Message("Created")
    String created();

    @Message("Cases")
    String cases();

    @Message("Methods")
    String methodsTab();

    @Message("Delete")
    String delete();

    @Message("Delete {name} with its data and scores")
    String deleteAll(String name);

    @Message("receiving")
    String receiving();

    @Message("waiting for you")
    String review();

    @Message("queued")
    String queued();

    @Message("running")
    String running();

    @Message("done")
    String done();

    @Message("failed")
    String failed();

    @Message("cancelled")
    String cancelled();

    @Message("Score your data")
    String uploadTitle();

    @Message(
            "Two sets of label maps with equal file names: the reference and the prediction. Each one a zip, or the images themselves.")
    String uploadLead();

    @Message(
            "Two tables with one sample a line: the true classes, and what was predicted for the same ids. One table that holds both is given twice.")
    String uploadLeadSamples();

    @Message("Two COCO files: the annotated objects, and the results found for the same images.")
    String uploadLeadObjects();

    @Message(
            "Two sets of label maps with equal file names, in which every label is one object. Each one a zip, or the images themselves.")
    String uploadLeadInstances();

    @Message(
            "What is true and what was predicted: label maps, tables of classified samples, or COCO files. Each side a zip or the files themselves, with equal names for what belongs together.")
    String uploadLeadAny();

    @Message("NIfTI, NRRD, MetaImage, NumPy, PNG, TIFF, DICOM-SEG or OME-Zarr")
    String uploadFormats();

    @Message(
            "CSV or TSV, with the columns id and y_true, and prediction, p, or p_NAME for each class")
    String uploadFormatsSamples();

    @Message(
            "JSON: instances with images, annotations and categories; results as a list with image_id, category_id, bbox or segmentation, and score")
    String uploadFormatsObjects();

    @Message(
            "NIfTI, NRRD, MetaImage, NumPy, PNG, TIFF, DICOM-SEG or OME-Zarr; with the prediction, scores of its objects as scores.csv (pred_id, score)")
    String uploadFormatsInstances();

    @Message(
            "NIfTI, NRRD, MetaImage, NumPy, PNG, TIFF, DICOM-SEG or OME-Zarr; CSV or TSV; COCO JSON")
    String uploadFormatsAny();

    @Message("The files stay on the machine that runs this page.")
    String uploadStays();

    @Message("Metrics")
    String metricsChosen();

    @Message("From your answers")
    String fromGuide();

    @Message("Show the config")
    String showConfig();

    @Message("Metric config")
    String ownConfig();

    @Message(
            "YAML or JSON. Without one: DSC, NSD with a tolerance of 2 mm, and HD95 for label maps; BA, MCC, AUROC, AP and BS for tables; COCO’s twelve numbers for JSON. The guide finds better ones for your problem.")
    String ownConfigHint();

    @Message("Ask the guide")
    String toGuide();

    @Message("Reference")
    String reference();

    @Message("What experts drew: the truth to compare with")
    String referenceHint();

    @Message("What experts say: the truth to compare with")
    String referenceHintAny();

    @Message("Prediction")
    String prediction();

    @Message("What your method found; one zip for each method")
    String predictionHint();

    @Message("What your method found; one file or zip for each method")
    String predictionHintAny();

    @Message("or drop them here")
    String drop();

    @Message("What to call it")
    String title();

    @Message("optional")
    String optional();

    @Message("The upload was not taken")
    String uploadProblems();

    @Message("Nothing was stored. Choose the files again after fixing this.")
    String uploadAgain();

    @Message("Check the files")
    String check();

    @Message("Checking…")
    String checking();

    @Message("Sending first, then checking…")
    String sendingFirst();

    @Message("Start scoring")
    String start();

    @Message("There are no files for it yet.")
    String filesMissing();

    @Message("It has not arrived completely.")
    String fileIncomplete();

    @Message("Drop the same file again to go on where it stopped, or remove it.")
    String fileAgain();

    @Message("The server cannot be reached. Try again.")
    String unreachable();

    @Message("connection lost, trying again")
    String sendingBroken();

    @Message("paused")
    String sendingPaused();

    @Message("all there")
    String sendingComplete();

    @Message("waiting")
    String fileWaiting();

    @Message("not taken")
    String fileFailed();

    @Message("drop it again to go on")
    String dropAgain();

    @Message("Add another prediction")
    String addPrediction();

    @Message(
            "Without scripts, each side is one zip or some files, sent in one go. Large data sets go on after interruptions with scripts, or with the command gabarito upload.")
    String withoutScripts();

    @Message("Files sent")
    String sendingTitle();

    @Message("Pause")
    String pause();

    @Message("Resume")
    String resume();

    @Message(
            "You may close this page: it is among the evaluations, and dropping the same files again goes on where it stopped.")
    String mayCloseUpload();

    @Message("Discard these files")
    String discardUpload();

    @Message("Drop a folder, files or a zip here")
    String dropHere();

    @Message("Choose files")
    String chooseFiles();

    @Message("Choose a folder")
    String chooseFolder();

    @Message("Name of the method")
    String methodName();

    @Message("Change the files")
    String changeFiles();

    @Message("{done} of {count} files, {there} of {total}")
    String sendingProgress(String done, String count, String there, String total);

    @Message("about {n} seconds left")
    String secondsLeft(String n);

    @Message("about {n} minutes left")
    String minutesLeft(String n);

    @Message("about {n} hours left")
    String hoursLeft(String n);

    @Message("1 file, {size}")
    String oneFile(String size);

    @Message("{n} files, {size}")
    String someFiles(String n, String size);

    @Message("and {n} more")
    String moreFiles(String n);

    @Message("Remove {name}")
    String removeFile(String name);

    @Message("Looking into the files: {looked} of {total}")
    String inspecting(int looked, int total);

    @Message("Geometry")
    String geometryTitle();

    @Message("All {count} pairs lie on the same grid.")
    String geometrySame(int count);

    @Message("{same} pairs lie on the same grid; these do not, or cannot be read:")
    String geometryDiffers(int same);

    @Message("Where a prediction lies on another grid")
    String geometryChoice();

    @Message("Refuse the case")
    String geometryStrict();

    @Message("It is marked as failed; the others are scored.")
    String geometryStrictHint();

    @Message("Reorder and flip its axes")
    String geometryReorient();

    @Message("Exact: no voxel changes its value.")
    String geometryReorientHint();

    @Message("Resample it onto the reference")
    String geometryResample();

    @Message("Nearest neighbour; noted with the results, because it changes them.")
    String geometryResampleHint();

    @Message("reordering its axes would do")
    String fitReorient();

    @Message("would need resampling")
    String fitResample();

    @Message("another place or shape")
    String fitNone();

    @Message("cannot be read")
    String fitUnreadable();

    @Message(
            "Some images have no spacing. Without one, their distances are measured in pixels; with one, in its unit.")
    String bareSpacing();

    @Message(
            "The images have no spacing, and {metric} is a length. Say how large a voxel is; scoring can start then.")
    String neededSpacing(String metric);

    @Message("How the files are read")
    String readingTitle();

    @Message("Size of a voxel")
    String spacingChoice();

    @Message(
            "Along x, y and, in 3D, z; one number alone stands for every axis. It replaces what the headers say, in all images.")
    String spacingHint();

    @Message("Along {axis}")
    String spacingAlong(String axis);

    @Message("Unit")
    String spacingUnit();

    @Message("Layout of the folders")
    String layoutChoice();

    @Message("recognised by itself")
    String layoutAuto();

    @Message("Consensus of the raters")
    String consensusChoice();

    @Message("None")
    String consensusNone();

    @Message("Methods are scored against each rater.")
    String consensusNoneHint();

    @Message("Majority")
    String consensusMajority();

    @Message(
            "Methods are also scored against the label that most raters gave a voxel; a tie is background.")
    String consensusMajorityHint();

    @Message("STAPLE")
    String consensusStaple();

    @Message(
            "Methods are also scored against the likeliest label, raters being weighed by how well they agree (Warfield 2004). Best with three raters or more.")
    String consensusStapleHint();

    @Message("Cases that depend on each other")
    String clusterChoice();

    @Message(
            "Lesions, visits or slices of one patient are alike: taken as independent, intervals are too narrow and tests too sure. Cases that go together are resampled and tested together.")
    String clusterHint();

    @Message("The answers say that cases depend on each other.")
    String clusterSaid();

    @Message(
            "No column says which: send a table case,patient,… with the reference, and name it as meta in the config.")
    String clusterNoColumn();

    @Message("Cases are independent")
    String clusterNone();

    @Message("Cases with the same {column} go together")
    String clusterBy(String column);

    @Message("{cases} cases in {clusters} clusters")
    String clusterCount(int cases, int clusters);

    @Message("suggested by its name")
    String clusterSuggested();

    @Message("Look again")
    String lookAgain();

    @Message("Reads the files as chosen here; nothing is scored yet.")
    String lookAgainHint();

    @Message("Not taken over")
    String notTakenOver();

    @Message("Labels")
    String labelsSeen();

    @Message("As found in {read} of {total} {#if several}comparisons{#else}cases{/if}.")
    String labelsOf(int read, int total, boolean several);

    @Message("on one side only")
    String labelOneSide();

    @Message("Name of label {label}")
    String labelName(int label);

    @Message("Texts in the headers")
    String textsTitle();

    @Message(
            "They may identify a patient. They are shown here and stored nowhere in the results; the files themselves still hold them.")
    String textsLead();

    @Message("Estimate")
    String estimateTitle();

    @Message("The largest case takes about {memory} MiB of memory")
    String estimateMemory(long memory);

    @Message("all cases about {minutes} min on this machine")
    String estimateMinutes(long minutes);

    @Message("{count} more cases were not looked at before scoring.")
    String notLooked(int count);

    @Message("{count} more like these.")
    String noCaseFits(int count);

    @Message("How the files were understood")
    String understood();

    @Message("Where {caseId} lies")
    String pictureTitle(String caseId);

    @Message("reference")
    String pictureReference();

    @Message("prediction")
    String picturePrediction();

    @Message("right")
    String right();

    @Message("anterior")
    String anterior();

    @Message("superior")
    String superior();

    @Message("{name}: {shape} voxels, {spacing}.")
    String pictureSide(String name, String shape, String spacing);

    @Message("A dot marks the first voxel.")
    String pictureDot();

    @Message("Check before scoring")
    String reviewTitle();

    @Message(
            "{#if comparisons == cases}{#if cases == 1}1 case{#else}{cases} cases{/if}{#else if each > 0}{cases} cases × {each} comparisons{#else}{cases} cases, {comparisons} comparisons{/if}")
    String workload(int cases, int comparisons, int each);

    @Message("without a prediction: {missing}")
    String reviewMissing(long missing);

    @Message("Discard")
    String discard();

    @Message("Problems found")
    String problems();

    @Message("Where")
    String where();

    @Message("What is wrong")
    String fault();

    @Message("What to do")
    String cure();

    @Message("Pairs")
    String pairs();

    @Message("and {count} more")
    String morePairs(int count);

    @Message("Case")
    String caseName();

    @Message("Method")
    String method();

    @Message("Verdict")
    String verdict();

    @Message("paired")
    String paired();

    @Message("prediction missing")
    String missingPrediction();

    @Message("Predictions without a reference, which are not scored:")
    String extra();

    @Message("Scoring")
    String progressTitle();

    @Message("{done} of {total} {#if several}comparisons{#else}cases{/if}")
    String progressCount(int done, int total, boolean several);

    @Message("{failed} could not be scored")
    String progressFailed(int failed);

    @Message(
            "You may close this page; scoring goes on, and this address shows the results when they are there.")
    String mayClose();

    @Message("Cancel")
    String cancel();

    @Message("Finished so far")
    String finished();

    @Message("Received")
    String stageReceived();

    @Message("Checked")
    String stageChecked();

    @Message("Paired")
    String stagePaired();

    @Message("Scored")
    String stageScored();

    @Message("done")
    String stageDone();

    @Message("in progress")
    String stageRunning();

    @Message("waiting")
    String stageWaiting();

    @Message("failed")
    String stageFailed();

    @Message("This evaluation failed")
    String failedTitle();

    @Message(
            "No scores were computed. Your files are untouched; correct what is named below and upload again.")
    String failedText();

    @Message("This evaluation was cancelled")
    String cancelledTitle();

    @Message(
            "Scores of cases that were done are not summed up: a mean over part of the cases would mislead.")
    String cancelledText();

    @Message("Upload again")
    String tryAgain();

    @Message("{#if total == 1}1 case{#else}{total} cases{/if}")
    String resultsCases(int total);

    @Message("all scored")
    String resultsAllScored();

    @Message("{count} not scored")
    String resultsUnscored(int count);

    @Message("Overview")
    String overview();

    @Message("Mean with its {level} % interval, on the metric’s own range.")
    String overviewLead(String level);

    @Message("One case: its value for each class, on the metric’s own range.")
    String overviewValues();

    @Message("All {count} classes")
    String allClasses(int count);

    @Message("Class")
    String className();

    @Message("Mean")
    String mean();

    @Message("Value")
    String value();

    @Message("{level} % CI")
    String interval(String level);

    @Message("Median")
    String median();

    @Message("IQR")
    String quartiles();

    @Message("n used of expected")
    String used();

    @Message("Intervals: {methods}.")
    String intervalsBy(String methods);

    @Message("few cases")
    String warnFewCases();

    @Message("all equal")
    String warnAllEqual();

    @Message("many at the limit")
    String warnPile();

    @Message("skewed")
    String warnSkewed();

    @Message("few clusters")
    String warnFewClusters();

    @Message("level not reached")
    String warnLevel();

    @Message("{used} of {expected}")
    String usedOf(int used, int expected);

    @Message("{used} of {expected} in {clusters} clusters")
    String usedOfClusters(int used, int expected, int clusters);

    @Message("Definition")
    String definition();

    @Message("Distributions")
    String distributions();

    @Message("Every case as a dot, class by class, on the same scale.")
    String distributionsLead();

    @Message("Numbers")
    String table();

    @Message("All {count} cautions")
    String allCautions(int count);

    @Message("By site, sex, device …")
    String groupsTitle();

    @Message("Means by group")
    String byGroup();

    @Message(
            "The same of the cases of each group alone, under the same policy. Small groups have wide intervals; a difference between groups is not tested.")
    String byGroupLead();

    @Message("Group")
    String group();

    @Message(
            "A table with a column case and one for each way of grouping, such as case,site,sex. Distributions, means and downloads are then given for each group, too. Another table takes its place.")
    String groupsLead();

    @Message("Table of groups")
    String groupsFile();

    @Message("Break down")
    String groupsSend();

    @Message("By size of the structure")
    String bySize();

    @Message(
            "Small structures are often where a mean goes wrong. Each mark is a case; n stands above each range of sizes.")
    String bySizeLead();

    @Message("Missing and empty cases")
    String policy();

    @Message("Missing and failed cases count as the worst value.")
    String policyMissingWorst();

    @Message("Missing and failed cases are left out.")
    String policyMissingSkip();

    @Message("A missing or failed case forbids a result.")
    String policyMissingFail();

    @Message(
            "Where a value is undefined, a class that neither side holds counts as the best value, and one that a single side holds as the worst.")
    String policyEmptyBestWorst();

    @Message("Undefined values of classes that a side does not hold are left out.")
    String policyEmptyNan();

    @Message("This holds for means only; the table of cases shows raw values.")
    String policyAggregates();

    @Message("The mean under each policy")
    String policyHeadlines();

    @Message("raw values only")
    String policyRaw();

    @Message("best/worst")
    String policyBestWorst();

    @Message("left out")
    String policyNan();

    @Message("as configured")
    String policyConfigured();

    @Message("both present")
    String ledgerOk();

    @Message("both empty")
    String ledgerBothEmpty();

    @Message("reference empty")
    String ledgerReferenceEmpty();

    @Message("prediction empty")
    String ledgerPredictionEmpty();

    @Message("missing")
    String ledgerMissing();

    @Message("failed")
    String ledgerFailed();

    @Message("{count} left out")
    String ledgerLeftOut(int count);

    @Message("Geometry: what was done to images before they were compared")
    String geometryNotes();

    @Message("Cases without scores")
    String unscored();

    @Message("Reason")
    String reason();

    @Message("There is no prediction for this case.")
    String noPrediction();

    @Message("Views of these results")
    String views();

    @Message("The worst cases by {metric}")
    String worstTitle(String metric);

    @Message("Numbers are not enough: look at the worst before you trust the mean.")
    String worstLead();

    @Message("All cases, worst first")
    String allCases();

    @Message("Filter the cases")
    String filterCases();

    @Message("Case or note contains")
    String filterText();

    @Message("any")
    String filterAny();

    @Message("Show")
    String filterShow();

    @Message("Show all")
    String filterClear();

    @Message("Metric")
    String metric();

    @Message("Rows a page")
    String rowsAPage();

    @Message("Rows {first} to {last} of {found}")
    String rowsShown(int first, int last, int found);

    @Message("(of {all} in all)")
    String rowsOfAll(int all);

    @Message("No row is like this.")
    String rowsNone();

    @Message("worst {metric} first")
    String worstFirst(String metric);

    @Message("best {metric} first")
    String bestFirst(String metric);

    @Message("{place} of {count}, the worst first")
    String placeOf(int place, int count);

    @Message("Pages")
    String pages();

    @Message("← Rows before")
    String previousRows();

    @Message("Rows after →")
    String nextRows();

    @Message(
            "Raw values, no policy applied. The small outline beside a value is the distribution of its class, with its own place marked. Every value is in")
    String casesRaw();

    @Message("scored")
    String statusOk();

    @Message("undefined")
    String statusUndefined();

    @Message("missing")
    String statusMissing();

    @Message("failed")
    String statusFailed();

    @Message("Labels found")
    String labelsTitle();

    @Message("Label")
    String label();

    @Message("Cases in the reference")
    String inReference();

    @Message("Cases in the prediction")
    String inPrediction();

    @Message("Classes found")
    String classesTitle();

    @Message("Samples in the reference")
    String samplesInReference();

    @Message("Samples in the prediction")
    String samplesInPrediction();

    @Message("Objects in the reference")
    String objectsInReference();

    @Message("Objects in the prediction")
    String objectsInPrediction();

    @Message("not scored")
    String notScored();

    @Message("in no prediction")
    String inNoPrediction();

    @Message("in no reference")
    String inNoReference();

    @Message("Download")
    String downloads();

    @Message("To reproduce this")
    String origin();

    @Message("Config")
    String configHash();

    @Message("Decision trees")
    String treesHash();

    @Message("Seed")
    String seed();

    @Message("Convention")
    String convention();

    @Message("Version")
    String programVersion();

    @Message("Raters")
    String raters();

    @Message("Curves")
    String curves();
}
