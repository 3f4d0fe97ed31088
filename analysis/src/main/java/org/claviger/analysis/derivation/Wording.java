package org.claviger.analysis.derivation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claviger.model.Model;
import org.claviger.model.TempoEstimate;
import org.claviger.model.Threat;
import org.claviger.model.value.Interval;

/** Derived frequencies in words. Numbers carry no more digits than what they come from: two or three. */
public final class Wording {
    private static final double DAY_HOURS = 24;

    private Wording() {}

    /** Why a task is done as often as it is, from its numbers; a draft until somebody adopts it. */
    public static String justification(TaskDerivation task, Model model) {
        return String.join(" ", sentences(task, model));
    }

    /** The same, what is said of each threat by itself. */
    public static List<String> sentences(TaskDerivation task, Model model) {
        List<String> sentences = new ArrayList<>();
        for (ThreatDerivation each : task.threats()) {
            threat(each, model).ifPresent(sentences::add);
        }
        longest(task).ifPresent(sentences::add);
        task.cap().ifPresent(cap -> sentences.add("The catalogue allows " + cap.words() + " at the longest."));
        return sentences;
    }

    private static Optional<String> threat(ThreatDerivation each, Model model) {
        Optional<Threat> threat = Optional.ofNullable(model.threats().get(each.threat()));
        if (threat.isEmpty() || each.look().isEmpty() || each.residual().isEmpty()) {
            return Optional.empty();
        }
        Look look = each.look().get();
        String tempo = threat.get()
                .tempo()
                .flatMap(TempoEstimate::range)
                .map(range -> "nine times in ten " + range)
                .orElse("a time that is not stated");
        String source = threat.get()
                .tempo()
                .flatMap(TempoEstimate::source)
                .map(text -> " (" + text + ")")
                .orElse("");
        StringBuilder text = new StringBuilder();
        text.append("threat/")
                .append(each.threat())
                .append(" takes ")
                .append(tempo)
                .append(source);
        text.append("; one look finds ").append(percent(look.probability()));
        text.append(" of what it could see, ")
                .append(percent(look.coverage()))
                .append(" of all variants; stopping it takes ");
        text.append(days(look.lag()))
                .append(", and ")
                .append(look.mode().words())
                .append(". ");
        text.append("So ").append(percent(each.detection().orElse(0))).append(" of attacks are interrupted; of ");
        text.append(number(each.attempts().orElse(0))).append(" a year that get past prevention ");
        text.append(number(each.residual().getAsDouble())).append(" are not: ");
        text.append(percent(-Math.expm1(-each.residual().getAsDouble()))).append(" a year");
        for (Standing standing : each.standings()) {
            text.append("; ").append(standing(standing));
        }
        return Optional.of(text.append('.').toString());
    }

    /** {@code 3.2 % against 3 % a year tolerated for each threat: not met}. */
    public static String standing(Standing standing) {
        Limit limit = standing.limit();
        String value = limit.measure() == Limit.Measure.RATE
                ? percent(standing.shown())
                : money(standing.value(), limit.currency());
        return (standing.missing().isEmpty() ? value : "at least " + value) + " against " + limit.words()
                + " tolerated for " + limit.whom() + ": " + standing.verdict().word();
    }

    private static Optional<String> longest(TaskDerivation task) {
        String chosen = task.chosen().map(Interval::words).orElse("after an event");
        return switch (task.longest()) {
            case Longest.Days(double days) ->
                Optional.of("The longest interval that meets all of it is " + days(days)
                        + task.named()
                                .map(named -> ", as people keep it " + named.words())
                                .orElse("") + "; chosen is "
                        + chosen
                        + task.chosenDays()
                                .filter(gap -> gap > 0)
                                .map(gap -> margin(days / gap))
                                .orElse("") + ".");
            case Longest.Any _ -> Optional.of("What is tolerated holds even without it; chosen is " + chosen + ".");
            case Longest.None none -> Optional.of(none(none) + ".");
            case Longest.NotShown _ -> Optional.empty();
        };
    }

    private static String margin(double share) {
        return share >= 1 ? ", " + percent(share - 1) + " of margin" : ", " + number(1 / share) + " times too long";
    }

    private static String value(Limit limit, double value) {
        return limit.measure() == Limit.Measure.RATE ? percent(-Math.expm1(-value)) : money(value, limit.currency());
    }

    private static String none(Longest.None none) {
        Limit limit = none.limit();
        String against = " against " + limit.words() + " tolerated for " + limit.whom();
        return none.hopeless()
                ? "Threats that it does not serve alone leave " + value(limit, none.others()) + against
                        + ", so no interval of it suffices"
                : "However often it is done, " + value(limit, none.least()) + " stays" + against;
    }

    /** An interval that is the longest, in words. */
    public static String longest(Longest longest) {
        return switch (longest) {
            case Longest.Days(double days) -> days(days);
            case Longest.Any _ -> "any";
            case Longest.None none ->
                none.hopeless() ? "none: other threats alone leave too much" : "none is short enough";
            case Longest.NotShown _ -> "not shown";
        };
    }

    /** What would do instead. */
    public static String lever(Lever lever) {
        String needed = lever.needed().isEmpty()
                ? "no amount suffices"
                : amount(lever.kind(), lever.needed().getAsDouble());
        return lever.kind().words() + ": "
                + (lever.kind() == Lever.Kind.TIME_LOCK ? "" : amount(lever.kind(), lever.now()) + " now, ") + needed
                + (lever.needed().isEmpty() ? "" : " would do");
    }

    private static String amount(Lever.Kind kind, double value) {
        return switch (kind) {
            case PROBABILITY, COVERAGE -> percent(value);
            case LAG, TIME_LOCK -> days(value);
            case PREVENTION -> number(value) + " a year";
            case LOSS -> money(value, "");
        };
    }

    /** {@code 6.54 days}, {@code 8 hours}. */
    public static String days(double days) {
        if (days == 0) {
            return "no time";
        }
        return days < 1 ? number(days * DAY_HOURS) + " hours" : number(days) + (days == 1 ? " day" : " days");
    }

    /** Three digits at most. */
    public static String percent(double share) {
        double percent = 100 * share;
        return (percent > 99 && percent < 100
                        ? String.format(Locale.ROOT, "%.4g", Math.floor(percent * 100) / 100)
                        : number(percent))
                + " %";
    }

    /** Three digits at most, and never as a power of ten where it is not very small or large. */
    public static String number(double value) {
        if (value == 0) {
            return "0";
        }
        if (Math.abs(value) < 1e-4 || Math.abs(value) >= 1e7) {
            return String.format(Locale.ROOT, "%.2e", value);
        }
        return new BigDecimal(value)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** {@code 1.2M USD}. */
    public static String money(double value, String currency) {
        double size = Math.abs(value);
        String text = size >= 1e9
                ? number(value / 1e9) + "B"
                : size >= 1e6 ? number(value / 1e6) + "M" : size >= 1e3 ? number(value / 1e3) + "k" : number(value);
        return currency.isEmpty() ? text : text + " " + currency;
    }
}
