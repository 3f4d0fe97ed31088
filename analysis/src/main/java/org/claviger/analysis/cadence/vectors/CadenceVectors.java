package org.claviger.analysis.cadence.vectors;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.claviger.analysis.cadence.Attacks;
import org.claviger.analysis.cadence.Control;
import org.claviger.analysis.cadence.CostOptimum;
import org.claviger.analysis.cadence.Detection;
import org.claviger.analysis.cadence.FixedWindow;
import org.claviger.analysis.cadence.LongestInterval;
import org.claviger.analysis.cadence.Needed;
import org.claviger.analysis.cadence.ProofTest;
import org.claviger.analysis.cadence.Residual;
import org.claviger.analysis.cadence.Tolerance;
import org.claviger.analysis.cadence.Window;

/** Families of vectors about cadence. What is computed depends on inputs and on the name of the quantity, on nothing else. */
public final class CadenceVectors {
    /** The quantities of one vector. */
    @FunctionalInterface
    public interface Quantities {
        /** A quantity by its name: a number, a truth or nothing; absent where the family has none of that name. */
        Optional<Json> of(String name);
    }

    private static final Map<String, Double> TESTED = Map.of(
            "daily", 1 / Attacks.YEAR,
            "weekly", 7 / Attacks.YEAR,
            "monthly", 1 / 12.0,
            "quarterly", 0.25,
            "half_yearly", 0.5,
            "yearly", 1.0,
            "annually", 1.0);

    private final StatedInputs inputs;

    private CadenceVectors(Json.Members inputs) {
        this.inputs = new StatedInputs(inputs);
    }

    /**
     * The quantities of a vector.
     *
     * @throws IllegalArgumentException if an input is missing or out of range, here or when a quantity is asked for
     */
    public static Quantities of(String family, Json.Members inputs) {
        return new CadenceVectors(inputs).quantities(family.strip().toLowerCase(Locale.ROOT));
    }

    private Quantities quantities(String family) {
        if (family.contains("tolerance") || family.startsWith("longest interval")) {
            return longest();
        }
        if (family.startsWith("residual")) {
            return residual();
        }
        if (family.startsWith("assured")) {
            return assured();
        }
        if (family.startsWith("dual")) {
            return family.contains("dual: window") ? windowNeeded() : chanceNeeded();
        }
        if (family.contains("pfdavg") || family.contains("unrecoverable")) {
            return proofTest(family);
        }
        if (family.contains("slow drain") || family.contains("barlow") || family.contains("optimum")) {
            return cost(family);
        }
        return new DetectionFamilies(inputs).of(family);
    }

    private Quantities proofTest(String family) {
        if (family.contains("unrecoverable")) {
            double demand = inputs.need("demand_per_year");
            double rate = inputs.need("backup_latent_failure_per_year");
            double annual = ProofTest.unrecoverable(demand, rate, inputs.need("restore_test_T_years"));
            return asked -> {
                Double interval = TESTED.get(asked.replace("annual_rate_if_tested_", ""));
                if (interval != null) {
                    return number(ProofTest.unrecoverable(demand, rate, interval));
                }
                return switch (asked) {
                    case "annual_rate" -> number(annual);
                    case "annual_probability" -> number(-Math.expm1(-annual));
                    default -> Optional.empty();
                };
            };
        }
        OptionalDouble renewal = inputs.values().number("T_M_years");
        double rate = inputs.need("lambda_per_year");
        double interval = inputs.need("T_years");
        return only(
                "pfd_avg",
                () -> renewal.isPresent()
                        ? ProofTest.pfdAverage(rate, interval, inputs.coverage(), renewal.getAsDouble())
                        : ProofTest.pfdAverage(rate, interval));
    }

    private Attacks attacks() {
        return new Attacks(
                inputs.need("attack_rate_per_year"),
                inputs.or("prob_preventive_controls_fail", 1),
                inputs.or("loss_if_undetected", 0),
                inputs.or("loss_if_detected", 0));
    }

    private Quantities residual() {
        Residual residual = Residual.of(inputs.window(), inputs.periodic(), attacks());
        return numbers(Map.of(
                "ale", residual::annualLoss,
                "p_detect", residual::detection,
                "loss_event_rate_per_year", residual::undetectedRate,
                "annual_probability_of_at_least_one", residual::yearly,
                "control_cost_per_year", this::lookCost,
                "elasticity_P_wrt_T", residual::detectionElasticity,
                "elasticity_ALE_wrt_T", residual::lossElasticity));
    }

    private double lookCost() {
        return Residual.cost(
                inputs.need("cost_per_inspection"), inputs.interval(), inputs.or("days_per_year", Attacks.YEAR));
    }

    private Tolerance tolerance() {
        String kind = inputs.values().text("tolerance_kind").toLowerCase(Locale.ROOT);
        double most = inputs.need("tolerance");
        if (kind.contains("probability")) {
            return new Tolerance.Yearly(most);
        }
        if (kind.contains("loss") || kind.contains("ale")) {
            return new Tolerance.AnnualLoss(most);
        }
        if (kind.contains("rate") || kind.contains("events")) {
            return new Tolerance.UndetectedRate(most);
        }
        throw new IllegalArgumentException("A tolerance of the kind \"" + kind + "\" is not known.");
    }

    private Quantities longest() {
        Window window = inputs.window();
        double required = tolerance().required(attacks());
        Supplier<LongestInterval> longest = () -> LongestInterval.of(window, inputs.p(), inputs.coverage(), required);
        return asked -> switch (asked) {
            case "longest_T_days" -> Optional.of(days(longest.get()));
            case "required_p_detect" -> number(required);
            case "best_achievable_p_detect_as_T_to_0" -> number(Detection.best(window, inputs.p(), inputs.coverage()));
            case "feasible" -> truth(!(longest.get() instanceof LongestInterval.None));
            default -> Optional.empty();
        };
    }

    private static Json days(LongestInterval longest) {
        return longest instanceof LongestInterval.Days(double days) ? new Json.Number(days) : new Json.Nothing();
    }

    private Quantities assured() {
        Window unknown = inputs.window("epistemic_window");
        double required = inputs.need("required_p_detect");
        double lag = inputs.or("response_lag_days", 0);
        Supplier<LongestInterval> assured = () -> longest(unknown, inputs.need("confidence"), lag, required);
        return asked -> switch (asked) {
            case "longest_T_days" -> Optional.of(days(assured.get()));
            case "longest_T_at_median_window" -> Optional.of(days(longest(unknown, 0.5, lag, required)));
            case "feasible" -> truth(!(assured.get() instanceof LongestInterval.None));
            default -> Optional.empty();
        };
    }

    private LongestInterval longest(Window unknown, double confidence, double lag, double required) {
        return LongestInterval.assured(unknown.after(lag), confidence, inputs.p(), inputs.coverage(), required);
    }

    private Quantities windowNeeded() {
        Control.Periodic control = new Control.Periodic(
                inputs.interval(), inputs.p(), inputs.coverage(), inputs.or("response_lag_days", 0));
        Needed needed = Needed.window(control, inputs.need("required_p_detect"));
        return asked -> switch (asked) {
            case "window_days" -> Optional.of(value(needed));
            case "p_detect_at_that_window" ->
                needed instanceof Needed.Enough(double days)
                        ? number(Detection.by(new FixedWindow(days), control))
                        : Optional.of(new Json.Nothing());
            case "feasible" -> truth(needed instanceof Needed.Enough);
            default -> Optional.empty();
        };
    }

    private Quantities chanceNeeded() {
        Needed needed =
                Needed.chance(inputs.window(), inputs.interval(), inputs.coverage(), inputs.need("required_p_detect"));
        return asked -> switch (asked) {
            case "p" -> Optional.of(value(needed));
            case "feasible" -> truth(needed instanceof Needed.Enough);
            default -> Optional.empty();
        };
    }

    private static Json value(Needed needed) {
        return needed instanceof Needed.Enough(double value) ? new Json.Number(value) : new Json.Nothing();
    }

    private Quantities cost(String family) {
        if (family.contains("slow drain")) {
            CostOptimum optimum = CostOptimum.slowDrain(
                    inputs.need("cost_per_inspection"),
                    inputs.need("attack_rate_per_year"),
                    inputs.need("loss_per_day_undetected"));
            return numbers(Map.of("T_opt_days", optimum::interval, "cost_per_year_at_optimum", optimum::cost));
        }
        if (family.contains("barlow")) {
            CostOptimum optimum = CostOptimum.failure(
                    inputs.need("mu_per_year"), inputs.need("c1_per_check"), inputs.need("c2_per_year_undetected"));
            return numbers(Map.of(
                    "x_years", optimum::interval,
                    "x_days", () -> optimum.interval() * Attacks.YEAR,
                    "expected_cost_until_detection", optimum::cost));
        }
        double attacks = inputs.need("rate_per_day");
        double saved = inputs.need("dL");
        double window = inputs.need("W_days");
        OptionalDouble optimum = CostOptimum.fixedWindow(inputs.need("C"), attacks, saved, window);
        return asked -> switch (asked) {
            case "T_opt_days" ->
                Optional.of(optimum.isPresent() ? new Json.Number(optimum.getAsDouble()) : new Json.Nothing());
            case "break_even_cost_per_inspection" -> number(CostOptimum.breakEven(attacks, saved, window));
            case "feasible" -> truth(optimum.isPresent());
            default -> Optional.empty();
        };
    }

    static Optional<Json> number(double value) {
        return Optional.of(new Json.Number(value));
    }

    private static Optional<Json> truth(boolean value) {
        return Optional.of(new Json.Truth(value));
    }

    static Quantities only(String name, Supplier<Double> value) {
        return numbers(Map.of(name, value));
    }

    static Quantities numbers(Map<String, Supplier<Double>> values) {
        return asked -> Optional.ofNullable(values.get(asked)).map(each -> new Json.Number(each.get()));
    }
}
