package org.gabarito.cli;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.gabarito.cli.DeliberateFault.Consequence;
import org.gabarito.cli.DeliberateFault.Making;
import org.gabarito.cli.DeliberateFault.Paths;
import org.gabarito.image.NiftiSamples;

/** Everything that people's data had wrong with it, made on purpose. */
final class DeliberateFaults {
    private static final int[] SHAPE = {4, 3, 2};
    private static final double[] SPACING = {1, 1, 2};

    private final List<DeliberateFault> faults = new ArrayList<>();

    private DeliberateFaults() {}

    static List<DeliberateFault> all() {
        DeliberateFaults all = new DeliberateFaults();
        all.nifti();
        all.geometry();
        all.png();
        all.otherFormats();
        all.folders();
        all.ratersAndGroups();
        all.zips();
        all.tables();
        all.boxTables();
        all.coco();
        return List.copyOf(all.faults);
    }

    /** A sound case: a small volume with two labels. */
    static NiftiSamples volume() {
        double[] values = new double[4 * 3 * 2];
        Arrays.fill(values, 5, 12, 1);
        values[20] = 2;
        return NiftiSamples.of(SHAPE, SPACING, values).sform(1, 2, 3);
    }

    private void nifti() {
        String group = "NIfTI";
        raw(group, "an empty file", "c.nii", bytes -> new byte[0], "empty");
        raw(group, "a file that ends within its header", "c.nii", first(200), "within its header");
        raw(
                group,
                "text under the name of an image",
                "c.nii",
                bytes -> text("This is a README, longer than a header ".repeat(20)),
                "not a NIfTI file");
        header(group, "an ANALYZE 7.5 header", h -> h.put(344, new byte[4]), "ANALYZE");
        header(group, "complex numbers", type(32, 64), "complex64");
        header(group, "colours", type(128, 24), "RGB");
        header(group, "an unknown data type", type(9999, 8), "code 9999");
        header(
                group,
                "a data type with other bits",
                h -> h.putShort(72, (short) 16),
                "contradicts");
        header(group, "no dimensions", h -> h.putShort(40, (short) 0), "claims 0 dimensions");
        header(group, "nine dimensions", h -> h.putShort(40, (short) 9), "claims 9 dimensions");
        header(group, "a negative size", h -> h.putShort(44, (short) -3), "claims -3 voxels");
        header(group, "a size of zero", h -> h.putShort(42, (short) 0), "claims 0 voxels");
        header(
                group,
                "a series of volumes",
                h -> h.putShort(40, (short) 4).putShort(48, (short) 5),
                "series of 5 volumes");
        header(
                group,
                "more voxels than there is memory",
                h ->
                        h.putShort(42, (short) 32767)
                                .putShort(44, (short) 32767)
                                .putShort(46, (short) 32767),
                "more than fit into memory");
        raw(group, "pixels cut short", "c.nii", first(360), "cut short");
        raw(
                group,
                "a gzip cut short",
                "c.nii.gz",
                bytes -> first(60).change(NiftiSamples.gzip(bytes)),
                "compressed file is cut short");
        raw(
                group,
                "a damaged gzip",
                "c.nii.gz",
                bytes -> {
                    byte[] packed = NiftiSamples.gzip(bytes);
                    Arrays.fill(packed, 20, 40, (byte) 0xff);
                    return packed;
                },
                "damaged");
        raw(
                group,
                "a gzip with a wrong checksum",
                "c.nii.gz",
                bytes -> {
                    byte[] packed = NiftiSamples.gzip(bytes);
                    packed[packed.length - 8] ^= 1;
                    return packed;
                },
                "damaged");
        values(group, "a voxel that is no number", Double.NaN, "NaN");
        values(group, "an infinite voxel", Double.POSITIVE_INFINITY, "Infinity");
        values(group, "probabilities", 0.5, "0.5, which is not a label");
        values(group, "a label beyond 32 bits", 1e12, "beyond 32 bits");
        header(group, "a spacing of zero", h -> h.putFloat(80, 0), "spacing along x is 0");
        header(group, "a spacing that is no number", h -> h.putFloat(84, Float.NaN), "is NaN");
        header(
                group,
                "two different spacings",
                h -> h.putFloat(88, 3),
                "by its orientation matrix");
        header(
                group,
                "an orientation that is no number",
                h -> h.putFloat(284, Float.NaN),
                "orientation matrix holds NaN");
        header(
                group,
                "a scaling that is no number",
                h -> h.putFloat(112, 2).putFloat(116, Float.NaN),
                "scl_inter");
        header(group, "pixels that begin nowhere", h -> h.putFloat(108, -7), "begin at byte");
        raw(
                group,
                "pixels that begin after the end",
                "c.nii.gz",
                bytes -> {
                    byte[] late = volume().spoilt(h -> h.putFloat(108, 4000)).bytes();
                    return NiftiSamples.gzip(late);
                },
                "ends before its pixels begin");
    }

    private void geometry() {
        String group = "Geometry";
        file(
                group,
                "another shape",
                "c.nii",
                NiftiSamples.of(new int[] {3, 4, 2}, SPACING, new double[24])
                        .sform(1, 2, 3)
                        .bytes(),
                "shape is 4 × 3 × 2 in the reference, 3 × 4 × 2 in the prediction");
        file(
                group,
                "another number of axes",
                "c.nii",
                NiftiSamples.of(new int[] {4, 3}, SPACING, new double[12]).bytes(),
                "shape is 4 × 3 × 2 in the reference, 4 × 3 in the prediction");
        file(
                group,
                "another spacing",
                "c.nii",
                NiftiSamples.of(SHAPE, new double[] {1, 1, 2.5}, new double[24])
                        .sform(1, 2, 3)
                        .bytes(),
                "spacing along z is 2 mm in the reference, 2.5 mm in the prediction");
        file(
                group,
                "another origin",
                "c.nii",
                NiftiSamples.of(SHAPE, SPACING, new double[24]).sform(1, 2, 3.5).bytes(),
                "the origin is (1, 2, 3) in the reference, (1, 2, 3.5) in the prediction");
        file(
                group,
                "an axis that runs the other way",
                "c.nii",
                NiftiSamples.of(SHAPE, SPACING, new double[24])
                        .sform(1, 2, 3)
                        .flipped(-1, 1, 1)
                        .bytes(),
                "the x axis runs the other way");
    }

    private void png() {
        String group = "PNG";
        pngFile(group, "text under the name of a PNG", bytes -> text("not a picture"), "not a PNG");
        pngFile(
                group,
                "a colour picture",
                bytes -> png(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB)),
                "colour");
        pngFile(
                group,
                "a damaged PNG",
                bytes -> {
                    bytes[bytes.length - 20] ^= 1;
                    return bytes;
                },
                "checksum is wrong");
        pngFile(group, "a PNG cut short", bytes -> Arrays.copyOf(bytes, 50), "cut short");
        pngFile(group, "a PNG without pixels", bytes -> size(bytes, 0, 3), "a size of 0 × 3");
        pngFile(
                group,
                "a PNG of a billion rows",
                bytes -> size(bytes, 4, 2_000_000_000),
                "more than fit into memory");
    }

    private void otherFormats() {
        String group = "NRRD, MetaImage, NumPy, TIFF, DICOM, Zarr, JPEG";
        String nrrd =
                "NRRD0004\ntype: uchar\ndimension: 3\nsizes: 4 3 2\nencoding: raw\n\n"
                        + "\0".repeat(24);
        other(
                group,
                "an NRRD without sizes",
                "c.nrrd",
                nrrd.replace("sizes: 4 3 2\n", ""),
                "sizes");
        other(group, "an NRRD of blocks", "c.nrrd", nrrd.replace("uchar", "block"), "block");
        other(
                group,
                "an NRRD cut short",
                "c.nrrd",
                nrrd.substring(0, nrrd.length() - 9),
                "cut short");
        other(group, "an NRRD in hex", "c.nrrd", nrrd.replace("raw", "hex"), "hex");
        other(
                group,
                "an NRRD header without its pixels",
                "c.nhdr",
                nrrd.replace("raw\n", "raw\ndata file: c.raw\n"),
                "c.raw");
        other(
                group,
                "an NRRD header that points elsewhere",
                "c.nhdr",
                nrrd.replace("raw\n", "raw\ndata file: ../../secret.raw\n"),
                "secret.raw");
        String meta =
                "ObjectType = Image\nNDims = 3\nDimSize = 4 3 2\nElementType = MET_UCHAR\n"
                        + "ElementDataFile = LOCAL\n"
                        + "\0".repeat(24);
        other(
                group,
                "a MetaImage without a type",
                "c.mha",
                meta.replace("ElementType = MET_UCHAR\n", ""),
                "ElementType");
        other(
                group,
                "a MetaImage with an infinite spacing",
                "c.mha",
                meta.replace("NDims = 3\n", "NDims = 3\nElementSpacing = 1 1 inf\n"),
                "gives “inf” as “ElementSpacing”");
        other(
                group,
                "a MetaImage of colours",
                "c.mha",
                meta.replace("NDims = 3\n", "NDims = 3\nElementNumberOfChannels = 3\n"),
                "3");
        String array = "{'descr': '|u1', 'fortran_order': False, 'shape': (2, 3, 4), }";
        npy(group, "a NumPy array of objects", array.replace("|u1", "|O"), "objects");
        npy(group, "a NumPy array of complex numbers", array.replace("|u1", "<c8"), "(c8)");
        npy(
                group,
                "a NumPy array of five axes",
                array.replace("2, 3, 4", "2, 3, 4, 1, 5"),
                "a series of 3 volumes");
        other(group, "a TIFF that ends within its header", "c.tif", "II*\0\b\0\0\0\t\0", "TIFF");
        other(group, "text under the name of a TIFF", "c.tif", "hello, I am no TIFF", "not a TIFF");
        other(group, "text under the name of a DICOM file", "c.dcm", "hello ".repeat(40), "DICOM");
        add(
                group,
                "an empty Zarr folder",
                Consequence.CASE_FAILS,
                (reference, prediction) -> {
                    Files.delete(prediction.resolve("c.nii"));
                    Files.createDirectory(prediction.resolve("c.zarr"));
                    return new Paths(reference, prediction);
                },
                "Zarr");
        other(group, "a JPEG", "c.jpg", "\u00ff\u00d8\u00ff\u00e0 and so on", "JPEG is not read");
    }

    private void folders() {
        String group = "Folders";
        add(
                group,
                "two files of one name with different endings",
                Consequence.CASE_MISSING,
                (reference, prediction) -> {
                    volume().write(prediction.resolve("c.nii.gz"));
                    return new Paths(reference, prediction);
                },
                "different endings");
        add(
                group,
                "an archive among the files",
                Consequence.FILE_LEFT_OUT,
                (reference, prediction) -> {
                    Files.write(prediction.resolve("more.zip"), new byte[9]);
                    return new Paths(reference, prediction);
                },
                "Archives inside");
        add(
                group,
                "a file of an unknown kind",
                Consequence.FILE_LEFT_OUT,
                (reference, prediction) -> {
                    Files.write(prediction.resolve("d.xyz"), new byte[9]);
                    return new Paths(reference, prediction);
                },
                "Files of this kind are not read");
        add(
                group,
                "a link to a file elsewhere",
                Consequence.FILE_LEFT_OUT,
                (reference, prediction) -> {
                    Path elsewhere = Files.write(prediction.resolveSibling("d.nii"), new byte[9]);
                    Files.createSymbolicLink(prediction.resolve("d.nii"), elsewhere);
                    return new Paths(reference, prediction);
                },
                "link");
        add(
                group,
                "a missing prediction",
                Consequence.CASE_MISSING,
                (reference, prediction) -> {
                    Files.delete(prediction.resolve("c.nii"));
                    return new Paths(reference, prediction);
                },
                "no prediction for");
        add(
                group,
                "a prediction without a reference",
                Consequence.FILE_LEFT_OUT,
                (reference, prediction) -> {
                    volume().write(prediction.resolve("zebra.nii"));
                    return new Paths(reference, prediction);
                },
                "no reference for");
        add(
                group,
                "no two names that agree",
                Consequence.NOTHING,
                (reference, prediction) -> {
                    for (String name : List.of("a", "b", "c")) {
                        Files.move(
                                prediction.resolve(name + ".nii"),
                                prediction.resolve(
                                        "other" + (char) (name.charAt(0) + 20) + ".nii"));
                    }
                    return new Paths(reference, prediction);
                },
                "No prediction has the name of a reference");
        add(
                group,
                "an empty folder",
                Consequence.NOTHING,
                (reference, prediction) ->
                        new Paths(
                                reference,
                                Files.createDirectory(prediction.resolveSibling("nothing"))),
                "There are no label maps in it");
        add(
                group,
                "results of an earlier evaluation",
                Consequence.NOTHING,
                (reference, prediction) -> {
                    Path results = Files.createDirectory(prediction.resolveSibling("results"));
                    Files.writeString(results.resolve("summary.json"), "{}");
                    Files.writeString(results.resolve("scores.csv"), "method\n");
                    return new Paths(reference, results);
                },
                "results of an earlier evaluation");
    }

    private void ratersAndGroups() {
        String group = "Raters and groups";
        add(
                group,
                "a consensus of a single reference",
                Consequence.FILE_LEFT_OUT,
                (reference, prediction) ->
                        new Paths(reference, prediction, List.of("--consensus", "majority")),
                "There is no consensus (majority)");
        add(
                group,
                "a table of groups without cases",
                Consequence.FILE_LEFT_OUT,
                (reference, prediction) -> {
                    Path table =
                            Files.writeString(reference.resolveSibling("meta.csv"), "id,site\n");
                    return new Paths(reference, prediction, List.of("--meta", table.toString()));
                },
                "needs a column case");
    }

    private void zips() {
        String group = "Zips";
        zip(group, "text under the name of a zip", () -> text("hello"), "not a readable zip");
        zip(
                group,
                "a zip cut short",
                () -> {
                    byte[] whole = zipOf("a.nii", "c.nii");
                    return Arrays.copyOf(whole, whole.length / 2);
                },
                "ends early");
        zip(
                group,
                "a path that leaves the zip",
                () -> zipOf("a.nii", "../c.nii"),
                "outside itself");
        zip(group, "an absolute path", () -> zipOf("/etc/c.nii"), "outside itself");
        zip(group, "one name twice", () -> zipOf("a.nii", "./a.nii"), "more than once");
        add(
                group,
                "a damaged file in a zip",
                Consequence.CASE_FAILS,
                (reference, prediction) -> {
                    byte[] whole = zipOf("a.nii", "b.nii", "c.nii");
                    // Stored files: the last bytes of pixels of c lie right before the directory.
                    int at = lastIndexOf(whole, new byte[] {'P', 'K', 3, 4}) + 30 + 5 + 370;
                    whole[at] ^= 1;
                    Path zip = prediction.resolveSibling("damaged.zip");
                    return new Paths(reference, Files.write(zip, whole));
                },
                "checksum is wrong");
        add(
                group,
                "a zip in a zip",
                Consequence.FILE_LEFT_OUT,
                (reference, prediction) -> {
                    Path zip = prediction.resolveSibling("nested.zip");
                    byte[] whole = zipOf("a.nii", "b.nii", "c.nii", "inner.zip");
                    return new Paths(reference, Files.write(zip, whole));
                },
                "Archives inside a folder or zip are not opened");
    }

    private void tables() {
        String truth = "case,label\na,0\nb,1\nc,1\nd,0\n";
        String good = "case,p0,p1\na,0.9,0.1\nb,0.2,0.8\nc,0.6,0.4\nd,0.3,0.7\n";
        String group = "Tables";
        table(group, "an empty table", "", good, "empty");
        table(group, "a table without lines", "case,label\n", good, "no");
        table(group, "no column of classes", "case,colour\na,0\nb,1\n", good, "true class");
        table(group, "a column named twice", "case,label,label\na,0,0\nb,1,1\n", good, "label");
        table(group, "a line with more fields", "case,label\na,0\nb,1,7,8\n", good, "line 3");
        table(group, "one case twice", "case,label\na,0\na,1\nb,1\n", good, "a");
        table(group, "a case without a name", "case,label\na,0\n,1\nb,1\n", good, "no id");
        table(group, "a probability above one", truth, good.replace("0.9,0.1", "1.9,-0.9"), "1.9");
        table(
                group,
                "probabilities that do not add up",
                truth,
                good.replace("0.9,0.1", "0.9,0.9"),
                "1.8");
        table(
                group,
                "a probability that is no number",
                truth,
                good.replace("0.9,0.1", "high,low"),
                "high");
        table(group, "an empty probability", truth, good.replace("0.9,0.1", ",0.1"), "is empty");
        table(
                group,
                "other cases",
                truth,
                good.replace("\na", "\nx")
                        .replace("\nb", "\ny")
                        .replace("\nc", "\nz")
                        .replace("\nd", "\nw"),
                "No id stands in both");
    }

    private void boxTables() {
        String group = "Tables of boxes and points";
        String truth = "image,class,x,y,w,h\na,cell,1,2,5,6\nb,cell,3,3,4,4\n";
        String found = "image,class,score,x,y,w,h\na,cell,0.9,1,2,5,5\n";
        table(group, "no column of images", truth.replace("image", "where"), found, "the image");
        table(group, "half a box", truth.replace(",h\n", ",tall\n"), found, "“w” is of a box");
        table(
                group,
                "a third axis with a place only",
                truth.replace("class", "z"),
                found,
                "third axis");
        table(group, "no column of scores", truth, found.replace("score", "rank"), "is the score");
        table(
                group,
                "a class on one side",
                truth,
                found.replace("class", "kind"),
                "Only the reference");
        table(group, "a negative size", truth.replace("4,4", "4,-4"), found, "is negative");
        table(
                group,
                "corners in the wrong order",
                "image,x1,y1,x2,y2\na,5,5,2,8\n",
                "image,x1,y1,x2,y2,score\na,2,5,5,8,1\n",
                "is less than column");
        table(group, "a place that is no number", truth.replace("3,3", "left,3"), found, "“left”");
        table(
                group,
                "an image that the reference lacks",
                truth,
                found.replace("\na", "\nz"),
                "“z”");
        table(
                group,
                "a class that the reference lacks",
                truth,
                found.replace(",cell", ",dust"),
                "“dust”");
        table(
                group,
                "a 3D box without volume",
                "case,xmin,ymin,zmin,xmax,ymax,zmax\na,1,1,3,5,5,3\n",
                "case,xmin,ymin,zmin,xmax,ymax,zmax,score\na,1,1,3,5,5,4,1\n",
                "no volume");
        table(
                group,
                "boxes in 3D against boxes in 2D",
                "image,class,x,y,z,w,h,d\na,cell,1,1,1,2,2,2\n",
                found,
                "lie in 3D");
        table(
                group,
                "decimal commas beside decimal points",
                "image;x;y;w;h\na;0.5;1,5;2;2\n",
                found,
                "decimal comma");
        table(
                group,
                "a comma that may stand between thousands",
                "image,x,y,w,h\na,\"1,024\",1,2,2\n",
                found,
                "decimal or thousands");
        add(
                group,
                "UTF-16 without a byte order mark",
                Consequence.NOTHING,
                (reference, prediction) -> {
                    Path first = reference.resolveSibling("truth.csv");
                    Path second = reference.resolveSibling("model.csv");
                    Files.writeString(first, truth, StandardCharsets.UTF_16LE);
                    Files.writeString(second, found);
                    return new Paths(first, second);
                },
                "one encoding");
    }

    private void coco() {
        String group = "COCO";
        String truth =
                "{\"images\":[{\"id\":1,\"width\":20,\"height\":10,\"file_name\":\"a.png\"}],"
                        + "\"categories\":[{\"id\":1,\"name\":\"cell\"}],\"annotations\":[{\"id\":1,"
                        + "\"image_id\":1,\"category_id\":1,\"bbox\":[1,2,5,6],\"area\":30,\"iscrowd\":0}]}";
        String found = "[{\"image_id\":1,\"category_id\":1,\"bbox\":[1,2,5,5],\"score\":0.9}]";
        json(group, "a JSON file cut short", truth.substring(0, 60), found, "JSON");
        json(group, "another kind of JSON", "[1,2,3]", found, "It is a list");
        json(group, "an unknown image", truth, found.replace("id\":1,\"cat", "id\":7,\"cat"), "7");
        json(
                group,
                "an unknown category",
                truth,
                found.replace("category_id\":1", "category_id\":9"),
                "9");
        json(group, "a box of three numbers", truth, found.replace("1,2,5,5", "1,2,5"), "bbox");
        json(group, "a negative box", truth, found.replace("1,2,5,5", "1,2,-5,5"), "bbox");
        json(
                group,
                "a result without a score",
                truth,
                found.replace(",\"score\":0.9", ""),
                "score");
    }

    private interface Change {
        byte[] change(byte[] bytes);
    }

    private interface Bytes {
        byte[] make() throws IOException;
    }

    private void add(
            String group, String what, Consequence consequence, Making making, String said) {
        faults.add(new DeliberateFault(group, what, consequence, making, said));
    }

    private void file(String group, String what, String name, byte[] bytes, String said) {
        add(
                group,
                what,
                Consequence.CASE_FAILS,
                (reference, prediction) -> {
                    Files.delete(prediction.resolve("c.nii"));
                    Files.write(prediction.resolve(name), bytes);
                    return new Paths(reference, prediction);
                },
                said);
    }

    private void other(String group, String what, String name, String content, String said) {
        file(group, what, name, content.getBytes(StandardCharsets.ISO_8859_1), said);
    }

    private void npy(String group, String what, String header, String said) {
        String padded = header + " ".repeat(117 - header.length()) + "\n";
        String start = "\u0093NUMPY\u0001\0" + (char) padded.length() + "\0";
        other(group, what, "c.npy", start + padded + "\0".repeat(200), said);
    }

    private void raw(String group, String what, String name, Change change, String said) {
        file(group, what, name, change.change(volume().bytes()), said);
    }

    private void header(String group, String what, Consumer<ByteBuffer> spoil, String said) {
        file(group, what, "c.nii", volume().spoilt(spoil).bytes(), said);
    }

    private void values(String group, String what, double value, String said) {
        double[] values = new double[24];
        values[7] = value;
        NiftiSamples sample = NiftiSamples.of(SHAPE, SPACING, values).type(64, 64);
        file(group, what, "c.nii", sample.sform(1, 2, 3).bytes(), said);
    }

    private void pngFile(String group, String what, Change change, String said) {
        add(
                group,
                what,
                Consequence.CASE_FAILS,
                (reference, prediction) -> {
                    byte[] sound = png(new BufferedImage(4, 3, BufferedImage.TYPE_BYTE_GRAY));
                    Files.delete(prediction.resolve("c.nii"));
                    Files.delete(reference.resolve("c.nii"));
                    Files.write(reference.resolve("c.png"), sound);
                    Files.write(prediction.resolve("c.png"), change.change(sound.clone()));
                    return new Paths(reference, prediction);
                },
                said);
    }

    private void zip(String group, String what, Bytes bytes, String said) {
        add(
                group,
                what,
                Consequence.NOTHING,
                (reference, prediction) ->
                        new Paths(
                                reference,
                                Files.write(prediction.resolveSibling("x.zip"), bytes.make())),
                said);
    }

    private void table(String group, String what, String truth, String found, String said) {
        twoFiles(group, what, ".csv", truth, found, said);
    }

    private void json(String group, String what, String truth, String found, String said) {
        twoFiles(group, what, ".json", truth, found, said);
    }

    private void twoFiles(
            String group, String what, String ending, String truth, String found, String said) {
        add(
                group,
                what,
                Consequence.NOTHING,
                (reference, prediction) -> {
                    Path first = reference.resolveSibling("truth" + ending);
                    Path second = reference.resolveSibling("model" + ending);
                    Files.writeString(first, truth);
                    Files.writeString(second, found);
                    return new Paths(first, second);
                },
                said);
    }

    private static Change first(int count) {
        return bytes -> Arrays.copyOf(bytes, count);
    }

    private static Consumer<ByteBuffer> type(int code, int bits) {
        return header -> header.putShort(70, (short) code).putShort(72, (short) bits);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] png(BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] size(byte[] png, int width, int height) {
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        return png;
    }

    /** Stored, not compressed, so that bytes can be found and changed. */
    private static byte[] zipOf(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] content = volume().bytes();
        CRC32 sum = new CRC32();
        sum.update(content);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (String name : names) {
                ZipEntry entry = new ZipEntry(name);
                entry.setSize(content.length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(content);
            }
        }
        return bytes.toByteArray();
    }

    private static int lastIndexOf(byte[] all, byte[] wanted) {
        for (int at = all.length - wanted.length; at >= 0; at--) {
            if (Arrays.equals(all, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new IllegalArgumentException("not there");
    }
}
