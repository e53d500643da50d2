package org.gabarito.image;

import java.io.IOException;

/** A file that cannot be used, with what is wrong and what to do about it. */
public final class ImageProblem extends IOException {
    private static final long serialVersionUID = 1;

    private final String file;
    private final String fault;
    private final String cure;

    public ImageProblem(String file, String fault, String cure) {
        super(file + ": " + fault + " " + cure);
        this.file = file;
        this.fault = fault;
        this.cure = cure;
    }

    public String file() {
        return file;
    }

    /** One sentence: what is wrong. */
    public String fault() {
        return fault;
    }

    /** One sentence: what to do. */
    public String cure() {
        return cure;
    }
}
