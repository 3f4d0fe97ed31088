package org.claviger.analysis.cadence.vectors;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.claviger.analysis.cadence.Control;
import org.claviger.analysis.cadence.EmpiricalWindow;
import org.claviger.analysis.cadence.ExponentialWindow;
import org.claviger.analysis.cadence.FixedWindow;
import org.claviger.analysis.cadence.LaggedWindow;
import org.claviger.analysis.cadence.LognormalWindow;
import org.claviger.analysis.cadence.WeibullWindow;
import org.claviger.analysis.cadence.Window;

/** The inputs of a vector as windows and controls. What is not stated: p and coverage 1, no lag. */
record StatedInputs(Json.Members values) {
    double need(String name) {
        return values.need(name);
    }

    double or(String name, double otherwise) {
        return values.number(name).orElse(otherwise);
    }

    double p() {
        return or("p", 1);
    }

    double coverage() {
        return or("coverage", 1);
    }

    double interval() {
        return need("T_days");
    }

    /** The window, or the time to impact, less the lag that stands beside it. */
    Window window() {
        double lag = or("response_lag_days", or("lag_days", 0));
        for (String name : List.of("window", "D")) {
            if (values.get(name).isPresent()) {
                return lagged(window(values.members(name)), lag);
            }
        }
        throw new IllegalArgumentException("The input window is missing.");
    }

    Window window(String name) {
        if (values.get(name).isEmpty()) {
            throw new IllegalArgumentException("The input " + name + " is missing.");
        }
        return window(values.members(name));
    }

    private static Window lagged(Window window, double lag) {
        return lag == 0 ? window : new LaggedWindow(window, lag);
    }

    private static Window window(Json.Members stated) {
        String type = stated.text("type");
        return switch (type) {
            case "deterministic" -> new FixedWindow(stated.need("w_days"));
            case "exponential" -> new ExponentialWindow(stated.need("mean_days"));
            case "lognormal" -> lognormal(stated);
            case "weibull" -> new WeibullWindow(stated.need("shape"), stated.need("scale_days"));
            case "empirical_quantiles" -> new EmpiricalWindow(points(stated.list("points")));
            case "lagged" -> new LaggedWindow(window(stated.members("D")), stated.need("response_lag_days"));
            default -> throw new IllegalArgumentException("A window of type \"" + type + "\" is not known.");
        };
    }

    private static Window lognormal(Json.Members stated) {
        OptionalDouble low = stated.number("q05_days");
        OptionalDouble high = stated.number("q95_days");
        return low.isPresent() && high.isPresent()
                ? Window.between(low.getAsDouble(), high.getAsDouble())
                : new LognormalWindow(stated.need("mu"), stated.need("sigma"));
    }

    private static List<EmpiricalWindow.Point> points(List<Json> stated) {
        return rows(stated).stream()
                .map(each -> new EmpiricalWindow.Point(at(each, 0), at(each, 1)))
                .toList();
    }

    private static List<List<Double>> rows(List<Json> stated) {
        List<List<Double>> rows = new ArrayList<>();
        for (Json each : stated) {
            rows.add(each instanceof Json.Items(var values) ? Json.numbers(values) : List.of());
        }
        return rows;
    }

    private static double at(List<Double> row, int place) {
        if (place >= row.size()) {
            throw new IllegalArgumentException("The row " + row + " is too short.");
        }
        return row.get(place);
    }

    private static double at(List<Double> row, int place, double otherwise) {
        return place < row.size() ? row.get(place) : otherwise;
    }

    /** T, p and coverage, each where it is stated. */
    Control.Periodic periodic() {
        return new Control.Periodic(interval(), p(), coverage(), 0);
    }

    /** Rows of interval, p, coverage and lag; a list whose name begins so. */
    Control.Periodic periodic(String name) {
        return periodic(Json.numbers(values.list(name)));
    }

    private static Control.Periodic periodic(List<Double> row) {
        return new Control.Periodic(at(row, 0), at(row, 1, 1), at(row, 2, 1), at(row, 3, 0));
    }

    /** All of the rows named periodic (interval, p, coverage, lag) and continuous (mean, coverage, lag). */
    List<Control> controls() {
        List<Control> controls = new ArrayList<>();
        values.values().keySet().forEach(name -> {
            if (name.startsWith("periodic")) {
                rows(values.list(name)).forEach(row -> controls.add(periodic(row)));
            } else if (name.startsWith("continuous")) {
                rows(values.list(name))
                        .forEach(row -> controls.add(new Control.Continuous(at(row, 0), at(row, 1, 1), at(row, 2, 0))));
            }
        });
        return controls;
    }
}
