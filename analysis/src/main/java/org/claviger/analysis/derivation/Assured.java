package org.claviger.analysis.derivation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The interval that suffices in nine of ten possible worlds. In each it is the longest there or any shorter one, so it is the
 * tenth part of them in order of their longest; found by halving the time axis and keeping the worlds still in question, without
 * solving every one.
 */
final class Assured {
    private static final double CONFIDENCE = 0.9;
    private static final double ROUNDING = 1e-9;
    private static final int FEW = 3;

    private final String task;
    private final Limit limit;

    Assured(String task, Limit limit) {
        this.task = task;
        this.limit = limit;
    }

    /**
     * @param worlds one or more
     * @param guess days, above 0, from which to look
     */
    Longest of(List<Total> worlds, double guess) {
        List<Total> question = worlds;
        int rank = rank(worlds);
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double days = Math.clamp(guess, Total.SHORTEST, Total.LONGEST);
        while (question.size() > FEW) {
            Map<Boolean, List<Total>> byMet = byMet(question, days);
            List<Total> shorter = byMet.getOrDefault(false, List.of());
            if (rank < shorter.size()) {
                high = days;
                question = shorter;
            } else {
                rank -= shorter.size();
                low = days;
                question = byMet.getOrDefault(true, List.of());
            }
            if (low >= Total.LONGEST || high <= Total.SHORTEST || high - low <= ROUNDING * high) {
                break;
            }
            days = Double.isInfinite(high)
                    ? Math.min(low * 4, Total.LONGEST)
                    : low == 0 ? Math.max(high / 4, Total.SHORTEST) : Math.sqrt(low * high);
        }
        double from = days;
        List<Longest> longest = question.stream()
                .map(each -> each.longest(task, limit, from))
                .sorted((one, other) -> Double.compare(days(one), days(other)))
                .toList();
        return longest.get(Math.min(rank, longest.size() - 1));
    }

    private static int rank(List<Total> worlds) {
        return (int) Math.floor((1 - CONFIDENCE) * worlds.size() + ROUNDING);
    }

    /** Whether an interval suffices in nine of ten worlds. */
    boolean holds(List<Total> worlds, double days) {
        return byMet(worlds, days).getOrDefault(false, List.of()).size() <= rank(worlds);
    }

    private Map<Boolean, List<Total>> byMet(List<Total> worlds, double days) {
        // Worlds that differ only in how often attacks come have one detection.
        Map<Watch, Double> known = new HashMap<>();
        return worlds.stream()
                .collect(Collectors.partitioningBy(each ->
                        each.meets(limit, watch -> known.computeIfAbsent(watch, one -> one.detection(task, days)))));
    }

    private static double days(Longest longest) {
        return switch (longest) {
            case Longest.Days(double days) -> days;
            case Longest.Any _ -> Double.POSITIVE_INFINITY;
            case Longest.None _ -> 0;
            case Longest.NotShown _ -> -1;
        };
    }
}
