package org.claviger.report.figure;

import java.util.List;

/** How lines end. Drawn as paths: markers are not known to every renderer. */
final class Tips {
    private Tips() {}

    /** Draws the tip of a line at its last point, pointing along its last stretch. */
    static void draw(Svg svg, LineKind.Tip tip, List<Point> line, Paint paint) {
        Point end = line.getLast();
        Point before = line.get(line.size() - 2);
        double dx = Math.signum(end.x() - before.x());
        double dy = Math.abs(end.x() - before.x()) >= Math.abs(end.y() - before.y())
                ? 0
                : Math.signum(end.y() - before.y());
        dx = dy == 0 ? dx : 0;
        Along along = new Along(end, dx, dy);
        Svg.Ink hollow = svg.both(Paint.CANVAS, paint, 1.3, "");
        switch (tip) {
            case ARROW -> svg.path(along.path(0, 0, -8, -3.6, -8, 3.6) + "z", svg.filled(paint), "");
            case TRIANGLE -> svg.path(along.path(-0.6, 0, -8.5, -4, -8.5, 4) + "z", hollow, "");
            case CHEVRON -> svg.path(along.path(-7, -4, -0.5, 0, -7, 4), svg.stroked(paint, 1.7, ""), "");
            case RING -> svg.circle(along.at(-4, 0), 3.4, hollow);
            case DOT -> svg.circle(along.at(-2, 0), 3.6, svg.filled(paint));
            case SQUARE -> svg.path(along.path(-0.6, -3, -0.6, 3, -6.6, 3, -6.6, -3) + "z", hollow, "");
            case DIAMOND -> svg.path(along.path(-0.6, 0, -5.6, -4, -10.6, 0, -5.6, 4) + "z", hollow, "");
        }
    }

    /** Coordinates along a line: forwards and sideways of its end. */
    private record Along(Point end, double dx, double dy) {
        Point at(double forwards, double sideways) {
            return end.plus(forwards * dx - sideways * dy, forwards * dy + sideways * dx);
        }

        String path(double... pairs) {
            StringBuilder data = new StringBuilder("M");
            for (int i = 0; i < pairs.length; i += 2) {
                data.append(i == 0 ? "" : "L").append(Svg.pair(at(pairs[i], pairs[i + 1])));
            }
            return data.toString();
        }
    }
}
