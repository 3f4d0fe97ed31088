package org.claviger.analysis.loss;

import java.util.Optional;
import java.util.stream.IntStream;
import org.claviger.model.Model;

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

    /**
     * The usual, with fewer draws where a model is so large that its annual losses would take more memory than that; absent where
     * it is too large for that too.
     *
     * @param bytes for annual losses
     */
    public static Optional<RiskSettings> within(Model model, long bytes, int threads) {
        RiskSettings usual = usual(threads);
        return IntStream.of(usual.draws, usual.draws / 2, usual.draws / 4)
                .filter(draws -> annualLosses(model, draws) <= bytes)
                .mapToObj(draws -> new RiskSettings(usual.seed, usual.years, draws, threads))
                .findFirst();
    }

    /** Two bounds for each cell of a grid: fine ones now and without controls, coarse ones for each draw and control. */
    private static long annualLosses(Model model, int draws) {
        long wallets = model.wallets().size();
        long subjects = wallets + model.threats().size();
        long cells = subjects * (2 * RiskAnalysis.FINE + (long) draws * RiskAnalysis.COARSE)
                + model.controls().size() * wallets * ControlWorths.CELLS;
        return cells * 2 * Double.BYTES;
    }
}
