package org.claviger.analysis.loss.vectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claviger.analysis.loss.annual.AnnualLoss;
import org.claviger.analysis.loss.annual.CompoundPoisson;
import org.claviger.analysis.loss.annual.Scenario;
import org.claviger.analysis.loss.estimate.CommonShock;
import org.claviger.analysis.loss.estimate.FoundShare;
import org.claviger.analysis.loss.estimate.Lognormal;
import org.claviger.analysis.loss.estimate.NegativeBinomial;
import org.claviger.analysis.loss.estimate.Pert;
import org.claviger.analysis.loss.estimate.RatePosterior;
import org.claviger.analysis.loss.estimate.Severity;
import org.claviger.analysis.numbers.Normal;

/** Families of vectors about loss. What is computed depends on inputs and on the name of the quantity, on nothing else. */
public final class LossVectors {
    private static final int CELLS = 1 << 19;
    private static final Pattern QUANTILE = Pattern.compile("q(\\d{2,})");
    private static final Pattern LEVEL = Pattern.compile("(c?)var_?(0\\.\\d+|\\d+)");
    private static final Pattern ABOVE = Pattern.compile("P\\((?:S|X|L)?\\s*>\\s*([0-9.eE+]+)([kMB]?)\\)");

    /** The quantities of one vector. */
    @FunctionalInterface
    public interface Quantities {
        /** A quantity by its name; absent where the family has none of that name. */
        OptionalDouble of(String name);
    }

    private final Inputs inputs;

    private LossVectors(Inputs inputs) {
        this.inputs = inputs;
    }

    /**
     * The quantities of a vector; absent for a family that is not one of these.
     *
     * @throws IllegalArgumentException if an input is missing or out of range
     */
    public static Optional<Quantities> of(String family, Inputs inputs) {
        LossVectors vector = new LossVectors(inputs);
        return vector.quantities(family.strip().toLowerCase(Locale.ROOT));
    }

    private Optional<Quantities> quantities(String family) {
        if (family.startsWith("annual loss")) {
            return Optional.of(annual(Lognormal.between(need("q05"), need("q95")), need("lambda")));
        }
        if (family.startsWith("rare event")) {
            return Optional.of(annual(pert("lm_pert"), need("lef")));
        }
        if (family.startsWith("lognormal from")) {
            return Optional.of(lognormal(Lognormal.between(need("q05"), need("q95"))));
        }
        if (family.startsWith("lognormal var")) {
            return Optional.of(tail(Lognormal.between(need("q05"), need("q95"))));
        }
        if (family.startsWith("ale =")) {
            return Optional.of(only(
                    "ale",
                    need("frequency")
                            * Lognormal.between(need("q05"), need("q95")).mean()));
        }
        if (family.startsWith("modified pert")) {
            return Optional.of(pert(new Pert(
                    need("low"),
                    need("mode"),
                    need("high"),
                    inputs.number("lambda").orElse(Pert.USUAL))));
        }
        if (family.startsWith("vulnerability")) {
            return Optional.of(only("vulnerability", pert("tcap").exceeds(pert("rs"))));
        }
        if (family.startsWith("two scenarios")) {
            return Optional.of(shock(new CommonShock(need("own_1"), need("own_2"), need("common"))));
        }
        if (family.startsWith("negative binomial")) {
            return Optional.of(counts(NegativeBinomial.of(need("mean"), need("cv_rate"))));
        }
        if (family.startsWith("base rate")) {
            return Optional.of(posterior(
                    RatePosterior.of(need("prior_shape"), need("prior_rate"), need("events"), need("exposure_years"))));
        }
        if (family.startsWith("detection probability")) {
            return Optional.of(drills(FoundShare.of(need("found"), need("drills"))));
        }
        if (family.startsWith("series/parallel")) {
            return Optional.of(composition());
        }
        if (family.startsWith("trials needed")) {
            double p = need("p");
            return Optional.of(only("n", (1 - p) / (p * need("r") * need("r"))));
        }
        return family.startsWith("z for") ? Optional.of(only("z95", Normal.quantile(0.95))) : Optional.empty();
    }

    private double need(String name) {
        return inputs.number(name)
                .orElseThrow(() -> new IllegalArgumentException("The input " + name + " is missing."));
    }

    private Pert pert(String name) {
        List<Double> values = inputs.numbers(name);
        if (values.size() < 3) {
            throw new IllegalArgumentException("The input " + name + " needs three numbers.");
        }
        return new Pert(values.get(0), values.get(1), values.get(2), values.size() > 3 ? values.get(3) : Pert.USUAL);
    }

    private static Quantities only(String name, double value) {
        return asked -> asked.equals(name) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static OptionalDouble quantile(String asked, Severity of) {
        Matcher matcher = QUANTILE.matcher(asked);
        return matcher.matches() ? OptionalDouble.of(of.quantile(percent(matcher.group(1)))) : OptionalDouble.empty();
    }

    /** 05 and 95 are hundredths, 995 and 999 thousandths. */
    private static double percent(String digits) {
        return Double.parseDouble("0." + digits);
    }

    private static double level(String text) {
        return text.contains(".") ? Double.parseDouble(text) : percent(text);
    }

    private static Quantities lognormal(Lognormal law) {
        return asked -> switch (asked) {
            case "mu" -> OptionalDouble.of(law.mu());
            case "sigma" -> OptionalDouble.of(law.sigma());
            case "median" -> OptionalDouble.of(law.median());
            case "mean" -> OptionalDouble.of(law.mean());
            case "sd" -> OptionalDouble.of(law.deviation());
            default -> quantile(asked, law);
        };
    }

    private static Quantities tail(Lognormal law) {
        return asked -> {
            Matcher matcher = LEVEL.matcher(asked);
            if (!matcher.matches()) {
                return OptionalDouble.empty();
            }
            double level = level(matcher.group(2));
            return OptionalDouble.of(matcher.group(1).isEmpty() ? law.quantile(level) : law.shortfall(level));
        };
    }

    private static Quantities pert(Pert law) {
        return asked -> switch (asked) {
            case "alpha" -> OptionalDouble.of(law.alpha());
            case "beta" -> OptionalDouble.of(law.beta());
            case "mean" -> OptionalDouble.of(law.mean());
            case "sd" -> OptionalDouble.of(law.deviation());
            default -> quantile(asked, law);
        };
    }

    private static Quantities shock(CommonShock shock) {
        return asked -> switch (asked) {
            case "corr_counts" -> OptionalDouble.of(shock.correlation());
            case "p_both_in_year" -> OptionalDouble.of(shock.bothInAYear());
            default -> OptionalDouble.empty();
        };
    }

    private static Quantities counts(NegativeBinomial law) {
        return asked -> switch (asked) {
            case "r" -> OptionalDouble.of(law.r());
            case "p" -> OptionalDouble.of(law.p());
            case "mean" -> OptionalDouble.of(law.mean());
            case "variance" -> OptionalDouble.of(law.variance());
            case "p_zero" -> OptionalDouble.of(law.none());
            default ->
                asked.matches("p_ge_\\d{1,6}")
                        ? OptionalDouble.of(law.atLeast(Integer.parseInt(asked.substring(5))))
                        : OptionalDouble.empty();
        };
    }

    private static Quantities posterior(RatePosterior law) {
        return asked -> switch (asked) {
            case "mean" -> OptionalDouble.of(law.mean());
            case "next_year_P(>=1)" -> OptionalDouble.of(law.anyNextYear());
            default -> {
                Matcher matcher = QUANTILE.matcher(asked);
                yield matcher.matches()
                        ? OptionalDouble.of(law.quantile(percent(matcher.group(1))))
                        : OptionalDouble.empty();
            }
        };
    }

    private static Quantities drills(FoundShare law) {
        return asked -> {
            Matcher matcher = QUANTILE.matcher(asked);
            if (matcher.matches()) {
                return OptionalDouble.of(law.quantile(percent(matcher.group(1))));
            }
            return asked.equals("mean") ? OptionalDouble.of(law.mean()) : OptionalDouble.empty();
        };
    }

    /** Preventive controls one behind the other; what passes is noticed or not, and what is noticed loses a share less. */
    private Quantities composition() {
        double breach = inputs.numbers("preventive_fail").stream().reduce(1.0, (one, other) -> one * other);
        double detect = need("detect");
        double contained = need("contain_fraction");
        return asked -> {
            if (asked.equals("p_breach")) {
                return OptionalDouble.of(breach);
            }
            if (asked.equals("p_breach_undetected")) {
                return OptionalDouble.of(breach * (1 - detect));
            }
            return asked.startsWith("mean_loss_factor")
                    ? OptionalDouble.of(breach * (1 - detect * contained))
                    : OptionalDouble.empty();
        };
    }

    private Quantities annual(Severity uncapped, double rate) {
        Severity severity = uncapped.cappedAt(inputs.number("cap_per_event").orElse(Double.POSITIVE_INFINITY));
        Supplier<AnnualLoss> loss =
                once(() -> CompoundPoisson.of(List.of(new Scenario(rate, severity)), severity.quantile(0.9), CELLS));
        return asked -> switch (asked) {
            case "mean", "mean_both", "ale" -> OptionalDouble.of(rate * severity.mean());
            case "sd" -> OptionalDouble.of(Math.sqrt(rate * severity.square()));
            case "p_zero" -> OptionalDouble.of(Math.exp(-rate));
            default -> annual(asked, loss, rate, severity);
        };
    }

    private static <T> Supplier<T> once(Supplier<T> supplier) {
        List<T> known = new ArrayList<>();
        return () -> {
            if (known.isEmpty()) {
                known.add(supplier.get());
            }
            return known.getFirst();
        };
    }

    private static OptionalDouble annual(String asked, Supplier<AnnualLoss> loss, double rate, Severity severity) {
        Matcher above = ABOVE.matcher(asked);
        if (above.matches()) {
            double x = amount(above.group(1), above.group(2));
            AnnualLoss known = loss.get();
            AnnualLoss reaching =
                    x < known.range() ? known : CompoundPoisson.of(List.of(new Scenario(rate, severity)), x, CELLS);
            return OptionalDouble.of(reaching.exceedance(x).best());
        }
        Matcher level = LEVEL.matcher(asked);
        if (!level.matches()) {
            return OptionalDouble.empty();
        }
        double share = level(level.group(2));
        return OptionalDouble.of(
                level.group(1).isEmpty()
                        ? loss.get().valueAtRisk(share).best()
                        : loss.get().expectedShortfall(share).best());
    }

    private static double amount(String number, String suffix) {
        double factor = suffix.isEmpty() ? 1 : Math.pow(1_000, "kMB".indexOf(suffix) + 1.0);
        return Double.parseDouble(number) * factor;
    }
}
