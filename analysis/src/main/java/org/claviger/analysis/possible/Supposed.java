package org.claviger.analysis.possible;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.claviger.model.Control;
import org.claviger.model.ControlState;
import org.claviger.model.Model;
import org.claviger.model.Task;
import org.claviger.model.Threat;

/** The same model with something supposed of its threats, controls and tasks. */
public final class Supposed {
    private Supposed() {}

    public static Model with(
            Model model,
            BiFunction<String, Threat, Threat> threat,
            BiFunction<String, Control, Control> control,
            BiFunction<String, Task, Task> task) {
        return new Model(
                model.claviger(),
                model.system(),
                model.criteria(),
                model.locations(),
                model.roles(),
                model.persons(),
                model.suppliers(),
                model.components(),
                model.keys(),
                model.wallets(),
                model.workflows(),
                model.processes(),
                each(model.threats(), threat),
                each(model.controls(), control),
                each(model.tasks(), task),
                model.compromisePlans(),
                model.relevance(),
                model.documents(),
                model.reviews(),
                model.acceptances(),
                model.responsibility(),
                model.risks(),
                model.treatments());
    }

    private static <T> Map<String, T> each(Map<String, T> all, BiFunction<String, T, T> change) {
        Map<String, T> changed = new LinkedHashMap<>();
        all.forEach((id, one) -> changed.put(id, change.apply(id, one)));
        return changed;
    }

    /** With one control in another state. */
    public static Model with(Model model, String control, ControlState state) {
        return with(
                model,
                (_, threat) -> threat,
                (id, each) -> id.equals(control) ? inState(each, state) : each,
                (_, task) -> task);
    }

    /** Without any control. */
    public static Model bare(Model model) {
        return with(model, (_, threat) -> threat, (_, each) -> inState(each, ControlState.PLANNED), (_, task) -> task);
    }

    public static Control inState(Control control, ControlState state) {
        return new Control(
                control.title(),
                control.kind(),
                control.description(),
                Optional.of(state),
                control.since(),
                control.due(),
                control.owner(),
                control.where(),
                control.verifies(),
                control.implements_(),
                control.against(),
                control.procedure(),
                control.evidence(),
                control.costPerYear(),
                control.oneOff(),
                control.note(),
                control.formerly());
    }
}
