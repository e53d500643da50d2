package org.gabarito.web;

import org.gabarito.report.plot.GeometryPicture;

/** The words in a picture of where images lie, in the visitor's language. */
record TranslatedGeometryWords(ScoreMessages words) implements GeometryPicture.Words {
    @Override
    public String title(String caseId) {
        return words.pictureTitle(caseId);
    }

    @Override
    public String reference() {
        return words.pictureReference();
    }

    @Override
    public String prediction() {
        return words.picturePrediction();
    }

    @Override
    public String axis(int axis, boolean ofWorld) {
        if (!ofWorld) {
            return axis == 0 ? "x" : axis == 1 ? "y" : "z";
        }
        return switch (axis) {
            case 0 -> words.right();
            case 1 -> words.anterior();
            default -> words.superior();
        };
    }

    @Override
    public String side(String name, String shape, String spacing) {
        return words.pictureSide(name, shape, spacing);
    }
}
