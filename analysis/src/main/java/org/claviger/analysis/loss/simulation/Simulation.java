package org.claviger.analysis.loss.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.claviger.analysis.loss.simulation.Source.Share;

/**
 * Plays years. The events of a source in a block of 4,096 years are Poisson in number, each in a year of its own choice, as a
 * Poisson process has them; an event takes its amount out of all its purses in that year. What the events of a year take out of
 * one purse is limited by what it holds and gets again, whatever their order.
 *
 * <p>A block of a source has a stream of random numbers of its own, so the same seed gives the same years on any number of
 * threads.
 */
public final class Simulation {
    /** Years of a block: as many as the lower twelve bits of a random number can tell apart, and as stay in a core's cache. */
    private static final int BLOCK = 1 << 12;

    private final List<Source> sources;
    private final double[] purses;
    private final long seed;
    private final Amounts[] amounts;
    private final double[] totals;
    private final double[][] means;

    private Simulation(List<Source> sources, double[] purses, int years, long seed) {
        this.sources = List.copyOf(sources);
        this.purses = purses.clone();
        this.seed = seed;
        this.amounts = sources.parallelStream()
                .map(each -> Amounts.of(each.severity(), each.rate() * years))
                .toArray(Amounts[]::new);
        this.totals = new double[years];
        this.means = new double[(years + BLOCK - 1) / BLOCK][purses.length];
    }

    /**
     * The loss of so many years.
     *
     * @param purses what can be taken out of each within a year, from 0; may be infinite
     * @param years 1 to 100 million
     * @param threads 1 or more; changes how long it takes, not what it gives
     */
    public static SimulatedYears of(List<Source> sources, double[] purses, int years, long seed, int threads) {
        if (years < 1 || years > 100_000_000 || threads < 1) {
            throw new IllegalArgumentException(years + " years on " + threads + " threads.");
        }
        Simulation simulation = new Simulation(sources, purses, years, seed);
        simulation.play(threads);
        return new SimulatedYears(simulation.totals, simulation.purseMeans());
    }

    private void play(int threads) {
        AtomicInteger next = new AtomicInteger();
        Runnable work = () -> {
            double[][] taken = new double[purses.length + 1][BLOCK];
            for (int block = next.getAndIncrement(); block < means.length; block = next.getAndIncrement()) {
                block(block, taken);
            }
        };
        List<Thread> others = new ArrayList<>();
        for (int i = 1; i < Math.min(threads, means.length); i++) {
            others.add(Thread.ofPlatform().start(work));
        }
        work.run();
        others.forEach(Simulation::join);
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void block(int block, double[][] taken) {
        for (double[] each : taken) {
            Arrays.fill(each, 0);
        }
        for (int source = 0; source < amounts.length; source++) {
            RandomStream random = new RandomStream(seed, source, block);
            long events = random.poisson(sources.get(source).rate() * BLOCK);
            List<Share> shares = sources.get(source).shares();
            if (shares.isEmpty()) {
                alone(events, random, amounts[source], taken[purses.length]);
            } else {
                shared(events, random, amounts[source], shares, taken);
            }
        }
        int from = block * BLOCK;
        int length = Math.min(BLOCK, totals.length - from);
        for (int purse = 0; purse < purses.length; purse++) {
            double sum = 0;
            for (int year = 0; year < length; year++) {
                double lost = Math.min(purses[purse], taken[purse][year]);
                totals[from + year] += lost;
                sum += lost;
            }
            means[block][purse] = sum;
        }
        for (int year = 0; year < length; year++) {
            totals[from + year] += taken[purses.length][year];
        }
    }

    private static void alone(long events, RandomStream random, Amounts amounts, double[] taken) {
        for (long event = 0; event < events; event++) {
            long bits = random.next();
            taken[(int) bits & BLOCK - 1] += amounts.of(RandomStream.unit(bits));
        }
    }

    private static void shared(
            long events, RandomStream random, Amounts amounts, List<Share> shares, double[][] taken) {
        int[] purse = shares.stream().mapToInt(Share::purse).toArray();
        double[] part = shares.stream().mapToDouble(Share::part).toArray();
        for (long event = 0; event < events; event++) {
            long bits = random.next();
            double amount = amounts.of(RandomStream.unit(bits));
            int year = (int) bits & BLOCK - 1;
            for (int i = 0; i < purse.length; i++) {
                taken[purse[i]][year] += amount * part[i];
            }
        }
    }

    private double[] purseMeans() {
        return IntStream.range(0, purses.length)
                .mapToDouble(purse -> {
                    double sum = 0;
                    for (double[] block : means) {
                        sum += block[purse];
                    }
                    return sum / totals.length;
                })
                .toArray();
    }
}
