package org.claviger.analysis.loss;

/**
 * How residual risk is computed. The figures depend on seed, years and draws, never on the threads.
 *
 * @param seed of every random number
 * @param years simulated for the system, 1,000 to 10 million
 * @param draws of what is not known, 0 to 1,000
 * @param threads 1 or more
 */
public record RiskSettings(long seed, int years, int draws, int threads) {
    public RiskSettings {
        if (years < 1_000 || years > 10_000_000 || draws < 0 || draws > 1_000 || threads < 1) {
            throw new IllegalArgumentException(
                    "Out of range: " + years + " years, " + draws + " draws, " + threads + ".");
        }
    }

    /** A fixed seed, a million years, 64 draws. */
    public static RiskSettings usual(int threads) {
        return new RiskSettings(1, 1_000_000, 64, threads);
    }
}
