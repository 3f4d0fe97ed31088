package org.claviger.analysis.structure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.claviger.analysis.logic.Formula;
import org.claviger.model.Control;
import org.claviger.model.Step;
import org.claviger.model.StepKind;
import org.claviger.model.Workflow;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** Verifications of a workflow, each an event or a formula of its own: nothing is verified for certain. */
final class Steps {
    private final Environment environment;
    private final Definitions definitions;
    private final People people;
    private final Compromised compromised;
    private final Supposition supposition;

    Steps(
            Environment environment,
            Definitions definitions,
            People people,
            Compromised compromised,
            Supposition supposition) {
        this.environment = environment;
        this.definitions = definitions;
        this.people = people;
        this.compromised = compromised;
        this.supposition = supposition;
    }

    List<Step> of(Ref workflow) {
        return environment.workflow(workflow).map(Workflow::steps).orElse(List.of());
    }

    /** A person skips the verification of a step; steps are numbered from 1. */
    static Formula skipped(Ref workflow, int index, People.Seat seat) {
        return Formula.event(workflow + "#" + (index + 1) + " " + seat.event());
    }

    /**
     * A verifying or approving step lets a false transaction pass: what verifies by itself is compromised, or enough of its
     * people fall, skip it, or see nothing but what is compromised.
     */
    Formula defeated(Ref workflow, int index) {
        Step step = of(workflow).get(index);
        return definitions.least("defeated(" + workflow + "#" + (index + 1) + ")", () -> {
            if (step.by().isEmpty()) {
                return Definitions.all(components(step).map(compromised::of).toList());
            }
            List<Formula> each = new ArrayList<>();
            for (People.Seat seat : people.seats(step.by())) {
                each.add(Definitions.any(List.of(people.fallen(seat), skipped(workflow, index, seat))));
            }
            List<Formula> ways = new ArrayList<>();
            ways.add(Definitions.atLeast(step.persons().orElse(1), each));
            People.suppliers(step.by()).forEach(supplier -> ways.add(people.supplier(supplier)));
            ways.add(fooled(step));
            return Definitions.any(ways);
        });
    }

    private static Stream<Ref> components(Step step) {
        return Stream.of(step.on(), step.verifiesOn().orElse(List.of()))
                .flatMap(List::stream)
                .filter(ref -> ref.kind() == Kind.COMPONENT)
                .distinct();
    }

    private Formula fooled(Step step) {
        Set<Ref> means = new LinkedHashSet<>(step.sees());
        means.addAll(step.verifiesOn().orElse(List.of()));
        if (means.isEmpty()) {
            means.addAll(step.on());
        }
        return means.isEmpty()
                ? Formula.FALSE
                : Definitions.all(means.stream().map(compromised::of).toList());
    }

    /** Whether a verifying step has anything to verify with. */
    static boolean verifies(Step step) {
        return step.step() == StepKind.VERIFY
                && !(step.by().isEmpty()
                        && step.on().isEmpty()
                        && step.verifiesOn().filter(means -> !means.isEmpty()).isEmpty());
    }

    /** Every control that verifies the workflow independently is defeated: skipped, or what it is part of compromised. */
    Formula controlsDefeated(Ref workflow) {
        List<Formula> all = new ArrayList<>();
        for (Ref control : environment.verifiers(workflow)) {
            all.add(definitions.least("defeated(" + control + ")", () -> control(control)));
        }
        if (supposition.verifiedAnew()) {
            all.add(Formula.event(workflow + Supposition.NEW_VERIFICATION));
        }
        return Definitions.all(all);
    }

    private Formula control(Ref ref) {
        List<Formula> ways = new ArrayList<>();
        ways.add(Formula.event(ref.toString()));
        environment.control(ref).map(Control::where).orElse(List.of()).stream()
                .filter(where -> where.kind() == Kind.COMPONENT)
                .map(compromised::of)
                .forEach(ways::add);
        return Definitions.any(ways);
    }

    /**
     * The verifications and approvals in the way of a caller that only asks, builds or shows. One that signs, or that has no
     * part in the workflow, goes around them.
     */
    Formula inTheWayOf(Ref caller, Ref workflow) {
        List<Step> steps = of(workflow);
        int last = -1;
        for (int i = 0; i < steps.size(); i++) {
            if (acts(caller, steps.get(i))) {
                if (steps.get(i).step() == StepKind.SIGN) {
                    return Formula.TRUE;
                }
                last = i;
            }
        }
        if (last < 0) {
            return Formula.TRUE;
        }
        List<Formula> later = new ArrayList<>();
        for (int i = last + 1; i < steps.size() && steps.get(i).step() != StepKind.SIGN; i++) {
            if (verifies(steps.get(i))
                    || steps.get(i).step() == StepKind.APPROVE
                            && !steps.get(i).by().isEmpty()) {
                later.add(defeated(workflow, i));
            }
        }
        later.add(controlsDefeated(workflow));
        return Definitions.all(later);
    }

    static boolean acts(Ref who, Step step) {
        return step.by().contains(who) || step.on().contains(who);
    }
}
