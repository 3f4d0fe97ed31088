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
    private static final double GAP = 12;

    static Shelf of(Box shelf) {
        int count = shelf.inner().size();
        return new Shelf(shelf.inner(), Math.max(1, (int) Math.round(Math.sqrt(count * 0.5))));
    }

    double width() {
        return columns * (Face.COLUMN + GAP) - GAP;
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
                .mapToDouble(box -> box.face().height())
                .max()
                .orElse(0);
    }

    /** Where each box stands when the shelf stands there. */
    Map<String, Rect> at(double left, double top) {
        Map<String, Rect> rects = new LinkedHashMap<>();
        double y = top;
        for (int first = 0; first < boxes.size(); first += columns) {
            for (int i = first; i < Math.min(boxes.size(), first + columns); i++) {
                Face face = boxes.get(i).face();
                double x = left + (i - first) * (Face.COLUMN + GAP);
                rects.put(boxes.get(i).key(), new Rect(x, y, face.width(), face.height()));
            }
            y += rowHeight(first) + GAP;
        }
        return rects;
    }
}
