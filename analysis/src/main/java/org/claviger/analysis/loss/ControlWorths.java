package org.claviger.analysis.loss;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.claviger.analysis.possible.Supposed;
import org.claviger.analysis.relations.Relations;
import org.claviger.analysis.relations.Relations.Work;
import org.claviger.model.Control;
import org.claviger.model.ControlState;
import org.claviger.model.Model;
import org.claviger.model.value.Interval;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.Slug;

/**
 * What each control is worth: of one in place the residual without it less that with it, of a planned one what it would
 * take off. Worths do not add up: two locks on one door are each worth little while the other is there.
 */
final class ControlWorths {
    static final int CELLS = 1 << 10;
    private static final double DAYS_A_YEAR = 365.25;

    private final Model model;
    private final Outlook now;
    private final Function<Model, Outlook> outlook;
    private final List<Ref> wallets;
    private final Assets assets;
    private final Relations relations;

    ControlWorths(Model model, Outlook now, Function<Model, Outlook> outlook, List<Ref> wallets, Assets assets) {
        this.model = model;
        this.now = now;
        this.outlook = outlook;
        this.wallets = wallets;
        this.assets = assets;
        this.relations = Relations.of(model);
    }

    /** Of every control that is not retired, in the order of the model; one that states nothing is not in place. */
    List<Risk.ControlValue> all() {
        double expected = now.expected(wallets, CELLS);
        List<Map.Entry<String, Control>> controls = model.controls().entrySet().stream()
                .filter(each ->
                        Slug.valid(each.getKey()) && !each.getValue().state().equals(Optional.of(ControlState.RETIRED)))
                .toList();
        return new ArrayList<>(controls.parallelStream()
                .map(each -> of(each.getKey(), each.getValue(), expected))
                .toList());
    }

    private Risk.ControlValue of(String id, Control control, double expected) {
        boolean inPlace = control.state().equals(Optional.of(ControlState.IN_PLACE));
        ControlState otherwise = inPlace ? ControlState.PLANNED : ControlState.IN_PLACE;
        Outlook other = outlook.apply(Supposed.with(model, id, otherwise));
        int sign = inPlace ? 1 : -1;
        return new Risk.ControlValue(
                new Ref(Kind.CONTROL, id),
                inPlace,
                sign * (other.expected(wallets, CELLS) - expected),
                sign * (other.any() - now.any()),
                cost(id, control));
    }

    /** Absent where nothing is stated, or the work of it states an amount or an interval only in part. */
    private OptionalDouble cost(String id, Control control) {
        List<Work> work = relations.workOf(id);
        OptionalDouble yearly = assets.amount(control.costPerYear());
        if (control.costPerYear().isEmpty()
                && work.stream().noneMatch(each -> each.task().cost().isPresent())) {
            return OptionalDouble.empty();
        }
        double sum = yearly.orElse(0);
        for (Work each : work) {
            OptionalDouble once = assets.amount(each.task().cost());
            Optional<Interval> every = each.task().every().filter(one -> !one.equals(Interval.CONTINUOUS));
            if (once.isEmpty() || every.isEmpty()) {
                return OptionalDouble.empty();
            }
            sum += once.getAsDouble() * DAYS_A_YEAR / every.get().longestGapDays();
        }
        return OptionalDouble.of(sum);
    }
}
