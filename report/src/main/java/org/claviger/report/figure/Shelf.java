package org.claviger.report.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A grid of boxes that are equally wide; a row is as high as its highest box.
 *
 * @param boxes row by row
 * @param columns how many stand in a row
 */
record Shelf(List<Box> boxes, int columns) {
    private static final double GAP = 14;

    static Shelf of(Box shelf) {
        int count = shelf.inner().size();
        return new Shelf(shelf.inner(), Math.max(1, (int) Math.round(Math.sqrt(count * 0.5))));
    }

    double width() {
        double sheet = boxes.stream().mapToDouble(Box::sheet).max().orElse(0);
        return columns * (Face.COLUMN + GAP) - GAP + sheet;
    }

    double height() {
        double height = -GAP;
        for (int first = 0; first < boxes.size(); first += columns) {
            height += rowHeight(first) + GAP;
        }
        return height;
    }

    private double rowHeight(int first) {
        return boxes.subList(first, Math.min(boxes.size(), first + columns)).stream()
                .mapToDouble(Box::height)
                .max()
                .orElse(0);
    }

    /** Where each box stands when the shelf stands there. */
    Map<String, Rect> at(double left, double top) {
        Map<String, Rect> rects = new LinkedHashMap<>();
        double y = top;
        for (int first = 0; first < boxes.size(); first += columns) {
            for (int i = first; i < Math.min(boxes.size(), first + columns); i++) {
                Box box = boxes.get(i);
                double x = left + (i - first) * (Face.COLUMN + GAP);
                rects.put(box.key(), new Rect(x, y, box.width(), box.height()));
            }
            y += rowHeight(first) + GAP;
        }
        return rects;
    }
}
