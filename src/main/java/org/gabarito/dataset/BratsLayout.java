package org.gabarito.dataset;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * BraTS: a folder a case, with the label map among the scans ({@code
 * BraTS-GLI-00001-000/BraTS-GLI-00001-000-seg.nii.gz}), and predictions mostly flat. Two codings of
 * the labels exist. Nothing in the files says which it is but the names of the cases: the enhancing
 * tumour is 4 in those up to 2021 ({@code BraTS20_Training_001}, {@code BraTS2021_00000}) and 3 in
 * those since 2023 ({@code BraTS-GLI-…}, {@code BraTS-MEN-…}).
 */
final class BratsLayout implements Layout {
    private static final Pattern CASE = Pattern.compile("brats[-_]?(?:\\d\\d|[a-z]).*");
    private static final Pattern SEGMENTATION = Pattern.compile("(?i)(.+)[-_]seg(?:mentation)?");
    private static final Pattern SCAN =
            Pattern.compile(".*[-_](?:t1|t1ce|t1c|t1n|t2|t2f|t2w|flair)");
    private static final Pattern UNTIL_2021 = Pattern.compile("brats(?:20)?(?:1\\d|2[01])[-_].*");
    private static final Pattern SINCE_2023 =
            Pattern.compile("brats[-_](?:gli|men|met|ssa|goat)[-_]\\d.*");

    /** Parts of a tumour in one of the codings; the oedema is 2 in both. */
    private enum Coding {
        UNTIL_2021(BratsLayout.UNTIL_2021, "up to 2021", 4),
        SINCE_2023(BratsLayout.SINCE_2023, "since 2023", 3);

        private final Pattern names;
        private final String years;
        private final int enhancing;

        Coding(Pattern names, String years, int enhancing) {
            this.names = names;
            this.years = years;
            this.enhancing = enhancing;
        }

        LabelFacts facts() {
            return new LabelFacts(
                    new TreeMap<>(Map.of(enhancing, "ET")),
                    new TreeMap<>(
                            Map.of("TC", List.of(1, enhancing), "WT", List.of(1, 2, enhancing))),
                    null,
                    "the names of BraTS cases " + years);
        }
    }

    @Override
    public String name() {
        return "brats";
    }

    @Override
    public boolean recognises(Listing files, Contents contents) {
        List<NamedFile> images =
                files.files().stream().filter(file -> contents.reads(file.fileName())).toList();
        return !files.single()
                && !images.isEmpty()
                && images.stream().allMatch(file -> CASE.matcher(lower(contents, file)).matches());
    }

    @Override
    public Side arrange(Arranging side) {
        List<NamedFile> images = side.images();
        List<NamedFile> chosen =
                images.stream()
                        .filter(file -> SEGMENTATION.matcher(side.stem(file)).matches())
                        .toList();
        if (chosen.isEmpty()) {
            chosen =
                    images.stream()
                            .filter(file -> !SCAN.matcher(lower(side.contents(), file)).matches())
                            .toList();
        }
        @Nullable Coding coding = side.ofReference() ? coding(side, chosen) : null;
        return side.side(
                chosen,
                file -> caseOf(side.stem(file)),
                coding == null ? LabelFacts.NONE : coding.facts());
    }

    /** That of the reference, when all its names are of the same years. */
    private static @Nullable Coding coding(Arranging side, List<NamedFile> images) {
        Set<Coding> found = new TreeSet<>();
        for (NamedFile file : images) {
            String name = lower(side.contents(), file);
            for (Coding coding : Coding.values()) {
                if (coding.names.matcher(name).matches()) {
                    found.add(coding);
                }
            }
            if (Set.of(Coding.values()).stream().noneMatch(c -> c.names.matcher(name).matches())) {
                found.clear();
                break;
            }
        }
        if (found.size() == 1) {
            return found.iterator().next();
        }
        side.note(
                "the names of the BraTS cases do not say how the labels are coded, so each label is"
                        + " scored; give --labels 3=ET --regions TC=1+3,WT=1+2+3, or 4 in place of"
                        + " 3");
        return null;
    }

    private static String caseOf(String stem) {
        Matcher segmentation = SEGMENTATION.matcher(stem);
        return segmentation.matches() ? segmentation.group(1) : stem;
    }

    private static String lower(Contents contents, NamedFile file) {
        return contents.stem(file.fileName()).toLowerCase(Locale.ROOT);
    }
}
