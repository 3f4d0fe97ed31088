package org.claviger.analysis.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claviger.model.Component;
import org.claviger.model.ComponentKind;
import org.claviger.model.Control;
import org.claviger.model.ControlState;
import org.claviger.model.Key;
import org.claviger.model.Model;
import org.claviger.model.Person;
import org.claviger.model.Workflow;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.Slug;

/** The environment of a model on a day, joined once: who fills a role today, what is derived from, a share or a backup of what, which controls verify. */
final class Environment {
    private static final Set<ComponentKind> CONTAINERS =
            Set.of(ComponentKind.SAFE, ComponentKind.VAULT, ComponentKind.BACKUP_MEDIUM);

    private final Model model;
    private final Map<Ref, List<Ref>> personsOfRole = new LinkedHashMap<>();
    private final Map<Ref, List<Ref>> childrenOfKey = new LinkedHashMap<>();
    private final Map<Ref, List<Ref>> sharesOfKey = new LinkedHashMap<>();
    private final Map<Ref, List<Ref>> backupsOfKey = new LinkedHashMap<>();
    private final Map<Ref, List<Ref>> verifiersOfWorkflow = new LinkedHashMap<>();
    private final Map<Ref, List<Ref>> unstatedVerifiers = new LinkedHashMap<>();

    private Environment(Model model) {
        this.model = model;
    }

    static Environment of(Model model, LocalDate today, Supposition supposition) {
        Environment environment = new Environment(model);
        model.persons().forEach((id, person) -> {
            if (Slug.valid(id) && covers(person, today)) {
                person.roles().forEach(role -> add(environment.personsOfRole, role, new Ref(Kind.PERSON, id)));
            }
        });
        model.keys().forEach((id, key) -> {
            if (Slug.valid(id)) {
                environment.key(new Ref(Kind.KEY, id), key);
            }
        });
        model.controls().forEach((id, control) -> {
            if (Slug.valid(id)) {
                environment.control(new Ref(Kind.CONTROL, id), control, supposition);
            }
        });
        return environment;
    }

    private static boolean covers(Person person, LocalDate today) {
        return person.period()
                .filter(period -> period.from().filter(today::isBefore).isPresent()
                        || period.to().filter(today::isAfter).isPresent())
                .isEmpty();
    }

    /** A share that is called a backup of the whole as well is a share: alone it gives nothing back. */
    private void key(Ref ref, Key key) {
        key.derivedFrom().ifPresent(parent -> add(childrenOfKey, parent, ref));
        key.shareOf().ifPresent(whole -> add(sharesOfKey, whole, ref));
        key.backupOf().stream()
                .filter(original -> !key.shareOf().equals(Optional.of(original)))
                .forEach(original -> add(backupsOfKey, original, ref));
    }

    private void control(Ref ref, Control control, Supposition supposition) {
        if (supposition.counts(ref, control.state())) {
            control.verifies().forEach(workflow -> add(verifiersOfWorkflow, workflow, ref));
        } else if (control.state().isEmpty() && !supposition.without().contains(ref)) {
            control.verifies().forEach(workflow -> add(unstatedVerifiers, workflow, ref));
        }
    }

    private static void add(Map<Ref, List<Ref>> map, Ref key, Ref value) {
        map.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
    }

    Model model() {
        return model;
    }

    Optional<Component> component(Ref ref) {
        return ref.kind() == Kind.COMPONENT
                ? Optional.ofNullable(model.components().get(ref.id()))
                : Optional.empty();
    }

    Optional<Key> key(Ref ref) {
        return ref.kind() == Kind.KEY ? Optional.ofNullable(model.keys().get(ref.id())) : Optional.empty();
    }

    Optional<Workflow> workflow(Ref ref) {
        return ref.kind() == Kind.WORKFLOW
                ? Optional.ofNullable(model.workflows().get(ref.id()))
                : Optional.empty();
    }

    Optional<Control> control(Ref ref) {
        return ref.kind() == Kind.CONTROL ? Optional.ofNullable(model.controls().get(ref.id())) : Optional.empty();
    }

    boolean container(Ref ref) {
        return component(ref)
                .flatMap(Component::kind)
                .filter(CONTAINERS::contains)
                .isPresent();
    }

    /** The components in which a key is used; what only keeps it is none. */
    List<Ref> placesOfUse(Key key) {
        return key.in().stream()
                .filter(place -> place.kind() == Kind.COMPONENT && !container(place))
                .toList();
    }

    boolean contract(Ref ref) {
        return component(ref)
                .flatMap(Component::kind)
                .filter(ComponentKind.SMART_CONTRACT::equals)
                .isPresent();
    }

    /** Today's persons of a role. */
    List<Ref> persons(Ref role) {
        return personsOfRole.getOrDefault(role, List.of());
    }

    List<Ref> children(Ref key) {
        return childrenOfKey.getOrDefault(key, List.of());
    }

    List<Ref> shares(Ref key) {
        return sharesOfKey.getOrDefault(key, List.of());
    }

    List<Ref> backups(Ref key) {
        return backupsOfKey.getOrDefault(key, List.of());
    }

    /** The controls that count as independent verifications of a workflow. */
    List<Ref> verifiers(Ref workflow) {
        return verifiersOfWorkflow.getOrDefault(workflow, List.of());
    }

    /** Controls that would verify a workflow if they said that they are in place. */
    List<Ref> unstatedVerifiers(Ref workflow) {
        return unstatedVerifiers.getOrDefault(workflow, List.of());
    }

    static boolean inPlace(Optional<ControlState> state) {
        return state.equals(Optional.of(ControlState.IN_PLACE));
    }
}
