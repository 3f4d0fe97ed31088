package org.claviger.analysis.loss.simulation;

import org.claviger.analysis.numbers.GammaFunction;

/**
 * Random numbers by counter: the n-th number of a stream is a mixture of its key and n, so that any part of a simulation can be
 * played by itself, in any order and on any thread (the idea of Salmon et al. 2011; the mixer is SplitMix64's by Steele, Lea and
 * Flood 2014, with the constants of Stafford's variant 13). Streams are told apart by seed, source and block; that two of
 * a million streams of ten thousand numbers meet has a probability below 1e-3.
 */
public final class RandomStream {
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1p-52;

    private long state;

    public RandomStream(long seed, long source, long block) {
        state = mix(mix(mix(seed + STEP) + source * STEP) ^ block * 0xD1342543DE82EF95L);
    }

    static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    long next() {
        state += STEP;
        return mix(state);
    }

    /** Above 0 and below 1, from the upper 52 bits. */
    static double unit(long bits) {
        return ((bits >>> 12) + 0.5) * UNIT;
    }

    public double unit() {
        return unit(next());
    }

    /** A Poisson count: by multiplication below ten (Knuth 1969), above by transformed rejection (PTRS, Hörmann 1993). */
    long poisson(double mean) {
        if (mean < 10) {
            double limit = Math.exp(-mean);
            long count = 0;
            for (double product = unit(); product > limit; product *= unit()) {
                count++;
            }
            return count;
        }
        double b = 0.931 + 2.53 * Math.sqrt(mean);
        double a = -0.059 + 0.02483 * b;
        double inverse = 1.1239 + 1.1328 / (b - 3.4);
        double safe = 0.9277 - 3.6224 / (b - 2);
        while (true) {
            double u = unit() - 0.5;
            double v = unit();
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + mean + 0.43);
            if (us >= 0.07 && v <= safe) {
                return (long) k;
            }
            if (k >= 0 && (us >= 0.013 || v <= us) && accepted(v * inverse / (a / (us * us) + b), k, mean)) {
                return (long) k;
            }
        }
    }

    private static boolean accepted(double v, double k, double mean) {
        return Math.log(v) <= k * Math.log(mean) - mean - GammaFunction.log(k + 1);
    }
}
