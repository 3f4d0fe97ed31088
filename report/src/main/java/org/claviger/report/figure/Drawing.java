package org.claviger.report.figure;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.claviger.model.value.Ref;

/** Draws a placed scene: areas first, then lines, then what is written, so that no line runs through a word. */
final class Drawing {
    private final Svg svg;
    private final Scene scene;
    private final Geometry geometry;
    private final Trunks trunks = new Trunks();
    private final Function<Ref, Optional<String>> link;

    Drawing(Svg svg, Scene scene, Geometry geometry, Function<Ref, Optional<String>> link) {
        this.svg = svg;
        this.scene = scene;
        this.geometry = geometry;
        this.link = link;
    }

    void draw() {
        scene.all().filter(Drawing::holds).forEach(this::area);
        scene.lines().stream().filter(line -> !line.crossing()).forEach(this::line);
        scene.lines().stream().filter(Line::crossing).forEach(this::line);
        scene.all().filter(box -> box.look() != Box.Look.SHELF).forEach(this::box);
        scene.lines().stream().filter(Line::crossing).forEach(this::gate);
    }

    private static boolean holds(Box box) {
        return box.look() == Box.Look.FRAME
                || box.look() == Box.Look.GROUP
                || box.look() != Box.Look.SHELF && !box.inner().isEmpty();
    }

    private void area(Box box) {
        Standing standing = box.standing();
        Rect rect = geometry.of(box);
        switch (box.look()) {
            case FRAME -> svg.rect(rect, 14, svg.both(Paint.INSIDE_AREA, Paint.INSIDE, 3, ""));
            case GROUP -> svg.rect(rect, 9, group(standing));
            default -> svg.rect(rect, 6, svg.both(Paint.BOX, standing.line(), 1.2, standing.dash()));
        }
    }

    private Svg.Ink group(Standing standing) {
        return standing == Standing.INSIDE
                ? svg.both(Paint.INSIDE_PLACE, Paint.HAIRLINE, 1, "")
                : svg.both(standing.area(), standing.line(), 1, standing.dash());
    }

    private void line(Line line) {
        Paint paint = line.crossing() ? Paint.CONNECTED : line.kind() == LineKind.SIGNS ? Paint.INSIDE : Paint.LINE;
        double width = line.kind().width() + (line.crossing() ? 0.9 : 0);
        List<Point> points = geometry.of(line);
        Svg.Ink ink = svg.stroked(paint, width, line.kind().dash());
        String caps = line.kind() == LineKind.ADMITS ? " stroke-linecap=\"round\"" : "";
        for (List<Point> run : trunks.fresh(line.kind() + (line.crossing() ? " crossing" : ""), points)) {
            svg.path(Svg.polyline(run, 5), ink, caps);
        }
        Tips.draw(svg, line.kind().tip(), points, paint);
    }

    private void gate(Line line) {
        scene.boxes().stream()
                .filter(box -> box.look() == Box.Look.FRAME)
                .map(geometry::of)
                .flatMap(frame -> Polyline.gate(geometry.of(line), frame).stream())
                .forEach(at -> svg.circle(at, 4, svg.both(Paint.CANVAS, Paint.CONNECTED, 2, "")));
    }

    private void box(Box box) {
        Optional<String> target = box.only().flatMap(link);
        String label = Svg.attribute("aria-label", box.saying());
        target.ifPresentOrElse(
                href -> svg.open("a", Svg.attribute("href", href) + label),
                () -> svg.open("g", " role=\"group\"" + label));
        svg.title(box.saying());
        shape(box);
        new FaceDrawing(svg, box.face(), geometry.of(box)).draw(box.look());
        svg.close(target.isPresent() ? "a" : "g");
    }

    private void shape(Box box) {
        if (holds(box)) {
            return;
        }
        Rect rect = geometry.of(box);
        Svg.Ink ink =
                svg.both(Paint.BOX, box.standing().line(), 1.2, box.standing().dash());
        switch (box.look()) {
            case FOLD -> {
                Rect sheet = new Rect(rect.x(), rect.y(), rect.width() - box.sheet(), rect.height() - box.sheet());
                svg.rect(sheet.moved(box.sheet(), box.sheet()), 6, ink);
                svg.rect(sheet, 6, ink);
            }
            case WALLET -> svg.rect(rect, 14, svg.both(Paint.BOX, Paint.INSIDE, 2, ""));
            case ROLE -> svg.rect(rect, 20, ink);
            default -> svg.rect(rect, 6, ink);
        }
    }
}
