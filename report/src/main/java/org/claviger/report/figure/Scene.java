package org.claviger.report.figure;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is drawn, before anybody knows where.
 *
 * @param boxes outermost boxes: the groups outside, then the frame
 * @param lines between boxes
 * @param detail how much is told apart
 * @param omitted how many lines among what is inside are left out
 */
record Scene(List<Box> boxes, List<Line> lines, Detail detail, int omitted) {
    static final String FRAME = "frame";

    Scene {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    Stream<Box> all() {
        return boxes.stream().flatMap(Box::all);
    }
}
