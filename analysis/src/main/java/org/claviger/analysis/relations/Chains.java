package org.claviger.analysis.relations;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claviger.model.Acceptance;
import org.claviger.model.Action;
import org.claviger.model.CompromisePlan;
import org.claviger.model.Control;
import org.claviger.model.ControlState;
import org.claviger.model.Element;
import org.claviger.model.Elements;
import org.claviger.model.Mapping;
import org.claviger.model.Model;
import org.claviger.model.PolicyDocument;
import org.claviger.model.Process;
import org.claviger.model.Review;
import org.claviger.model.Risk;
import org.claviger.model.Task;
import org.claviger.model.Threat;
import org.claviger.model.Treatment;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.RequirementId;

/**
 * The chains of a model's elements. A chain goes from its element towards what is held and towards what is done, and
 * never turns round, so it is no more than what belongs to the element.
 *
 * <p><b>From what is held</b> (key, wallet, workflow, process, component, location, supplier, role, person): what it
 * depends on and what depends on it, for a key also what it moves and how ({@link Dependence}); the threats that name it or
 * something it depends on, as target, key material or at stake; the controls against these, and those that say they are part of it, protect or verify it; the
 * compromise plans that cover it.
 *
 * <p><b>From what is said of threats</b> (threat, risk, treatment, acceptance, compromise plan): its threats; all that
 * depends on something they name; the controls against them. A treatment has the controls that it puts in place as well,
 * a compromise plan the keys that it covers.
 *
 * <p><b>From what is done</b> (control, task): the one control; the threats that it acts against; all that depends on
 * something they name; where the control says it is and what it verifies; the treatments that put it in place.
 *
 * <p>To all of these: the recurring work of the controls, the requirements that both are for, the risks, acceptances,
 * plans and treatments of the threats, the documents that describe or record all this, and the reviews whose minutes
 * name the element or one of the threats. At its own step an element that is not held stands alone.
 *
 * <p><b>From a requirement or a document</b>: the controls that implement it or that it describes, their work, and the
 * threats that they act against; the chain ends there, since nearly everything that is held lies behind a requirement.
 * <b>From a review</b>: what its minutes name.
 *
 * <p>So the chain of a threat has a control exactly if the control's has the threat, and so for controls and tasks, for
 * threats and what is held, and for any two things held. References that lead nowhere are left out.
 */
public final class Chains {
    private final Model model;
    private final Elements elements;
    private final Dependence dependence;
    private final Links<Ref> mentions;
    private final Set<Ref> actedAgainst;
    private final Set<Ref> worked;

    private Chains(Model model) {
        this.model = model;
        this.elements = Elements.of(model);
        this.dependence = Dependence.of(model);
        this.mentions = Mentions.of(model);
        this.actedAgainst = model.controls().values().stream()
                .filter(control -> !retired(control))
                .flatMap(control -> against(control).stream())
                .collect(Collectors.toUnmodifiableSet());
        this.worked = model.tasks().values().stream()
                .flatMap(task -> task.control().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Makes what all chains of a model need, once; each chain is then made in time linear in the model. */
    public static Chains of(Model model) {
        return new Chains(model);
    }

    /** The chain of an element; one with nothing in it where the model has no such element. */
    public Chain of(Ref ref) {
        Draft draft = new Draft(elements);
        elements.find(ref).ifPresent(element -> {
            draft.add(ref);
            if (!held(ref.kind())) {
                draft.close(ref.kind());
            }
            follow(ref, element, draft);
        });
        return draft.chain(this::breaksOff);
    }

    /** The chain of a requirement. */
    public Chain of(RequirementId requirement) {
        Draft draft = new Draft(elements);
        draft.require(List.of(requirement));
        draft.addWhere(
                Kind.DOCUMENT, model.documents(), each -> each.requirements().contains(requirement));
        draft.addWhere(
                Kind.CONTROL, model.controls(), each -> each.implements_().contains(requirement));
        addThreatsOfControls(draft);
        draft.addWhere(Kind.TASK, model.tasks(), each -> serves(each, requirement));
        return draft.chain(this::breaksOff);
    }

    /** Work is for the requirements that it names, else for those of its control. */
    private boolean serves(Task task, RequirementId requirement) {
        return task.for_().isEmpty()
                ? task.control().stream()
                        .flatMap(this::control)
                        .anyMatch(control -> control.implements_().contains(requirement))
                : task.for_().contains(requirement);
    }

    private static boolean held(Kind kind) {
        return switch (kind) {
            case KEY, WALLET, WORKFLOW, PROCESS, COMPONENT, LOCATION, SUPPLIER, ROLE, PERSON -> true;
            case THREAT, CONTROL, TASK, COMPROMISE_PLAN, DOCUMENT, REVIEW, ACCEPTANCE, RISK, TREATMENT -> false;
        };
    }

    private void follow(Ref ref, Element element, Draft draft) {
        switch (element) {
            case Threat _ -> fromThreats(ref, draft);
            case Acceptance acceptance -> {
                draft.addAll(acceptance.of());
                fromThreats(ref, draft);
            }
            case Risk risk -> {
                draft.addAll(risk.threats());
                fromThreats(ref, draft);
            }
            case Treatment treatment -> {
                putInPlace(treatment).forEach(draft::add);
                draft.addWhere(
                        Kind.RISK, model.risks(), each -> each.treatment().contains(ref));
                draft.close(Kind.RISK);
                draft.of(Kind.RISK, model.risks()).map(Risk::threats).forEach(draft::addAll);
                fromThreats(ref, draft);
            }
            case CompromisePlan plan -> {
                draft.addAll(plan.scenarios());
                plan.covers().stream()
                        .filter(covered -> covered.kind() == Kind.KEY)
                        .forEach(draft::add);
                draft.addWhere(
                        Kind.KEY,
                        model.keys(),
                        key -> key.type().filter(plan.keyTypes()::contains).isPresent());
                draft.close(Kind.KEY);
                fromThreats(ref, draft);
            }
            case Control _ -> fromControls(ref, draft);
            case Task task -> {
                task.control().ifPresent(draft::add);
                fromControls(ref, draft);
            }
            case PolicyDocument document -> fromDocument(ref, document, draft);
            case Review _ -> draft.addAll(mentions.from(ref));
            default -> fromHeld(ref, draft);
        }
    }

    private void fromHeld(Ref ref, Draft draft) {
        draft.addAll(dependence.around(ref));
        draft.addWhere(Kind.THREAT, model.threats(), dependence.concerning(ref));
        addControlsOfThreats(draft);
        draft.addWhere(
                Kind.CONTROL,
                model.controls(),
                each -> each.where().contains(ref) || each.verifies().contains(ref));
        draft.addWhere(Kind.COMPROMISE_PLAN, model.compromisePlans(), each -> covers(each, ref));
        complete(ref, draft);
    }

    private void fromThreats(Ref ref, Draft draft) {
        addControlsOfThreats(draft);
        addHeld(draft);
        complete(ref, draft);
    }

    private void fromControls(Ref ref, Draft draft) {
        draft.of(Kind.CONTROL, model.controls()).forEach(each -> {
            draft.addAll(each.where());
            draft.addAll(each.verifies());
        });
        addThreatsOfControls(draft);
        addHeld(draft);
        complete(ref, draft);
    }

    private void fromDocument(Ref ref, PolicyDocument document, Draft draft) {
        draft.require(document.requirements());
        draft.addWhere(Kind.CONTROL, model.controls(), each -> each.procedure().equals(Optional.of(ref)));
        draft.addWhere(Kind.PROCESS, model.processes(), each -> each.procedure().equals(Optional.of(ref)));
        draft.addWhere(
                Kind.COMPROMISE_PLAN,
                model.compromisePlans(),
                each -> each.procedure().equals(Optional.of(ref)));
        draft.addWhere(
                Kind.ACCEPTANCE, model.acceptances(), each -> each.record().equals(Optional.of(ref)));
        addThreatsOfControls(draft);
        addWork(draft);
    }

    private void addControlsOfThreats(Draft draft) {
        draft.addWhere(Kind.CONTROL, model.controls(), each -> draft.hasAny(against(each)));
    }

    private void addThreatsOfControls(Draft draft) {
        draft.of(Kind.CONTROL, model.controls()).map(Chains::against).forEach(draft::addAll);
    }

    private void addHeld(Draft draft) {
        draft.addAll(dependence.concerned(draft.of(Kind.THREAT, model.threats())));
    }

    private void addWork(Draft draft) {
        Set<Ref> controls = new LinkedHashSet<>(draft.of(Kind.CONTROL));
        draft.addWhere(
                Kind.TASK,
                model.tasks(),
                each -> each.control().filter(controls::contains).isPresent());
    }

    /** What every chain has beside what is held, the threats and the controls. */
    private void complete(Ref ref, Draft draft) {
        addWork(draft);
        draft.of(Kind.CONTROL, model.controls()).map(Control::implements_).forEach(draft::require);
        draft.of(Kind.TASK, model.tasks()).map(Task::for_).forEach(draft::require);
        draft.addWhere(Kind.RISK, model.risks(), each -> draft.hasAny(each.threats()));
        draft.of(Kind.RISK, model.risks()).map(Risk::treatment).forEach(draft::addAll);
        draft.addWhere(
                Kind.TREATMENT, model.treatments(), each -> putInPlace(each).anyMatch(ref::equals));
        draft.addWhere(Kind.ACCEPTANCE, model.acceptances(), each -> draft.hasAny(each.of()));
        draft.addWhere(Kind.COMPROMISE_PLAN, model.compromisePlans(), each -> draft.hasAny(each.scenarios()));
        draft.addAll(mentions.to(ref));
        draft.of(Kind.THREAT).forEach(threat -> draft.addAll(mentions.to(threat)));
        addDocuments(draft);
    }

    private void addDocuments(Draft draft) {
        Stream.of(
                        draft.of(Kind.CONTROL, model.controls()).map(Control::procedure),
                        draft.of(Kind.PROCESS, model.processes()).map(Process::procedure),
                        draft.of(Kind.COMPROMISE_PLAN, model.compromisePlans()).map(CompromisePlan::procedure),
                        draft.of(Kind.ACCEPTANCE, model.acceptances()).map(Acceptance::record))
                .flatMap(documents -> documents)
                .flatMap(Optional::stream)
                .forEach(draft::add);
    }

    private Stream<Control> control(Ref ref) {
        return Stream.ofNullable(model.controls().get(ref.id()));
    }

    private static List<Ref> against(Control control) {
        return control.against().stream().map(Mapping::threat).toList();
    }

    private static Stream<Ref> putInPlace(Treatment treatment) {
        return treatment.actions().stream().map(Action::controls).flatMap(List::stream);
    }

    private boolean covers(CompromisePlan plan, Ref ref) {
        return plan.covers().contains(ref)
                || ref.kind() == Kind.KEY
                        && Stream.ofNullable(model.keys().get(ref.id()))
                                .flatMap(key -> key.type().stream())
                                .anyMatch(plan.keyTypes()::contains);
    }

    private boolean breaksOff(Ref ref) {
        return switch (ref.kind()) {
            case THREAT -> !actedAgainst.contains(ref);
            case CONTROL ->
                control(ref).filter(control -> !retired(control)).anyMatch(control -> without(ref, control));
            default -> false;
        };
    }

    private boolean without(Ref ref, Control control) {
        return control.against().isEmpty() || control.oneOff().isEmpty() && !worked.contains(ref);
    }

    private static boolean retired(Control control) {
        return control.state().equals(Optional.of(ControlState.RETIRED));
    }
}
