package org.claviger.analysis.likelihood;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * What stands unseen, carried from look to look: intact, standing and not found, or found and not yet ended. Between looks the
 * intact fall at the rate; a look finds a share of what stands; what was found ends when its lag is over; a renewal ends all.
 */
final class Hiding {
    /** What was found and ends at this time. */
    private record Found(double ends, double probability) {}

    private static final int MOST_LOOKS = 1 << 20;
    private static final double SETTLED = 1e-13;

    private final double rate;
    private final List<Inspection> inspections;
    private final Clean clean;
    private double now;
    private double intact;
    private double unseen;
    private final PriorityQueue<Found> found = new PriorityQueue<>(Comparator.comparingDouble(Found::ends));

    private Hiding(double rate, List<Inspection> inspections, Clean clean, double now, double unseen) {
        this.rate = rate;
        this.inspections = inspections;
        this.clean = clean;
        this.now = now;
        this.unseen = unseen;
        this.intact = 1 - unseen;
    }

    static Course.Part course(double rate, List<Inspection> inspections, Clean clean, double years) {
        Hiding today = switch (clean) {
            case Clean.LongAgo longAgo -> settled(rate, inspections, clean);
            case Clean.Since(double age) -> new Hiding(rate, inspections, clean, -age, 0);
            case Clean.Renewed renewed -> new Hiding(rate, inspections, clean, -renewed.age(), 0);
        };
        today.goTo(0);
        return today.recorded(years);
    }

    /** From far enough in the past that it makes no difference whether it was clean then or stood. */
    private static Hiding settled(double rate, List<Inspection> inspections, Clean clean) {
        double longest = inspections.stream()
                .mapToDouble(each -> each.dates() instanceof Dates.Every every ? every.period() + each.lag() : 0)
                .max()
                .orElse(0);
        for (int looks = 16; looks <= MOST_LOOKS; looks *= 4) {
            Hiding least = new Hiding(rate, inspections, clean, -looks * longest, 0);
            Hiding most = new Hiding(rate, inspections, clean, -looks * longest, 1);
            least.goTo(0);
            most.goTo(0);
            if (most.standing() - least.standing() <= SETTLED * most.standing()) {
                return most;
            }
        }
        throw new IllegalStateException("It does not settle.");
    }

    private double standing() {
        return unseen + found.stream().mapToDouble(Found::probability).sum();
    }

    private void goTo(double end) {
        for (double turn = nextTurn(); turn <= end; turn = nextTurn()) {
            turn(turn);
        }
        pass(end);
    }

    private Course.Part recorded(double years) {
        List<double[]> pieces = new ArrayList<>();
        pieces.add(piece());
        for (double turn = nextTurn(); turn < years; turn = nextTurn()) {
            turn(turn);
            pieces.add(piece());
        }
        return new Course.Part(rate, column(pieces, 0), column(pieces, 1), column(pieces, 2));
    }

    private double[] piece() {
        return new double[] {now, standing(), intact};
    }

    private static double[] column(List<double[]> pieces, int column) {
        return pieces.stream().mapToDouble(each -> each[column]).toArray();
    }

    private double nextTurn() {
        double next =
                found.isEmpty() ? Double.POSITIVE_INFINITY : found.element().ends();
        for (Inspection each : inspections) {
            next = Math.min(next, each.dates().after(now));
        }
        return Math.min(next, nextRenewal());
    }

    private double nextRenewal() {
        return clean instanceof Clean.Renewed(double period, double age)
                ? new Dates.Every(period, -age).after(now)
                : Double.POSITIVE_INFINITY;
    }

    private void turn(double time) {
        double before = now;
        boolean renewed = nextRenewal() <= time;
        pass(time);
        while (!found.isEmpty() && found.element().ends() <= time) {
            intact += found.remove().probability();
        }
        for (Inspection each : inspections) {
            if (each.dates().after(before) <= time) {
                look(each);
            }
        }
        if (renewed) {
            found.clear();
            unseen = 0;
            intact = 1;
        }
    }

    private void pass(double time) {
        double expected = rate * (time - now);
        unseen += intact * Course.come(expected);
        intact *= Math.exp(-expected);
        now = time;
    }

    private void look(Inspection inspection) {
        double seen = unseen * inspection.found();
        unseen *= 1 - inspection.found();
        if (inspection.lag() == 0) {
            intact += seen;
        } else {
            found.add(new Found(now + inspection.lag(), seen));
        }
    }
}
