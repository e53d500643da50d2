package org.gabarito.dataset;

/**
 * nnU-Net, version 2: a data set with {@code labelsTr}, or a folder of predictions with the {@code
 * dataset.json} or {@code plans.json} that nnU-Net writes into it.
 */
final class NnUnetLayout implements Layout {

    @Override
    public String name() {
        return "nnunet";
    }

    @Override
    public boolean recognises(Listing files, Contents contents) {
        boolean planned =
                !files.single()
                        && files.find("plans.json").isPresent()
                        && files.find(DatasetJson.FILE).isEmpty()
                        && files.files().stream()
                                .anyMatch(
                                        file ->
                                                file.folder().isEmpty()
                                                        && contents.reads(file.fileName()));
        return planned || TrainingFolders.recognise(files, contents, true);
    }

    @Override
    public Side arrange(Arranging side) {
        return TrainingFolders.arrange(side);
    }
}
