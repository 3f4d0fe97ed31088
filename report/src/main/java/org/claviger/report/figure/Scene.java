package org.claviger.report.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is drawn, before anybody knows where.
 *
 * @param boxes outermost boxes: the groups outside, then the frame
 * @param lines between boxes
 * @param detail how much is told apart
 * @param omitted how many lines among what is inside are left out
 * @param toggles what opens and closes groups, by the key of the box whose heading does so
 */
record Scene(List<Box> boxes, List<Line> lines, Detail detail, int omitted, Map<String, Toggle> toggles) {
    static final String FRAME = "frame";

    Scene {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
        toggles = Map.copyOf(toggles);
    }

    /** What opens or closes a group from the heading of this box, if anything. */
    Optional<Toggle> toggle(Box box) {
        return Optional.ofNullable(toggles.get(box.key()));
    }

    /** Whether some elements share a box. */
    boolean shared() {
        return detail != Detail.EACH || toggles.values().stream().anyMatch(toggle -> !toggle.open());
    }

    Stream<Box> all() {
        return boxes.stream().flatMap(Box::all);
    }
}
