package org.gabarito.report.plot;

final class EnglishGeometryWords implements GeometryPicture.Words {
    @Override
    public String title(String caseId) {
        return "Where both images of " + caseId + " lie";
    }

    @Override
    public String reference() {
        return "reference";
    }

    @Override
    public String prediction() {
        return "prediction";
    }

    @Override
    public String axis(int axis, boolean ofWorld) {
        return switch (axis) {
            case 0 -> ofWorld ? "right" : "x";
            case 1 -> ofWorld ? "anterior" : "y";
            default -> ofWorld ? "superior" : "z";
        };
    }

    @Override
    public String side(String name, String shape, String spacing) {
        return name + ": " + shape + " voxels, " + spacing + ".";
    }
}
