package org.claviger.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** What the signs mean: only those that the picture uses, in rows below it. */
final class Legend {
    private static final double ROW = 22;
    private static final double SAMPLE = 34;
    private static final double GAP = 24;
    private static final double TOP = 10;

    private final List<Entry> entries = new ArrayList<>();
    private final double left;
    private final double right;

    /** A sign and its meaning; the sign is drawn around a point at the left end of its middle line. */
    private record Entry(String meaning, double sample, BiConsumer<Svg, Point> sign) {
        double width() {
            return sample + 7 + Lettering.DETAIL.width(meaning);
        }
    }

    Legend(Scene scene, double left, double right) {
        this.left = left;
        this.right = right;
        List<Box> boxes = scene.all().toList();
        standings(boxes);
        shapes(boxes);
        chips(boxes);
        lines(scene);
        signs(scene);
        if (scene.omitted() > 0) {
            entries.add(new Entry(scene.omitted() + " lines among what is inside are not drawn", 0, (svg, at) -> {}));
        }
    }

    private void standings(List<Box> boxes) {
        for (Standing standing : Standing.values()) {
            if (boxes.stream().anyMatch(box -> box.standing() == standing && isThing(box))) {
                entries.add(new Entry(
                        standing.word(),
                        24,
                        (svg, at) -> svg.rect(
                                new Rect(at.x() + 1, at.y() - 7, 22, 14),
                                4,
                                svg.both(Paint.BOX, standing.line(), 1.2, standing.dash()))));
            }
        }
    }

    private void signs(Scene scene) {
        if (!scene.toggles().isEmpty()) {
            entries.add(new Entry("opens and closes a group", 2 * Face.SIGN + 5, (svg, at) -> {
                FaceDrawing.sign(svg, false, at.plus(0, -Face.SIGN / 2));
                FaceDrawing.sign(svg, true, at.plus(Face.SIGN + 5, -Face.SIGN / 2));
            }));
        }
    }

    private static boolean isThing(Box box) {
        return box.look() != Box.Look.SHELF && box.look() != Box.Look.FRAME && box.look() != Box.Look.GROUP;
    }

    private void shapes(List<Box> boxes) {
        if (boxes.stream().anyMatch(box -> box.look() == Box.Look.WALLET)) {
            entries.add(new Entry(
                    "wallet",
                    24,
                    (svg, at) -> svg.rect(
                            new Rect(at.x() + 1, at.y() - 7, 22, 14), 7, svg.both(Paint.BOX, Paint.INSIDE, 2, ""))));
        }
        if (boxes.stream().anyMatch(box -> box.look() == Box.Look.FOLD)) {
            entries.add(new Entry("several in one box", 27, (svg, at) -> {
                Svg.Ink ink = svg.both(Paint.BOX, Paint.INSIDE, 1.2, "");
                svg.rect(new Rect(at.x() + 4, at.y() - 5, 22, 13), 4, ink);
                svg.rect(new Rect(at.x() + 1, at.y() - 8, 22, 13), 4, ink);
            }));
        }
    }

    private void chips(List<Box> boxes) {
        List<Chip.Weight> weights = boxes.stream()
                .flatMap(box -> box.face().chips().stream())
                .flatMap(List::stream)
                .map(Chip::weight)
                .distinct()
                .toList();
        chip(weights, Chip.Weight.CRITICAL, "critical key material");
        chip(weights, Chip.Weight.IMPORTANT, "important key material");
        if (Stream.of(Chip.Weight.ORDINARY, Chip.Weight.UNSTATED).anyMatch(weights::contains)) {
            Chip plain = new Chip("key", Chip.Weight.UNSTATED);
            entries.add(new Entry(
                    "other key material",
                    plain.width(),
                    (svg, at) -> FaceDrawing.chip(svg, plain, at.plus(0, -Chip.HEIGHT / 2))));
        }
    }

    private void chip(List<Chip.Weight> weights, Chip.Weight weight, String meaning) {
        if (weights.contains(weight)) {
            Chip chip = new Chip("key", weight);
            entries.add(new Entry(
                    meaning, chip.width(), (svg, at) -> FaceDrawing.chip(svg, chip, at.plus(0, -Chip.HEIGHT / 2))));
        }
    }

    private void lines(Scene scene) {
        for (LineKind kind : LineKind.values()) {
            if (scene.lines().stream().anyMatch(line -> line.kind() == kind)) {
                Paint paint = kind == LineKind.SIGNS ? Paint.INSIDE : Paint.LINE;
                entries.add(new Entry(kind.verb(), SAMPLE, (svg, at) -> {
                    List<Point> line = List.of(at, at.plus(SAMPLE, 0));
                    svg.path(Svg.polyline(line, 0), svg.stroked(paint, kind.width(), kind.dash()), "");
                    Tips.draw(svg, kind.tip(), line, paint);
                }));
            }
        }
        if (scene.lines().stream().anyMatch(Line::crossing)) {
            entries.add(new Entry("crosses the boundary", SAMPLE, (svg, at) -> {
                svg.path(Svg.polyline(List.of(at, at.plus(SAMPLE, 0)), 0), svg.stroked(Paint.CONNECTED, 2.2, ""), "");
                svg.circle(at.plus(SAMPLE / 2, 0), 4, svg.both(Paint.CANVAS, Paint.CONNECTED, 2, ""));
            }));
        }
    }

    /** How wide the widest sign with its meaning is. */
    double least() {
        return entries.stream().mapToDouble(Entry::width).max().orElse(0);
    }

    double height() {
        return TOP + rows().size() * ROW;
    }

    private List<List<Entry>> rows() {
        List<List<Entry>> rows = new ArrayList<>();
        double x = right + 1;
        for (Entry entry : entries) {
            if (x + entry.width() > right || rows.isEmpty()) {
                rows.add(new ArrayList<>());
                x = left;
            }
            rows.getLast().add(entry);
            x += entry.width() + GAP;
        }
        return rows;
    }

    void draw(Svg svg, double top) {
        double y = top + TOP + ROW / 2;
        svg.open("g", " role=\"group\"" + Svg.attribute("aria-label", "Legend"));
        for (List<Entry> row : rows()) {
            double x = left;
            for (Entry entry : row) {
                entry.sign().accept(svg, new Point(x, y));
                svg.text(entry.meaning(), new Point(x + entry.sample() + 7, y + 3.4), Lettering.DETAIL, Paint.INK);
                x += entry.width() + GAP;
            }
            y += ROW;
        }
        svg.close("g");
    }
}
