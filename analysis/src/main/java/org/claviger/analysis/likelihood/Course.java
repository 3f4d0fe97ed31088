package org.claviger.analysis.likelihood;

import java.util.ArrayList;
import java.util.List;

/**
 * How the probability that a cause stands goes through the horizon: it stands when any of its parts does, and the parts are
 * independent.
 */
record Course(List<Part> parts) {
    /**
     * Between two turns the probability grows as y + x (1 - exp(-rate s)). Both are kept and nothing is subtracted, so a
     * probability of 1e-12 has all its digits.
     *
     * @param rate a year
     * @param from where each piece begins, ascending, the first at 0
     * @param standing y, the probability of standing at the beginning of the piece
     * @param intact x = 1 - y
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Part(double rate, double[] from, double[] standing, double[] intact) {
        static Part constant(double probability) {
            return new Part(0, new double[] {0}, new double[] {probability}, new double[] {1 - probability});
        }

        double at(int piece, double time) {
            return standing[piece] + intact[piece] * come(rate * (time - from[piece]));
        }
    }

    private static final double SMALL = 0.01;

    /** 1 - exp(-x), by its series where that is as exact and faster. */
    static double come(double x) {
        return x < SMALL ? x * (1 - x / 2 * (1 - x / 3 * (1 - x / 4 * (1 - x / 5 * (1 - x / 6))))) : -Math.expm1(-x);
    }

    static Course of(Behaviour behaviour, double years) {
        return switch (behaviour) {
            case Behaviour.Static(double probability) -> new Course(List.of(Part.constant(probability)));
            case Behaviour.Momentary momentary -> new Course(List.of(Part.constant(0)));
            case Behaviour.Revealed(double rate, double recovery) ->
                new Course(List.of(Part.constant(rate * recovery / (1 + rate * recovery))));
            case Behaviour.Latent latent -> latent(latent, years);
        };
    }

    /** One part for the variants that the same inspections see, and one for those that none sees. */
    private static Course latent(Behaviour.Latent latent, double years) {
        List<Double> coverages = new ArrayList<>(latent.inspections().stream()
                .map(Inspection::coverage)
                .filter(coverage -> coverage > 0)
                .distinct()
                .sorted()
                .toList());
        List<Part> parts = new ArrayList<>();
        double below = 0;
        for (double coverage : coverages) {
            List<Inspection> seeing = latent.inspections().stream()
                    .filter(each -> each.coverage() >= coverage)
                    .toList();
            parts.add(Hiding.course(latent.rate() * (coverage - below), seeing, latent.clean(), years));
            below = coverage;
        }
        if (below < 1) {
            parts.add(Hiding.course(latent.rate() * (1 - below), List.of(), latent.clean(), years));
        }
        return new Course(parts);
    }
}
