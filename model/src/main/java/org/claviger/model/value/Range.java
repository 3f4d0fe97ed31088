package org.claviger.model.value;

import java.util.function.Function;

/**
 * A range as people state it, nine times in ten between: {@code 1..35 days}. The unit may stand once, at the end. One
 * value alone is a range of no width. That the lower end is not above the upper is judged by validation.
 *
 * @param low the 5 % point
 * @param high the 95 % point
 */
public record Range<T extends Comparable<? super T>>(T low, T high) {

    /** Reads {@code low..high}; the low end borrows the unit of the high end when it has none of its own. */
    static <T extends Comparable<? super T>> Range<T> parse(String text, Function<String, T> end) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            T both = end.apply(text);
            return new Range<>(both, both);
        }
        String low = text.substring(0, dots).strip();
        String high = text.substring(dots + 2).strip();
        return new Range<>(end.apply(endsInDigit(low) ? low + unitOf(high) : low), end.apply(high));
    }

    private static boolean endsInDigit(String text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
    }

    private static String unitOf(String text) {
        int at = 0;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || "._-+".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return text.substring(at);
    }

    public static Range<Span> ofSpans(String text) {
        return parse(text, Span::parse);
    }

    public static Range<Rate> ofRates(String text) {
        return parse(text, Rate::parse);
    }

    public static Range<Probability> ofProbabilities(String text) {
        return parse(text, Probability::parse);
    }

    /**
     * Reads {@code 100k..1M USD}. A low end with a suffix borrows the currency; one without borrows the suffix as well,
     * so that {@code 1..20M USD} begins at a million, as people mean it.
     */
    public static Range<Money> ofMoney(String text) {
        int dots = text.indexOf("..");
        int blank = text.lastIndexOf(' ');
        String low = dots < 0 ? "" : text.substring(0, dots).strip();
        boolean suffixOnly = blank > dots && !low.isEmpty() && low.indexOf(' ') < 0 && !endsInDigit(low);
        return parse(suffixOnly ? low + text.substring(blank) + text.substring(dots) : text, Money::parse);
    }

    /** Whether the two ends are in order. */
    public boolean ordered() {
        return low.compareTo(high) <= 0;
    }

    @Override
    public String toString() {
        String lower = low.toString();
        String upper = high.toString();
        if (low.compareTo(high) == 0) {
            return upper;
        }
        String unit = unitOf(upper);
        if (low instanceof Money least && high instanceof Money most) {
            boolean mistaken =
                    !least.currency().equals(most.currency()) || unitOf(lower).startsWith(" ") && !unit.startsWith(" ");
            return (mistaken ? lower : lower.substring(0, lower.lastIndexOf(' '))) + ".." + upper;
        }
        boolean shared = !unit.isBlank() && singular(unitOf(lower)).equals(singular(unit));
        return (shared ? lower.substring(0, lower.length() - unitOf(lower).length()) : lower) + ".." + upper;
    }

    private static String singular(String unit) {
        return unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
    }
}
