package org.claviger.analysis.likelihood;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * Plays campaigns, looks and recoveries one after the other and counts how often the top event comes about. Shares nothing
 * with what it checks but the records that state a question.
 */
final class Simulation {
    /** What one run saw. */
    record Count(long completions, double years) {
        double rate() {
            return (double) completions / years;
        }

        /** Of the rate; batches of a Poisson process would have this spread, and completions are rarer and more regular or nearly so. */
        double standardError() {
            return Math.sqrt((double) Math.max(completions, 1)) / years;
        }
    }

    private record Happening(double time, Runnable what) {}

    /** One campaign with its fate: variants that stand, until when if that is known. */
    private static final class Fate {
        private final Campaign campaign;
        private final List<Standing> standing = new ArrayList<>();

        private Fate(Campaign campaign) {
            this.campaign = campaign;
        }

        private boolean takes(String event) {
            return standing.stream().anyMatch(each -> each.events.contains(event));
        }
    }

    /** What one success took; how visible its variant is, and whether it has been found. */
    private static final class Standing {
        private final List<String> events;
        private final double variant;
        private boolean found;

        private Standing(List<String> events, double variant) {
            this.events = events;
            this.variant = variant;
        }
    }

    private final SplittableRandom random;
    private final Predicate<Predicate<String>> top;
    private final List<Fate> fates = new ArrayList<>();
    private final PriorityQueue<Happening> agenda = new PriorityQueue<>(Comparator.comparingDouble(Happening::time));
    private double now;
    private boolean happened;
    private long completions;

    private Simulation(Predicate<Predicate<String>> top, List<Campaign> campaigns, long seed) {
        this.top = top;
        this.random = new SplittableRandom(seed);
        campaigns.forEach(each -> fates.add(new Fate(each)));
    }

    /** Of a top event as a predicate over basic events. */
    static Count of(Predicate<Predicate<String>> top, List<Campaign> campaigns, double years, long seed) {
        Simulation simulation = new Simulation(top, campaigns, seed);
        simulation.fates.forEach(simulation::begin);
        while (!simulation.agenda.isEmpty() && simulation.agenda.element().time() < years) {
            Happening next = simulation.agenda.remove();
            simulation.now = next.time();
            next.what().run();
        }
        return new Count(simulation.completions, years);
    }

    private void begin(Fate fate) {
        if (fate.campaign.behaviour().rate() > 0) {
            agenda.add(new Happening(wait(fate.campaign.behaviour().rate()), () -> come(fate)));
        }
        if (fate.campaign.behaviour() instanceof Behaviour.Latent latent) {
            latent.inspections().forEach(each -> plan(fate, each));
        }
        if (fate.campaign.behaviour() instanceof Behaviour.Latent latent
                && latent.clean() instanceof Clean.Renewed renewed) {
            agenda.add(new Happening(renewed.period() - renewed.age(), () -> renew(fate, renewed.period())));
        }
    }

    private double wait(double rate) {
        return -Math.log(1 - random.nextDouble()) / rate;
    }

    private void come(Fate fate) {
        agenda.add(new Happening(now + wait(fate.campaign.behaviour().rate()), () -> come(fate)));
        List<String> taken = new ArrayList<>();
        for (Map.Entry<String, Double> each : fate.campaign.targets().entrySet()) {
            if (random.nextDouble() < each.getValue()) {
                taken.add(each.getKey());
            }
        }
        double variant = random.nextDouble();
        // An outcome adds nothing while one stands that the same inspections can see.
        if (taken.isEmpty()
                || fate.standing.stream()
                        .anyMatch(each ->
                                each.events.equals(taken) && seeing(fate, each.variant) == seeing(fate, variant))) {
            return;
        }
        Standing standing = new Standing(taken, variant);
        fate.standing.add(standing);
        look();
        if (fate.campaign.behaviour() instanceof Behaviour.Momentary) {
            end(fate, standing);
        }
        if (fate.campaign.behaviour() instanceof Behaviour.Revealed revealed) {
            agenda.add(new Happening(now + revealed.recovery(), () -> end(fate, standing)));
        }
    }

    private static long seeing(Fate fate, double variant) {
        return fate.campaign.behaviour() instanceof Behaviour.Latent latent
                ? latent.inspections().stream()
                        .filter(each -> variant < each.coverage())
                        .count()
                : 0;
    }

    private void plan(Fate fate, Inspection inspection) {
        double next = inspection.dates().after(now);
        if (next < Double.POSITIVE_INFINITY) {
            agenda.add(new Happening(next, () -> inspect(fate, inspection)));
        }
    }

    private void inspect(Fate fate, Inspection inspection) {
        plan(fate, inspection);
        for (Standing each : List.copyOf(fate.standing)) {
            if (!each.found && each.variant < inspection.coverage() && random.nextDouble() < inspection.found()) {
                each.found = true;
                agenda.add(new Happening(now + inspection.lag(), () -> end(fate, each)));
            }
        }
    }

    private void renew(Fate fate, double period) {
        agenda.add(new Happening(now + period, () -> renew(fate, period)));
        fate.standing.clear();
        look();
    }

    private void end(Fate fate, Standing standing) {
        fate.standing.remove(standing);
        look();
    }

    private void look() {
        boolean before = happened;
        happened = top.test(this::stands);
        completions += happened && !before ? 1 : 0;
    }

    private boolean stands(String event) {
        return fates.stream().anyMatch(each -> each.takes(event));
    }
}
