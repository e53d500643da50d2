package org.gabarito.dataset;

/** Medical Segmentation Decathlon, and nnU-Net's first version, which took it over. */
final class MsdLayout implements Layout {

    @Override
    public String name() {
        return "msd";
    }

    @Override
    public boolean recognises(Listing files, Contents contents) {
        return TrainingFolders.recognise(files, contents, false);
    }

    @Override
    public Side arrange(Arranging side) {
        return TrainingFolders.arrange(side);
    }
}
