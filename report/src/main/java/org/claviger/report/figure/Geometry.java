package org.claviger.report.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where everything stands.
 *
 * @param width of the whole, px
 * @param height of the whole, px
 * @param boxes by key
 * @param lines from the one that acts to the one that is acted upon
 */
record Geometry(double width, double height, Map<String, Rect> boxes, Map<Line, List<Point>> lines) {
    Rect of(Box box) {
        return Optional.ofNullable(boxes.get(box.key())).orElseThrow();
    }

    List<Point> of(Line line) {
        return Optional.ofNullable(lines.get(line)).orElseThrow();
    }
}
