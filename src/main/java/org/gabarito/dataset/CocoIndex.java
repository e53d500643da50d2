package org.gabarito.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gabarito.core.geometry.RunMask;
import org.gabarito.core.matching.DetectionColumns;
import org.jspecify.annotations.Nullable;

/** Numbers the images and categories of a COCO reference, by ascending id. */
final class CocoIndex {
    private final List<CocoSide.Image> images;
    private final List<CocoSide.Category> categories;
    private final Map<Long, Integer> imageNumbers = new HashMap<>();
    private final Map<Long, Integer> categoryNumbers = new HashMap<>();

    CocoIndex(CocoSide reference) {
        images = new ArrayList<>(reference.images);
        images.sort(Comparator.comparingLong(CocoSide.Image::id));
        for (CocoSide.Image image : images) {
            if (imageNumbers.put(image.id(), imageNumbers.size()) != null) {
                twice(reference.problems, "images", image.id());
            }
        }
        categories = new ArrayList<>(reference.categories);
        categories.sort(Comparator.comparingLong(CocoSide.Category::id));
        for (CocoSide.Category category : categories) {
            if (categoryNumbers.put(category.id(), categoryNumbers.size()) != null) {
                twice(reference.problems, "categories", category.id());
            }
        }
    }

    private static void twice(CocoProblems problems, String list, long id) {
        problems.found()
                .add(
                        Fault.DUPLICATE_ID.at(
                                problems.file() + ", " + list,
                                "The id " + id + " occurs twice.",
                                "Give each its own id."));
    }

    long[] imageIds() {
        return images.stream().mapToLong(CocoSide.Image::id).toArray();
    }

    List<String> imageNames() {
        return images.stream().map(CocoSide.Image::name).toList();
    }

    /** Names of the categories, with the id where two have the same. */
    List<String> categoryNames() {
        Set<String> seen = new HashSet<>();
        Set<String> doubled = new HashSet<>();
        categories.forEach(
                category -> {
                    if (!seen.add(category.name())) {
                        doubled.add(category.name());
                    }
                });
        return categories.stream()
                .map(c -> doubled.contains(c.name()) ? c.name() + " (" + c.id() + ")" : c.name())
                .toList();
    }

    /**
     * The objects with their images and classes numbered and their masks drawn.
     *
     * @param masks whether masks are needed; else only objects without a box are drawn
     */
    DetectionColumns columns(CocoSide side, boolean masks) {
        DetectionColumns columns = new DetectionColumns();
        CocoObjects objects = side.objects;
        try {
            for (int object = 0; object < objects.size(); object++) {
                Integer image = imageNumbers.get(objects.image(object));
                Integer category = categoryNumbers.get(objects.category(object));
                if (image == null || category == null) {
                    unknown(side, object, image == null);
                    continue;
                }
                add(columns, side, object, image, category, masks);
            }
        } catch (CocoProblems.Stop e) {
            // What was found says why.
        }
        return columns;
    }

    private static void unknown(CocoSide side, int object, boolean image) {
        side.problems.add(
                Fault.UNKNOWN_ID,
                side.objects.name(object),
                image
                        ? "There is no image " + side.objects.image(object) + "."
                        : "There is no category " + side.objects.category(object) + ".",
                "Use the ids under "
                        + (image ? "“images”" : "“categories”")
                        + " of the reference; results of another data set do not fit.");
    }

    private void add(
            DetectionColumns columns,
            CocoSide side,
            int object,
            int image,
            int category,
            boolean masks) {
        CocoObjects objects = side.objects;
        RunMask mask =
                masks || !objects.hasBox(object) ? mask(side, object, images.get(image)) : null;
        if (mask == null && !objects.hasBox(object)) {
            return;
        }
        double[] box = objects.box(object);
        double area = objects.area(object);
        if (side.isResults() || Double.isNaN(area)) {
            area = objects.hasBox(object) ? box[2] * box[3] : mask == null ? 0 : mask.area();
        }
        if (!objects.hasBox(object) && mask != null) {
            box = mask.box();
        }
        int added = columns.add(image, category, box, area, objects.score(object));
        if (masks && mask != null) {
            columns.mask(added, mask);
        }
        if (objects.isCrowd(object)) {
            columns.crowd(added);
        }
        if (objects.isIgnored(object)) {
            columns.ignore(added);
        }
    }

    private static @Nullable RunMask mask(CocoSide side, int object, CocoSide.Image image) {
        CocoSegmentation segmentation = side.objects.segmentation(object);
        if (segmentation == null) {
            return null;
        }
        side.objects.forget(object);
        if (image.width() <= 0 || image.height() <= 0) {
            side.problems.add(
                    side.objects.name(object),
                    "Its image " + image.id() + " has no width and height, which a mask needs.",
                    "Give every image its width and height in pixels.");
            return null;
        }
        try {
            return segmentation.draw(image.height(), image.width());
        } catch (IllegalArgumentException e) {
            side.problems.add(
                    side.objects.name(object),
                    "Its segmentation does not fit: " + e.getMessage() + ".",
                    "Encode the mask anew for the size of its image.");
            return null;
        }
    }
}
