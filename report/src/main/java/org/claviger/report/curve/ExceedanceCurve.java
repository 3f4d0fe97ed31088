package org.claviger.report.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.claviger.analysis.loss.Exceedance;
import org.claviger.analysis.loss.RiskWording;

/**
 * How likely a year is that costs more, by how much: both axes logarithmic. The band is where it lies nine times in ten when what is
 * not known is drawn; a tolerance is a dot that the curve must pass below, with the line that it must not cross.
 *
 * @param points by rising loss, the first for a loss of 0
 * @param currency of all losses
 */
public record ExceedanceCurve(List<Exceedance> points, String currency) {
    public static final int WIDTH = 720;
    public static final int HEIGHT = 300;

    private static final int LEFT = 64;
    private static final int RIGHT = 18;
    private static final int TOP = 48;
    private static final int BOTTOM = 34;

    /** A million years show no more. */
    private static final double LEAST = 1e-5;

    private static final int MOST_SAID = 4;

    /** Points, at least: two decades of 1, 2 and 5. */
    private static final int FEWEST = 6;

    /** The part of the plane that is drawn, in powers of ten; probabilities end at 1. */
    private record Window(double low, double high, double least) {
        double x(double loss) {
            double share = (Math.log10(loss) - low) / (high - low);
            return LEFT + Math.clamp(share, 0, 1) * (WIDTH - LEFT - RIGHT);
        }

        double y(double probability) {
            double share = probability > 0 ? Math.log10(probability) / least : 1;
            return TOP + Math.clamp(share, 0, 1) * (HEIGHT - TOP - BOTTOM);
        }
    }

    public ExceedanceCurve {
        points = List.copyOf(points);
    }

    /** In words, for those who do not see it. */
    public String description() {
        List<Exceedance> said = said();
        if (said.isEmpty()) {
            return "No loss is shown.";
        }
        List<String> sentences = new ArrayList<>();
        for (Exceedance each : said) {
            sentences.add("A year costs more than " + RiskWording.money(each.loss(), currency) + " with "
                    + RiskWording.percent(each.probability())
                    + each.band()
                            .map(band -> ", " + RiskWording.percentBand(band))
                            .orElse("")
                    + "; without any control with " + RiskWording.percent(each.inherent())
                    + (each.tolerated().isPresent()
                            ? "; tolerated is "
                                    + RiskWording.percent(each.tolerated().getAsDouble())
                            : "")
                    + ".");
        }
        return String.join(" ", sentences);
    }

    /** Where a tolerance is stated, and whole decades besides. */
    private List<Exceedance> said() {
        List<Exceedance> shown = shown();
        List<Exceedance> decades = shown.stream()
                .filter(each -> each.tolerated().isEmpty() && decade(each.loss()))
                .toList();
        long tolerated = shown.stream()
                .filter(each -> each.tolerated().isPresent())
                .limit(MOST_SAID)
                .count();
        List<Exceedance> besides = decades.stream().limit(MOST_SAID - tolerated).toList();
        return shown.stream()
                .filter(each -> each.tolerated().isPresent() || besides.contains(each))
                .limit(MOST_SAID)
                .toList();
    }

    private static boolean decade(double loss) {
        double power = Math.log10(loss);
        return Math.abs(power - Math.rint(power)) < 1e-9;
    }

    /** From where the curves begin to fall, a point before it, to where the last has fallen to nothing. */
    private List<Exceedance> shown() {
        List<Exceedance> losses =
                points.stream().filter(each -> each.loss() > 0).toList();
        if (losses.isEmpty()
                || !(losses.getFirst().inherent() > 0 || losses.getFirst().probability() > 0)) {
            return List.of();
        }
        Exceedance all = losses.getFirst();
        int from = 0;
        while (from + FEWEST < losses.size() && flat(all, losses.get(from + 1))) {
            from++;
        }
        int to = losses.size();
        while (to > from + 2 && nothing(losses.get(to - 1)) && nothing(losses.get(to - 2))) {
            to--;
        }
        return losses.subList(from, to);
    }

    private static boolean flat(Exceedance all, Exceedance next) {
        return next.tolerated().isEmpty()
                && next.probability() > 0.995 * all.probability()
                && next.inherent() > 0.995 * all.inherent();
    }

    private static boolean nothing(Exceedance point) {
        return point.probability() < LEAST
                && point.inherent() < LEAST
                && point.tolerated().isEmpty();
    }

    /** Empty where nothing can be lost. */
    public String svg(Colours colours, String title) {
        List<Exceedance> shown = shown();
        if (shown.size() < 2) {
            return "";
        }
        Window window = window(shown);
        Pen out = new Pen(WIDTH, HEIGHT, title + ". " + description());
        grid(out, colours, window);
        List<Exceedance> banded =
                shown.stream().filter(each -> each.band().isPresent()).toList();
        if (banded.size() == shown.size()) {
            out.area(band(shown, window), colours.curve());
        }
        out.path(path(shown, Exceedance::inherent, window), colours.soft(), " stroke-width=\"1.5\"");
        out.path(path(shown, Exceedance::probability, window), colours.curve(), " stroke-width=\"2.5\"");
        shown.stream()
                .filter(each -> each.tolerated().isPresent())
                .forEach(each -> tolerance(out, colours, each, window));
        legend(out, colours, banded.size() == shown.size());
        return out.done();
    }

    private static Window window(List<Exceedance> shown) {
        double least = shown.stream()
                .flatMap(each -> Stream.of(
                        each.probability(), each.inherent(), each.tolerated().orElse(1)))
                .filter(each -> each >= LEAST)
                .min(Double::compare)
                .orElse(0.1);
        return new Window(
                Math.log10(shown.getFirst().loss()),
                Math.log10(shown.getLast().loss()),
                Math.min(-1, Math.floor(Math.log10(least) + 1e-9)));
    }

    private void grid(Pen out, Colours colours, Window window) {
        for (int power = 0; power >= window.least(); power--) {
            double probability = Math.pow(10, power);
            double y = window.y(probability);
            out.line(LEFT, y, WIDTH - RIGHT, y, colours.rule(), "");
            out.text(colours.soft(), LEFT - 8, y + 4, "end", RiskWording.percent(probability));
        }
        for (int power = (int) Math.ceil(window.low() - 1e-9); power <= window.high() + 1e-9; power++) {
            double loss = Math.pow(10, power);
            double x = window.x(loss);
            out.line(x, TOP, x, HEIGHT - BOTTOM + 4, colours.rule(), "");
            boolean last = x > WIDTH - RIGHT - 20;
            out.text(
                    colours.soft(),
                    last ? WIDTH - RIGHT : x,
                    HEIGHT - BOTTOM + 20,
                    last ? "end" : "middle",
                    RiskWording.money(loss, currency));
        }
        out.line(LEFT, HEIGHT - BOTTOM, WIDTH - RIGHT, HEIGHT - BOTTOM, colours.soft(), "");
    }

    private static String path(List<Exceedance> shown, ToDoubleFunction<Exceedance> of, Window window) {
        StringBuilder path = new StringBuilder();
        for (Exceedance each : shown) {
            double value = of.applyAsDouble(each);
            point(path, window.x(each.loss()), window.y(value));
            if (!(value > 0)) {
                break;
            }
        }
        return path.toString();
    }

    private static String band(List<Exceedance> shown, Window window) {
        StringBuilder path = new StringBuilder();
        shown.forEach(each -> each.band().ifPresent(band -> point(path, window.x(each.loss()), window.y(band.high()))));
        shown.reversed()
                .forEach(each ->
                        each.band().ifPresent(band -> point(path, window.x(each.loss()), window.y(band.low()))));
        return path.append('Z').toString();
    }

    private static void point(StringBuilder path, double x, double y) {
        path.append(path.isEmpty() ? 'M' : 'L')
                .append(Pen.number(x))
                .append(' ')
                .append(Pen.number(y));
    }

    private void tolerance(Pen out, Colours colours, Exceedance point, Window window) {
        double tolerated = point.tolerated().orElseThrow();
        double x = window.x(point.loss());
        double y = window.y(tolerated);
        out.line(x, TOP, x, y, colours.limit(), " stroke-dasharray=\"5 4\" stroke-width=\"1.5\"");
        out.dot(x, y, colours.limit());
        boolean left = x > WIDTH / 2.0;
        out.text(
                colours.limit(),
                left ? x - 9 : x + 9,
                y + 4,
                left ? "end" : "start",
                "tolerated: more than " + RiskWording.money(point.loss(), currency) + " with "
                        + RiskWording.percent(tolerated));
    }

    private static void legend(Pen out, Colours colours, boolean band) {
        out.text(colours.soft(), LEFT - 56, 14, "start", "probability of a year that costs more");
        double x = LEFT;
        out.line(x, 32, x + 22, 32, colours.curve(), " stroke-width=\"2.5\"");
        out.text(colours.ink(), x + 29, 36, "start", "with the controls in place");
        if (band) {
            out.area("M" + (x + 192) + " 26h22v12h-22Z", colours.curve());
            out.text(colours.ink(), x + 221, 36, "start", "nine times in ten");
        }
        double second = x + (band ? 340 : 192);
        out.line(second, 32, second + 22, 32, colours.soft(), " stroke-width=\"1.5\"");
        out.text(colours.ink(), second + 29, 36, "start", "without any control");
    }
}
