package org.claviger.analysis.structure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.claviger.analysis.logic.Formula;
import org.claviger.model.Component;
import org.claviger.model.Key;
import org.claviger.model.Shown;
import org.claviger.model.Step;
import org.claviger.model.StepKind;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** Who signs with a key signs what they did not mean to: what builds or shows it is controlled, and every independent verification defeated. */
final class Deceived {
    private final Environment environment;
    private final Definitions definitions;
    private final People people;
    private final Compromised compromised;
    private final Broken broken;
    private final Steps steps;

    Deceived(
            Environment environment,
            Definitions definitions,
            People people,
            Compromised compromised,
            Broken broken,
            Steps steps) {
        this.environment = environment;
        this.definitions = definitions;
        this.people = people;
        this.compromised = compromised;
        this.broken = broken;
        this.steps = steps;
    }

    Formula of(Ref key, Ref workflow) {
        return definitions.least(
                "deceived(" + key + ", " + workflow + ")",
                () -> environment.key(key).map(stated -> of(stated, workflow)).orElse(Formula.FALSE));
    }

    private Formula of(Key key, Ref workflow) {
        List<Step> all = steps.of(workflow);
        List<Ref> signers = Stream.concat(key.heldBy().stream(), key.callableBy().stream())
                .filter(who -> who.kind() != Kind.COMPONENT)
                .filter(who ->
                        all.stream().anyMatch(step -> signs(step) && step.by().contains(who)))
                .distinct()
                .toList();
        List<Formula> ways = new ArrayList<>();
        if (!signers.isEmpty()) {
            ways.add(persons(key, workflow, signers));
        }
        if (key.callableBy().stream().anyMatch(caller -> caller.kind() == Kind.COMPONENT)
                || signers.isEmpty() && signedOn(key, all)) {
            ways.add(service(workflow));
        }
        return Definitions.any(ways);
    }

    private static boolean signs(Step step) {
        return step.step() == StepKind.APPROVE || step.step() == StepKind.SIGN;
    }

    private static boolean signedOn(Key key, List<Step> all) {
        return all.stream()
                .filter(step -> step.step() == StepKind.SIGN)
                .anyMatch(step -> step.on().stream().anyMatch(key.in()::contains));
    }

    /** Persons sign what they read; each has verifications of their own beside those of the workflow. */
    private Formula persons(Key key, Ref workflow, List<Ref> signers) {
        List<Step> all = steps.of(workflow);
        List<Formula> needed = new ArrayList<>();
        needed.add(shownFalsely(all, signers));
        for (int i = 0; i < all.size(); i++) {
            if (Steps.verifies(all.get(i)) && all.get(i).by().stream().noneMatch(signers::contains)) {
                needed.add(steps.defeated(workflow, i));
            }
        }
        needed.add(steps.controlsDefeated(workflow));
        List<Formula> blind = new ArrayList<>();
        Set<String> once = new LinkedHashSet<>();
        for (Ref role : signers) {
            for (People.Seat seat : people.seats(List.of(role))) {
                if (once.add(seat.event())) {
                    blind.add(blind(key, workflow, role, seat));
                }
            }
        }
        needed.add(
                blind.isEmpty()
                        ? Formula.TRUE
                        : Definitions.atLeast(key.dualControl().orElse(1), blind));
        return Definitions.all(needed);
    }

    private Formula shownFalsely(List<Step> all, List<Ref> signers) {
        Set<Ref> shown = new LinkedHashSet<>();
        for (Step step : all) {
            if (step.step() == StepKind.BUILD || step.step() == StepKind.DISPLAY) {
                shown.addAll(step.on());
            }
            if (signs(step) && step.by().stream().anyMatch(signers::contains)) {
                shown.addAll(step.sees());
            }
        }
        return Definitions.any(shown.stream().map(compromised::of).toList());
    }

    /** One signer's own verifications do not help: each means is compromised, or this person does not use it. */
    private Formula blind(Key key, Ref workflow, Ref role, People.Seat seat) {
        List<Step> all = steps.of(workflow);
        List<Formula> defeated = new ArrayList<>();
        int reads = -1;
        for (int i = 0; i < all.size(); i++) {
            Step step = all.get(i);
            if (!step.by().contains(role)) {
                continue;
            }
            Formula skipped = Steps.skipped(workflow, i, seat);
            means(step).forEach(each -> defeated.add(Definitions.any(List.of(compromised.of(each), skipped))));
            reads = signs(step) ? i : reads;
        }
        Formula unread = reads < 0 ? Formula.FALSE : Steps.skipped(workflow, reads, seat);
        defeated.add(unreadable(key, unread));
        return Definitions.all(defeated);
    }

    private static Stream<Ref> means(Step step) {
        Stream<Ref> stated = step.verifiesOn().stream().flatMap(List::stream);
        return Steps.verifies(step) ? Stream.concat(stated, step.on().stream()).distinct() : stated.distinct();
    }

    /** The devices that hold the key and show what they sign; of several one suffices that shows nothing, is broken or not read. */
    private Formula unreadable(Key key, Formula unread) {
        List<Ref> places = environment.placesOfUse(key);
        return places.isEmpty()
                ? Formula.TRUE
                : Definitions.any(places.stream()
                        .map(device ->
                                shows(device) ? Definitions.any(List.of(broken.of(device), unread)) : Formula.TRUE)
                        .toList());
    }

    private boolean shows(Ref device) {
        return environment
                .component(device)
                .flatMap(Component::shows)
                .filter(shows -> shows == Shown.DECODED || shows == Shown.DESTINATION_AND_AMOUNT)
                .isPresent();
    }

    /** A service signs what it is given: whoever asks or builds can give it anything that verifications and approvals let pass. */
    private Formula service(Ref workflow) {
        List<Step> all = steps.of(workflow);
        List<Formula> actors = new ArrayList<>();
        List<Formula> needed = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Step step = all.get(i);
            if (step.step() == StepKind.INITIATE || step.step() == StepKind.BUILD) {
                step.on().forEach(each -> actors.add(compromised.of(each)));
                actors.add(people.any(step.by()));
            }
            if (Steps.verifies(step)
                    || step.step() == StepKind.APPROVE && !step.by().isEmpty()) {
                needed.add(steps.defeated(workflow, i));
            }
        }
        needed.add(Definitions.any(actors));
        needed.add(steps.controlsDefeated(workflow));
        return Definitions.all(needed);
    }
}
