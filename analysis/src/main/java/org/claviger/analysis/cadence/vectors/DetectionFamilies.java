package org.claviger.analysis.cadence.vectors;

import static org.claviger.analysis.cadence.vectors.CadenceVectors.number;
import static org.claviger.analysis.cadence.vectors.CadenceVectors.numbers;
import static org.claviger.analysis.cadence.vectors.CadenceVectors.only;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claviger.analysis.cadence.Achieved;
import org.claviger.analysis.cadence.Control;
import org.claviger.analysis.cadence.Detection;
import org.claviger.analysis.cadence.Exposure;
import org.claviger.analysis.cadence.KnownCalendar;
import org.claviger.analysis.cadence.SharedCalendar;
import org.claviger.analysis.cadence.Window;
import org.claviger.analysis.cadence.vectors.CadenceVectors.Quantities;

/** Families about the chance that an attack is interrupted, and how long it is at work. */
record DetectionFamilies(StatedInputs inputs) {
    Quantities of(String family) {
        if (family.startsWith("achieved")) {
            Achieved achieved = Achieved.between(Json.numbers(inputs.values().list("inspection_days")));
            return only(
                    "p_detect_achieved", () -> achieved.detection(inputs.window(), inputs.p(), inputs.coverage(), 0));
        }
        if (family.startsWith("strategic")) {
            return numbers(Map.of(
                    "p_detect", () -> KnownCalendar.worstPhase(inputs.window(), inputs.periodic()),
                    "p_detect_uniform_start", () -> Detection.by(inputs.window(), inputs.periodic())));
        }
        if (family.startsWith("memoryless")) {
            return only("p_detect", () -> KnownCalendar.memoryless(inputs.window(), inputs.periodic()));
        }
        if (family.startsWith("random interval")) {
            return only("p_detect", this::uniformInterval);
        }
        if (family.contains("staged")) {
            return staged();
        }
        if (family.contains("exposure")) {
            return only("exposure_days", () -> Exposure.days(inputs.window(), allControls()));
        }
        if (family.contains("dwell")) {
            return only("dwell_days", () -> Exposure.dwell(inputs.interval(), inputs.p()));
        }
        if (family.contains("staggered") || family.contains("same day")) {
            return calendar();
        }
        if (inputs.values().number("beta_a").isPresent()) {
            return only("p_detect", this::alikeLooks);
        }
        return numbers(Map.of(
                "p_detect", () -> Detection.byAll(inputs.window(), allControls(), inputs.or("beta", 0)),
                "p_detect_independent", () -> Detection.byAll(inputs.window(), allControls())));
    }

    /** Those of lists, or the one that the inputs describe. */
    private List<Control> allControls() {
        List<Control> controls = new ArrayList<>(inputs.controls());
        if (inputs.values().number("T_days").isPresent()) {
            controls.add(inputs.periodic());
        }
        if (inputs.values().number("mean_time_to_detect_days").isPresent()) {
            controls.add(new Control.Continuous(inputs.need("mean_time_to_detect_days"), inputs.coverage(), 0));
        }
        return controls;
    }

    private double uniformInterval() {
        if (inputs.p() != 1) {
            throw new IllegalArgumentException("A random interval is known for looks that find for certain.");
        }
        return KnownCalendar.uniformInterval(inputs.window(), inputs.need("lo"), inputs.need("hi"), inputs.coverage());
    }

    private double alikeLooks() {
        return Detection.byAlikeLooks(
                inputs.window(), inputs.interval(), inputs.need("beta_a"), inputs.need("beta_b"), inputs.coverage());
    }

    private Quantities staged() {
        List<Double> stages = new ArrayList<>();
        for (int i = 1; inputs.values().get("stage" + i).isPresent(); i++) {
            stages.add(Detection.by(inputs.window("stage" + i), inputs.periodic("control" + i)));
        }
        return asked -> {
            if (asked.equals("p_detect")) {
                return number(Detection.staged(stages));
            }
            for (int i = 0; i < stages.size(); i++) {
                if (asked.equals("p_detect_stage" + (i + 1))) {
                    return number(stages.get(i));
                }
            }
            return Optional.empty();
        };
    }

    private Quantities calendar() {
        double period = inputs.interval();
        double p = inputs.or("p1", inputs.p());
        double other = inputs.or("p2", inputs.p());
        double coverage = inputs.coverage();
        Window window = inputs.window();
        return numbers(Map.of(
                "p_detect_same_day",
                        () -> SharedCalendar.sameDay(period, p, other).detection(window, coverage),
                "p_detect_staggered",
                        () -> SharedCalendar.staggered(period, p, other).detection(window, coverage),
                "p_detect_unsynchronised",
                        () -> coverage
                                * Detection.byAll(
                                        window,
                                        List.of(
                                                Control.Periodic.every(period, p),
                                                Control.Periodic.every(period, other)))));
    }
}
