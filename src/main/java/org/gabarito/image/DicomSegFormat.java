package org.gabarito.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gabarito.core.geometry.Grid;
import org.jspecify.annotations.Nullable;

/**
 * DICOM segmentations: binary, fractional (a voxel belongs to a segment from one half of the
 * largest value on) and label maps. The numbers of segments are the labels. Slices without a frame
 * are background.
 */
final class DicomSegFormat implements ImageFormat {
    private static final int CLASS = 0x00080016;
    private static final int SAMPLES = 0x00280002;
    private static final int ALLOCATED = 0x00280100;
    private static final int TYPE = 0x00620001;
    private static final int SEGMENTS = 0x00620002;
    private static final int NUMBER = 0x00620004;
    private static final int LABEL = 0x00620005;
    private static final int IDENTIFICATION = 0x0062000a;
    private static final int REFERENCED = 0x0062000b;
    private static final int LARGEST = 0x0062000e;

    private static final String SEGMENTATION = "1.2.840.10008.5.1.4.1.1.66.4";
    private static final String LABEL_MAP = "1.2.840.10008.5.1.4.1.1.66.7";

    private static final Map<String, String> OTHERS =
            Map.ofEntries(
                    Map.entry("2", "a CT image"),
                    Map.entry("2.1", "an enhanced CT image"),
                    Map.entry("4", "an MR image"),
                    Map.entry("4.1", "an enhanced MR image"),
                    Map.entry("6.1", "an ultrasound image"),
                    Map.entry("7", "a secondary capture"),
                    Map.entry("1.1", "an X-ray image"),
                    Map.entry("30", "a parametric map"),
                    Map.entry("66.5", "a surface segmentation"),
                    Map.entry("77.1.6", "a slide image"),
                    Map.entry("88.33", "a structured report"),
                    Map.entry("128", "a PET image"),
                    Map.entry("481.2", "a radiotherapy dose"),
                    Map.entry("481.3", "a set of contours (RTSTRUCT)"));

    private static final SortedMap<Integer, String> TEXTS =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry(0x00080020, "StudyDate"),
                            Map.entry(0x00080050, "AccessionNumber"),
                            Map.entry(0x00080080, "InstitutionName"),
                            Map.entry(0x00080081, "InstitutionAddress"),
                            Map.entry(0x00080090, "ReferringPhysicianName"),
                            Map.entry(0x00081030, "StudyDescription"),
                            Map.entry(0x0008103e, "SeriesDescription"),
                            Map.entry(0x00081050, "PerformingPhysicianName"),
                            Map.entry(0x00081070, "OperatorsName"),
                            Map.entry(0x00100010, "PatientName"),
                            Map.entry(0x00100020, "PatientID"),
                            Map.entry(0x00100030, "PatientBirthDate"),
                            Map.entry(0x00101000, "OtherPatientIDs"),
                            Map.entry(0x00101040, "PatientAddress"),
                            Map.entry(0x00104000, "PatientComments"),
                            Map.entry(0x00204000, "ImageComments"),
                            Map.entry(0x00700084, "ContentCreatorName")));

    private static final Set<Integer> SEQUENCES =
            Set.of(
                    SEGMENTS,
                    IDENTIFICATION,
                    DicomPlanes.SHARED,
                    DicomPlanes.PER_FRAME,
                    DicomPlanes.POSITION_SEQUENCE,
                    DicomPlanes.ORIENTATION_SEQUENCE,
                    DicomPlanes.MEASURES_SEQUENCE);

    private static final Set<Integer> WANTED = wanted();

    private static final String EXPORT =
            "Export it again, or convert it to NIfTI (for instance with dcmqi's segimage2itkimage).";

    private static Set<Integer> wanted() {
        Set<Integer> wanted = new HashSet<>(SEQUENCES);
        wanted.addAll(TEXTS.keySet());
        wanted.addAll(
                Set.of(
                        CLASS,
                        SAMPLES,
                        ALLOCATED,
                        TYPE,
                        NUMBER,
                        LABEL,
                        REFERENCED,
                        LARGEST,
                        DicomReader.PIXELS));
        wanted.addAll(
                Set.of(
                        DicomPlanes.POSITION,
                        DicomPlanes.ORIENTATION,
                        DicomPlanes.PIXEL_SPACING,
                        DicomPlanes.BETWEEN_SLICES,
                        DicomPlanes.THICKNESS,
                        DicomPlanes.FRAMES,
                        DicomPlanes.ROWS,
                        DicomPlanes.COLUMNS));
        return Set.copyOf(wanted);
    }

    @Override
    public String name() {
        return "DICOM-SEG";
    }

    @Override
    public List<String> endings() {
        return List.of(".dicom", ".dcm");
    }

    @Override
    public ImageHeader readHeader(FileSource source, ImageBudget budget) throws IOException {
        return StoredBytes.steadily(source, () -> header(source, budget));
    }

    @Override
    public LabelImage read(FileSource source, ImageBudget budget) throws IOException {
        return StoredBytes.steadily(source, () -> image(source, budget));
    }

    private static ImageHeader header(FileSource source, ImageBudget budget) throws IOException {
        Segmentation segmentation = open(source, budget);
        int most = 0;
        for (int number : segmentation.names.keySet()) {
            most = Math.max(most, number);
        }
        return new ImageHeader(
                segmentation.planes.grid(),
                segmentation.planes.orientation(),
                most > 255 ? Short.BYTES : Byte.BYTES,
                segmentation.names);
    }

    private static LabelImage image(FileSource source, ImageBudget budget) throws IOException {
        Segmentation segmentation = open(source, budget);
        Grid grid = segmentation.planes.grid();
        long held = segmentation.held + (long) Integer.BYTES * segmentation.plane();
        if (grid.voxels() > budget.maxVoxels() - held) {
            throw new ImageProblem(
                    source.name(),
                    "The labels, one slice and what is read of the file do not fit into memory here.",
                    "Give the program more memory (JAVA_TOOL_OPTIONS=-Xmx…) or crop the image.");
        }
        LabelBuffer labels = new LabelBuffer(grid, source.name(), budget);
        List<List<Integer>> slices = segmentation.framesBySlice();
        int[] plane = new int[segmentation.plane()];
        for (int slice = 0; slice < slices.size(); slice++) {
            Arrays.fill(plane, 0);
            Set<Integer> seen = new HashSet<>();
            for (int frame : slices.get(slice)) {
                if (!seen.add(segmentation.numbers[frame])) {
                    throw new ImageProblem(
                            source.name(),
                            "Two of its frames show the same segment on the same slice ("
                                    + (slice + 1)
                                    + ").",
                            EXPORT);
                }
                segmentation.draw(frame, slice, plane);
            }
            labels.add(plane, plane.length);
        }
        return new LabelImage(
                labels.toLabelMap(),
                segmentation.planes.orientation(),
                segmentation.names,
                segmentation.texts);
    }

    private static Segmentation open(FileSource source, ImageBudget budget) throws IOException {
        String file = source.name();
        StoredBytes stored =
                StoredBytes.of(
                        source,
                        budget.maxVoxels(),
                        "Unpack it from its archive, or give the program more memory"
                                + " (JAVA_TOOL_OPTIONS=-Xmx…).");
        DicomReader.File content =
                DicomReader.read(stored, file, WANTED, SEQUENCES, budget.maxVoxels());
        DicomElements data = content.elements();
        checkClass(data, file);
        Kind kind = kind(data, file);
        SortedMap<Integer, String> names = new TreeMap<>();
        for (DicomElements segment : data.items(SEGMENTS)) {
            int number = segment.number(NUMBER, 0);
            if (number > 0) {
                names.put(number, segment.text(LABEL));
            }
        }
        DicomPlanes planes = DicomPlanes.of(data, file, budget);
        int[] numbers = numbers(data, kind, planes.slices().length, file);
        for (int number : numbers) {
            if (kind != Kind.LABELMAP && !names.containsKey(number)) {
                throw DicomReader.damaged(
                        file, "a frame of segment " + number + ", which is not described");
            }
        }
        names.values().removeIf(String::isEmpty);
        List<HeaderText> texts = new ArrayList<>();
        TEXTS.forEach(
                (tag, field) -> {
                    String text = data.text(tag);
                    if (!text.isEmpty()) {
                        texts.add(new HeaderText(field, text));
                    }
                });
        if (kind == Kind.FRACTIONAL) {
            texts.add(new HeaderText("SegmentationType", "FRACTIONAL, taken from one half on"));
        }
        Segmentation found =
                new Segmentation(
                        file,
                        kind,
                        data.number(ALLOCATED, 0) / 8,
                        largest(data),
                        data.bytes(DicomReader.PIXELS),
                        content.transferSyntax().equals(DicomReader.RUN_LENGTHS)
                                ? data.fragments(DicomReader.PIXELS)
                                : List.of(),
                        planes,
                        numbers,
                        names,
                        texts,
                        stored.held());
        found.checkPixels();
        return found;
    }

    private static void checkClass(DicomElements data, String file) throws ImageProblem {
        String type = data.text(CLASS);
        if (type.equals(SEGMENTATION) || type.equals(LABEL_MAP)) {
            return;
        }
        String own = type.replace("1.2.840.10008.5.1.4.1.1.", "");
        throw new ImageProblem(
                file,
                "It is "
                        + OTHERS.getOrDefault(
                                own,
                                "a DICOM object of another kind (SOP class "
                                        + (type.isEmpty() ? "missing" : type)
                                        + ")")
                        + ", not a segmentation.",
                own.equals("481.3")
                        ? "Convert the contours to a label map, for instance with plastimatch convert."
                        : "Give the DICOM segmentation (modality SEG) or a label map.");
    }

    private static Kind kind(DicomElements data, String file) throws ImageProblem {
        String type = data.text(TYPE);
        int bits = data.number(ALLOCATED, 0);
        Kind kind =
                switch (type) {
                    case "BINARY" -> Kind.BINARY;
                    case "FRACTIONAL" -> Kind.FRACTIONAL;
                    case "LABELMAP" -> Kind.LABELMAP;
                    default ->
                            throw new ImageProblem(
                                    file,
                                    "Its SegmentationType is “" + type + "”, which is not known.",
                                    EXPORT);
                };
        boolean expected =
                switch (kind) {
                    case BINARY -> bits == 1;
                    case FRACTIONAL -> bits == 8;
                    case LABELMAP -> bits == 8 || bits == 16;
                };
        if (!expected || data.number(SAMPLES, 1) != 1) {
            throw new ImageProblem(
                    file,
                    "It stores "
                            + bits
                            + " bits a pixel, which a segmentation of type "
                            + type
                            + " cannot have.",
                    EXPORT);
        }
        return kind;
    }

    private static int largest(DicomElements data) {
        int largest = data.number(LARGEST, 255);
        return largest == 0 ? 255 : largest;
    }

    /** The segment of each frame. */
    private static int[] numbers(DicomElements data, Kind kind, int frames, String file)
            throws ImageProblem {
        int[] numbers = new int[frames];
        if (kind == Kind.LABELMAP) {
            return numbers;
        }
        List<DicomElements> groups = data.items(DicomPlanes.PER_FRAME);
        DicomElements shared = data.item(DicomPlanes.SHARED);
        for (int frame = 0; frame < frames; frame++) {
            DicomElements item = groups.get(frame).item(IDENTIFICATION);
            if (item == null && shared != null) {
                item = shared.item(IDENTIFICATION);
            }
            numbers[frame] = item == null ? 0 : item.number(REFERENCED, 0);
            if (numbers[frame] == 0) {
                throw DicomReader.damaged(
                        file, "frame " + (frame + 1) + " does not say which segment it shows");
            }
        }
        return numbers;
    }

    private enum Kind {
        BINARY,
        FRACTIONAL,
        LABELMAP
    }

    private record Segmentation(
            String file,
            Kind kind,
            int bytes,
            int largest,
            @Nullable ByteBuffer pixels,
            List<ByteBuffer> fragments,
            DicomPlanes planes,
            int[] numbers,
            SortedMap<Integer, String> names,
            List<HeaderText> texts,
            long held) {

        int plane() {
            return planes.grid().size(0) * planes.grid().size(1);
        }

        List<List<Integer>> framesBySlice() {
            int slices = planes.grid().dimensions() < 3 ? 1 : planes.grid().size(2);
            List<List<Integer>> frames = new ArrayList<>();
            for (int slice = 0; slice < slices; slice++) {
                frames.add(new ArrayList<>(1));
            }
            for (int frame = 0; frame < numbers.length; frame++) {
                frames.get(planes.slices()[frame]).add(frame);
            }
            return frames;
        }

        void checkPixels() throws ImageProblem {
            if (pixels == null) {
                // the first fragment is the table of offsets
                if (fragments.size() != numbers.length + 1 || kind == Kind.BINARY) {
                    throw DicomReader.damaged(
                            file,
                            fragments.isEmpty()
                                    ? "it has no pixels"
                                    : "its compressed frames are not one for each frame");
                }
                return;
            }
            long bits = (long) plane() * numbers.length * (kind == Kind.BINARY ? 1 : 8 * bytes);
            if (pixels.remaining() < (bits + 7) / 8) {
                throw Damaged.cutShort(file, (bits + 7) / 8, pixels.remaining());
            }
        }

        void draw(int frame, int slice, int[] plane) throws ImageProblem {
            if (kind == Kind.BINARY) {
                drawBits(frame, slice, plane);
                return;
            }
            ByteBuffer values;
            int at = 0;
            if (pixels == null) {
                values = DicomRuns.decode(fragments.get(frame + 1), plane.length, bytes, file);
            } else {
                values = pixels;
                at = frame * plane.length * bytes;
            }
            for (int i = 0; i < plane.length; i++) {
                int value =
                        bytes == 1
                                ? values.get(at + i) & 0xff
                                : values.getShort(at + 2 * i) & 0xffff;
                if (kind == Kind.LABELMAP) {
                    plane[i] = value;
                } else if (2 * value >= largest) {
                    set(plane, i, frame, slice);
                }
            }
        }

        /** Frames follow each other without gaps, so that one may begin within a byte. */
        private void drawBits(int frame, int slice, int[] plane) throws ImageProblem {
            ByteBuffer bits = Objects.requireNonNull(pixels);
            long first = (long) frame * plane.length;
            for (int i = 0; i < plane.length; i++) {
                long bit = first + i;
                if ((bits.get((int) (bit >> 3)) >> (bit & 7) & 1) != 0) {
                    set(plane, i, frame, slice);
                }
            }
        }

        private void set(int[] plane, int i, int frame, int slice) throws ImageProblem {
            int number = numbers[frame];
            if (plane[i] != 0) {
                int width = planes.grid().size(0);
                throw new ImageProblem(
                        file,
                        String.format(
                                Locale.ROOT,
                                "Its segments %d%s and %d%s overlap, first at voxel (%d, %d, %d); a label map has"
                                        + " one label a voxel.",
                                plane[i],
                                named(plane[i]),
                                number,
                                named(number),
                                i % width,
                                i / width,
                                slice),
                        "Export the segments as separate files, or without overlap.");
            }
            plane[i] = number;
        }

        private String named(int number) {
            return names.containsKey(number) ? " (" + names.get(number) + ")" : "";
        }
    }
}
