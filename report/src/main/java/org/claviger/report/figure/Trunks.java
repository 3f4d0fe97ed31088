package org.claviger.report.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws what lines of one kind share only once. Dashes drawn over dashes fill each other's gaps, and a dashed trunk would
 * look like a solid line, which says something else. Lines run parallel to the axes.
 */
final class Trunks {
    /** Coordinates nearer than this are the same, px. */
    private static final double SAME = 0.25;

    /** A run that starts or ends on a trunk reaches so far into it, so that rounded corners leave no gap. */
    private static final double REACH = 5;

    private final Map<String, List<Span>> covered = new HashMap<>();

    private record Span(double from, double to) {}

    /** The parts of a line that no earlier line of the same style has covered, each with at least two points. */
    List<List<Point>> fresh(String style, List<Point> line) {
        List<List<Point>> runs = new ArrayList<>();
        List<Point> run = new ArrayList<>();
        for (int i = 1; i < line.size(); i++) {
            for (Stretch stretch : stretches(style, line.get(i - 1), line.get(i))) {
                if (!run.isEmpty() && !run.getLast().equals(stretch.from())) {
                    runs.add(run);
                    run = new ArrayList<>();
                }
                if (run.isEmpty()) {
                    run.addAll(lead(line, i, stretch));
                }
                run.add(stretch.to());
            }
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    private record Stretch(Point from, Point to) {}

    /** Where a run starts; at a corner it starts a little before. */
    private static List<Point> lead(List<Point> line, int segment, Stretch stretch) {
        if (segment == 1 || !stretch.from().equals(line.get(segment - 1))) {
            return List.of(stretch.from());
        }
        Point corner = line.get(segment - 1);
        return List.of(towards(corner, line.get(segment - 2)), corner);
    }

    private static Point towards(Point corner, Point neighbour) {
        double dx = neighbour.x() - corner.x();
        double dy = neighbour.y() - corner.y();
        double length = Math.max(Math.abs(dx), Math.abs(dy));
        double part = length == 0 ? 0 : Math.min(REACH, length) / length;
        return corner.plus(dx * part, dy * part);
    }

    /** The uncovered stretches between two points, in their direction; afterwards they are covered. */
    private List<Stretch> stretches(String style, Point from, Point to) {
        boolean level = Math.abs(from.y() - to.y()) <= Math.abs(from.x() - to.x());
        double start = level ? from.x() : from.y();
        double end = level ? to.x() : to.y();
        double across = level ? from.y() : from.x();
        List<Span> taken = covered.computeIfAbsent(
                style + (level ? " y " : " x ") + Math.round(across / SAME), any -> new ArrayList<>());
        List<Stretch> stretches = new ArrayList<>();
        for (Span free : free(new Span(Math.min(start, end), Math.max(start, end)), taken)) {
            Point low = at(free.from(), start < end ? from : to, level);
            Point high = at(free.to(), start < end ? to : from, level);
            stretches.add(start < end ? new Stretch(low, high) : new Stretch(high, low));
        }
        taken.add(new Span(Math.min(start, end), Math.max(start, end)));
        return start < end ? stretches : stretches.reversed();
    }

    /** The point itself where a stretch reaches the end of its segment, else one on the segment. */
    private static Point at(double along, Point end, boolean level) {
        double own = level ? end.x() : end.y();
        if (Math.abs(own - along) < SAME) {
            return end;
        }
        return level ? new Point(along, end.y()) : new Point(end.x(), along);
    }

    private static List<Span> free(Span wanted, List<Span> taken) {
        List<Span> free = List.of(wanted);
        for (Span span : taken) {
            free = free.stream().flatMap(part -> without(part, span).stream()).toList();
        }
        return free;
    }

    private static List<Span> without(Span part, Span taken) {
        List<Span> rest = new ArrayList<>();
        if (taken.from() - part.from() > SAME) {
            rest.add(new Span(part.from(), Math.min(part.to(), taken.from())));
        }
        if (part.to() - taken.to() > SAME) {
            rest.add(new Span(Math.max(part.from(), taken.to()), part.to()));
        }
        return rest;
    }
}
