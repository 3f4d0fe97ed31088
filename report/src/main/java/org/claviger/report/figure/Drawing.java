package org.claviger.report.figure;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Draws a placed scene: areas first, then lines, then what is written, so that no line runs through a word. */
final class Drawing {
    private final Svg svg;
    private final Scene scene;
    private final Geometry geometry;
    private final Trunks trunks = new Trunks();
    private final Links links;
    private final String prefix;
    private final Set<String> ids = new HashSet<>();

    /** {@code prefix}: what the ids of headings begin with. */
    Drawing(Svg svg, Scene scene, Geometry geometry, Links links, String prefix) {
        this.svg = svg;
        this.scene = scene;
        this.geometry = geometry;
        this.links = links;
        this.prefix = prefix;
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
        Optional<Toggle> toggle = scene.toggle(box);
        Optional<String> address = toggle.flatMap(each -> links.picture(each.next(), id(each)));
        if (toggle.isPresent() && address.isPresent()) {
            toggle(box, toggle.get(), address.get());
            return;
        }
        Optional<String> target = box.only().flatMap(links::element);
        String label = Svg.attribute("aria-label", box.saying())
                + box.only()
                        .flatMap(links::mark)
                        .map(mark -> Svg.attribute("class", mark))
                        .orElse("");
        target.ifPresentOrElse(
                href -> svg.open("a", Svg.attribute("href", href) + label),
                () -> svg.open("g", " role=\"group\"" + label));
        svg.title(box.saying());
        shape(box);
        new FaceDrawing(svg, box.face(), geometry.of(box)).draw(box.look());
        svg.close(target.isPresent() ? "a" : "g");
    }

    private String id(Toggle toggle) {
        return prefix + "-" + toggle.id().replace('/', '-');
    }

    /** A heading that opens or closes its group; the first with its id has it, so that the address can lead back to it. */
    private void toggle(Box box, Toggle toggle, String address) {
        String id = ids.add(id(toggle)) ? Svg.attribute("id", id(toggle)) : "";
        String label = (toggle.open() ? "Fold " : "Unfold ") + toggle.name();
        svg.open(
                "a",
                Svg.attribute("href", address)
                        + id
                        + Svg.attribute("aria-label", label)
                        + Svg.attribute("aria-expanded", Boolean.toString(toggle.open())));
        svg.title(label + ". " + box.saying());
        shape(box);
        Rect rect = geometry.of(box);
        if (holds(box)) {
            svg.rect(new Rect(rect.x(), rect.y(), rect.width(), box.face().height()), 9, svg.unseen());
        }
        new FaceDrawing(svg, box.face(), rect).draw(box.look());
        Point corner = new Point(rect.right() - box.sheet() - Face.SIDE - Face.SIGN, rect.y() + Face.SIDE - 2);
        FaceDrawing.sign(svg, toggle.open(), corner);
        svg.close("a");
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
