package org.claviger.report.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts boxes that no line touches into a grid: a layout by layers would stack them in one endless column. */
final class Shelves {
    private final Set<String> touched = new HashSet<>();

    Shelves(List<Line> lines) {
        lines.forEach(line -> {
            touched.add(line.from());
            touched.add(line.to());
        });
    }

    Box arrange(Box box) {
        List<Box> kept = new ArrayList<>();
        List<Box> alone = new ArrayList<>();
        for (Box inner : box.inner()) {
            boolean lonely = inner.inner().isEmpty() && !touched.contains(inner.key());
            (lonely ? alone : kept).add(arrange(inner));
        }
        if (alone.size() < 2) {
            return box.holding(box.inner().stream().map(this::arrange).toList());
        }
        kept.add(shelf(box, alone));
        return box.holding(kept);
    }

    private static Box shelf(Box of, List<Box> boxes) {
        return new Box(of.key() + "/shelf", Box.Look.SHELF, of.standing(), List.of(), of.face(), "", boxes);
    }
}
