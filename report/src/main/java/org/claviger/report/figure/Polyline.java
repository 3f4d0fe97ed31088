package org.claviger.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;

/** The way of a line through the picture, and where it crosses a border. */
final class Polyline {
    private Polyline() {}

    /** The corners of a routed edge in coordinates of the whole picture. */
    static List<Point> of(ElkEdge edge, boolean reversed) {
        Point origin = origin(edge.getContainingNode());
        List<Point> points = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            points.add(origin.plus(section.getStartX(), section.getStartY()));
            section.getBendPoints().forEach(bend -> points.add(origin.plus(bend.getX(), bend.getY())));
            points.add(origin.plus(section.getEndX(), section.getEndY()));
        }
        return reversed ? points.reversed() : points;
    }

    private static Point origin(ElkNode container) {
        Point origin = new Point(0, 0);
        for (ElkNode node = container; node.getParent() != null; node = node.getParent()) {
            origin = origin.plus(node.getX(), node.getY());
        }
        return origin;
    }

    /** The first point at which the line passes the border of a rectangle. */
    static Optional<Point> gate(List<Point> points, Rect border) {
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            if (border.holds(from) != border.holds(to)) {
                return Optional.of(on(border, from, to));
            }
        }
        return Optional.empty();
    }

    /** Lines run parallel to the axes, so one coordinate is the line's and the other the border's. */
    private static Point on(Rect border, Point from, Point to) {
        boolean level = Math.abs(from.y() - to.y()) < Math.abs(from.x() - to.x());
        if (level) {
            boolean left = Math.min(from.x(), to.x()) < border.x();
            return new Point(left ? border.x() : border.right(), from.y());
        }
        boolean above = Math.min(from.y(), to.y()) < border.y();
        return new Point(from.x(), above ? border.y() : border.bottom());
    }
}
