package org.gabarito.fuzz;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.gabarito.image.ImageFormat;
import org.gabarito.image.ImageFormats;
import org.gabarito.image.NiftiSamples;

/** Small honest inputs from which a fuzzer starts, and those that once were too much. */
final class Seeds {
    private static final Path RESOURCES = Path.of("src/test/resources");

    /**
     * A folder a target: small files that other programs wrote ({@code seed-…}), and inputs on
     * which a reader failed before it was mended.
     */
    static final Path KEPT = RESOURCES.resolve("fuzz");

    private static final int LARGEST = 40_000;

    private Seeds() {}

    /** Writes the seeds of every target into a folder each, for scripts. */
    public static void main(String[] arguments) throws IOException {
        for (FuzzTarget target : FuzzTarget.all()) {
            Path folder = Files.createDirectories(Path.of(arguments[0], target.name()));
            for (Map.Entry<String, byte[]> seed : of(target).entrySet()) {
                Files.write(folder.resolve(seed.getKey().replace('/', '_')), seed.getValue());
            }
            System.out.println(target.name());
        }
    }

    static Map<String, byte[]> of(FuzzTarget target) throws IOException {
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        if (target instanceof FuzzTarget.OfImage image) {
            seeds.putAll(samples(image.format()));
        }
        switch (target.name()) {
            case "nifti" -> nifti(seeds);
            case "png" -> png(seeds);
            case "table" -> {
                twoTexts(
                        seeds,
                        "case,label\na,0\nb,1\nc,1\n",
                        "case,p0,p1\na,0.9,0.1\nb,0.2,0.8\nc,0.6,0.4\n");
                twoTexts(
                        seeds,
                        "case;label;sex\na;cat;f\nb;dog;m\n",
                        "case;label;p_cat;p_dog\na;cat;0,75;0,25\nb;cat;0,5;0,5\n");
            }
            case "boxes" ->
                    twoTexts(
                            seeds,
                            "image,class,xmin,ymin,xmax,ymax\na,1,0,0,10,10\na,2,5,5,9,9\n",
                            "image,class,score,xmin,ymin,xmax,ymax\na,1,0.9,1,0,10,10\nb,2,.5,1,1,2,2\n");
            case "coco" ->
                    twoTexts(
                            seeds,
                            """
                            {"images": [{"id": 1, "width": 20, "height": 10, "file_name": "a.png"}],
                             "categories": [{"id": 1, "name": "cell"}],
                             "annotations": [
                              {"id": 1, "image_id": 1, "category_id": 1, "bbox": [1, 2, 5, 6], "area": 30, "iscrowd": 0,
                               "segmentation": [[1, 2, 6, 2, 6, 8, 1, 8]]},
                              {"id": 2, "image_id": 1, "category_id": 1, "bbox": [0, 0, 2, 2], "area": 4, "iscrowd": 1,
                               "segmentation": {"size": [10, 20], "counts": [0, 2, 8, 2, 188]}}]}
                            """,
                            """
                            [{"image_id": 1, "category_id": 1, "bbox": [1, 2, 5, 5], "score": 0.9,
                              "segmentation": {"size": [10, 20], "counts": "02h0Z5"}},
                             {"image_id": 1, "category_id": 1, "bbox": [3, 3, 2, 2], "score": 0.5}]
                            """);
            case "zip" -> zips(seeds);
            case "config" ->
                    seeds.put(
                            "config.yaml",
                            """
                            gabarito: 1
                            problem: {category: semantic-segmentation, target: liver}
                            labels: {1: liver, 2: tumour}
                            regions: {whole: [1, 2]}
                            ignore: 255
                            metrics:
                              - {id: dsc, step: S6, why: "because"}
                              - {id: nsd, tau: 2 mm}
                              - {id: hd_perc, p: 95}
                            spacing: [1, 1, 3]
                            """
                                    .getBytes(StandardCharsets.UTF_8));
            default -> {}
        }
        for (Path path : kept(target)) {
            seeds.put(path.getFileName().toString(), Files.readAllBytes(path));
        }
        return seeds;
    }

    private static List<Path> kept(FuzzTarget target) throws IOException {
        Path folder = KEPT.resolve(target.name());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /**
     * Files of the format that other tests use; of several files, those beside it are packed in.
     */
    private static Map<String, byte[]> samples(ImageFormat format) throws IOException {
        Map<String, byte[]> samples = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(RESOURCES)) {
            for (Path path : all.sorted().toList()) {
                String name = path.getFileName().toString();
                boolean ours = ImageFormats.find(name).filter(format::equals).isPresent();
                if (!ours || path.startsWith(KEPT) || samples.size() >= 60) {
                    continue;
                }
                packed(path, format).ifPresent(one -> samples.put(samples.size() + name, one));
            }
        }
        return samples;
    }

    private static Optional<byte[]> packed(Path path, ImageFormat format) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        if (Files.isDirectory(path)) {
            files.put(path.getFileName().toString(), new byte[0]);
            try (Stream<Path> inside = Files.walk(path)) {
                for (Path file : inside.filter(Files::isRegularFile).sorted().toList()) {
                    String inner = path.relativize(file).toString().replace('\\', '/');
                    files.put(inner, Files.readAllBytes(file));
                }
            }
        } else {
            files.put(path.getFileName().toString(), Files.readAllBytes(path));
            String lower = path.toString().toLowerCase(Locale.ROOT);
            if (Stream.of(".hdr", ".hdr.gz", ".nhdr", ".mhd").anyMatch(lower::endsWith)) {
                try (Stream<Path> beside = Files.list(path.getParent())) {
                    for (Path file : beside.filter(Files::isRegularFile).sorted().toList()) {
                        if (Files.size(file) < LARGEST && files.size() < 8) {
                            files.putIfAbsent(
                                    file.getFileName().toString(), Files.readAllBytes(file));
                        }
                    }
                }
            }
        }
        boolean plain = files.size() == 1 && path.toString().endsWith(format.endings().get(0));
        byte[] bytes = plain ? files.values().iterator().next() : PackedSource.pack(files);
        return bytes.length > LARGEST ? Optional.empty() : Optional.of(bytes);
    }

    private static void nifti(Map<String, byte[]> seeds) {
        seeds.put("small", NiftiSamples.small().bytes());
        seeds.put("small.gz", NiftiSamples.small().gzipped());
        seeds.put("two", NiftiSamples.small().version2().bytes());
        seeds.put("big-endian", NiftiSamples.small().order(ByteOrder.BIG_ENDIAN).bytes());
        seeds.put("float", NiftiSamples.small().type(16, 32).scaled(2, 1).bytes());
        double[] values = new double[4 * 3 * 2];
        values[5] = 300;
        seeds.put(
                "volume.gz",
                NiftiSamples.of(new int[] {4, 3, 2}, new double[] {1, 1, 2}, values)
                        .type(4, 16)
                        .sform(1, 2, 3)
                        .gzipped());
        seeds.put("turned", NiftiSamples.small().qform(1, 2, 3).flipped(-1, 1, 1).bytes());
    }

    private static void png(Map<String, byte[]> seeds) throws IOException {
        for (int type :
                List.of(
                        BufferedImage.TYPE_BYTE_GRAY,
                        BufferedImage.TYPE_USHORT_GRAY,
                        BufferedImage.TYPE_BYTE_BINARY,
                        BufferedImage.TYPE_BYTE_INDEXED,
                        BufferedImage.TYPE_INT_RGB)) {
            BufferedImage image = new BufferedImage(5, 4, type);
            image.getRaster().setSample(2, 2, 0, 1);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            seeds.put("png-" + type, out.toByteArray());
        }
    }

    private static void zips(Map<String, byte[]> seeds) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("a.nii.gz", "set/b.nii.gz")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(NiftiSamples.small().gzipped());
            }
        }
        seeds.put("two.zip", bytes.toByteArray());
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(one)) {
            zip.putNextEntry(new ZipEntry("labelsTr/case_1.nii"));
            zip.write(NiftiSamples.small().bytes());
            zip.putNextEntry(new ZipEntry("dataset.json"));
            zip.write(
                    "{\"labels\": {\"background\": 0, \"liver\": 1}}"
                            .getBytes(StandardCharsets.UTF_8));
        }
        seeds.put("layout.zip", one.toByteArray());
    }

    private static void twoTexts(Map<String, byte[]> seeds, String reference, String prediction) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("reference", reference.getBytes(StandardCharsets.UTF_8));
        files.put("prediction", prediction.getBytes(StandardCharsets.UTF_8));
        seeds.put("pair-" + seeds.size(), PackedSource.pack(files));
    }
}
