package org.claviger.report.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claviger.analysis.derivation.Wording;

/**
 * What stays of a threat against how often a task is done: the calendar's intervals on a logarithmic axis, the tolerance as a line,
 * the chosen interval and the longest one as marks. Presentation attributes only, colours by {@link Colours}.
 *
 * @param points in the order of their intervals
 * @param limit the probability a year that is tolerated, if one is stated
 * @param chosen days
 * @param longest days
 */
public record IntervalCurve(
        List<Point> points, Optional<Double> limit, Optional<Double> chosen, Optional<Double> longest) {
    /** With the task every so many days, so likely a year that something goes unnoticed. */
    public record Point(double days, double probability) {}

    private static final int WIDTH = 720;
    private static final int HEIGHT = 250;
    private static final int LEFT = 64;
    private static final int RIGHT = 18;
    private static final int TOP = 26;
    private static final int BOTTOM = 52;

    /** What people keep, with the longest gap in days. */
    private record Mark(String word, double days) {}

    private static final List<Mark> MARKS = List.of(
            new Mark("hourly", 1 / 24.0),
            new Mark("shift", 1 / 3.0),
            new Mark("daily", 1),
            new Mark("2 a week", 4),
            new Mark("weekly", 7),
            new Mark("2 weeks", 14),
            new Mark("monthly", 31),
            new Mark("2 months", 62),
            new Mark("quarterly", 92),
            new Mark("½ year", 184),
            new Mark("yearly", 366));

    public IntervalCurve {
        points = List.copyOf(points);
    }

    /** In words, for those who do not see it. */
    public String description() {
        if (points.isEmpty()) {
            return "Nothing is shown.";
        }
        return "The probability a year rises from "
                + Wording.percent(points.getFirst().probability()) + " when it is done every "
                + Wording.days(points.getFirst().days()) + " to "
                + Wording.percent(points.getLast().probability()) + " when it is done every "
                + Wording.days(points.getLast().days())
                + limit.map(most -> "; tolerated is " + Wording.percent(most)).orElse("")
                + longest.map(days -> ", which holds up to " + Wording.days(days))
                        .orElse("") + ".";
    }

    public String svg(Colours colours, String title) {
        Pen out = new Pen(WIDTH, HEIGHT, title + ". " + description());
        double most = most();
        grid(out, colours, most);
        limit.ifPresent(tolerated -> tolerance(out, colours, tolerated, most));
        out.path(path(most), colours.curve(), " stroke-width=\"2\"");
        longest.ifPresent(days -> mark(out, colours.ink(), days, most, "longest " + Wording.days(days), true));
        chosen.filter(days -> days > 0).ifPresent(days -> mark(out, colours.curve(), days, most, "chosen", false));
        return out.done();
    }

    private double most() {
        double most = limit.orElse(0.0) * 1.25;
        for (Point each : points) {
            most = Math.max(most, each.probability());
        }
        return most > 0 ? Math.min(1, most * 1.08) : 1;
    }

    private static double x(double days) {
        double low = Math.log(MARKS.getFirst().days());
        double high = Math.log(MARKS.getLast().days());
        double share = (Math.log(days) - low) / (high - low);
        return LEFT + Math.clamp(share, 0, 1) * (WIDTH - LEFT - RIGHT);
    }

    private static double y(double probability, double most) {
        return HEIGHT - BOTTOM - probability / most * (HEIGHT - TOP - BOTTOM);
    }

    private void grid(Pen out, Colours colours, double most) {
        for (double value : ticks(most)) {
            double y = y(value, most);
            out.line(LEFT, y, WIDTH - RIGHT, y, colours.rule(), "");
            out.text(colours.soft(), LEFT - 8, y + 4, "end", value == 0 ? "0" : Wording.percent(value));
        }
        boolean low = false;
        for (Mark mark : MARKS) {
            double x = x(mark.days());
            out.line(x, HEIGHT - BOTTOM, x, HEIGHT - BOTTOM + 4, colours.soft(), "");
            out.text(colours.soft(), x, HEIGHT - BOTTOM + (low ? 32 : 18), "middle", mark.word());
            low = !low;
        }
        out.text(colours.soft(), LEFT - 8, TOP - 10, "start", "unnoticed attacks, probability a year");
    }

    private static List<Double> ticks(double most) {
        double step = Math.pow(10, Math.floor(Math.log10(most)));
        step = most / step < 2 ? step / 4 : most / step < 5 ? step : 2 * step;
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i * step <= most; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    private static void tolerance(Pen out, Colours colours, double tolerated, double most) {
        double y = y(tolerated, most);
        out.line(LEFT, y, WIDTH - RIGHT, y, colours.limit(), " stroke-dasharray=\"5 4\" stroke-width=\"1.5\"");
        out.text(colours.limit(), LEFT + 6, y - 5, "start", "tolerated " + Wording.percent(tolerated));
    }

    private String path(double most) {
        StringBuilder path = new StringBuilder();
        for (Point each : points) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(Pen.number(x(each.days())))
                    .append(' ')
                    .append(Pen.number(y(each.probability(), most)));
        }
        return path.toString();
    }

    private void mark(Pen out, String colour, double days, double most, String words, boolean dashed) {
        double x = x(days);
        double y = y(at(days), most);
        out.line(x, TOP, x, HEIGHT - BOTTOM, colour, dashed ? " stroke-dasharray=\"2 3\"" : "");
        out.dot(x, y, colour);
        boolean left = x > WIDTH / 2.0;
        out.text(colour, left ? x - 7 : x + 7, TOP + (dashed ? 10 : 24), left ? "end" : "start", words);
    }

    /** Between two points of the curve. */
    private double at(double days) {
        Point before = points.getFirst();
        for (Point each : points) {
            if (each.days() >= days) {
                double span = each.days() - before.days();
                double share = span > 0 ? (days - before.days()) / span : 1;
                return before.probability() + share * (each.probability() - before.probability());
            }
            before = each;
        }
        return before.probability();
    }
}
