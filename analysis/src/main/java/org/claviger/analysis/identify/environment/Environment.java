package org.claviger.analysis.identify.environment;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claviger.model.Component;
import org.claviger.model.ComponentKind;
import org.claviger.model.Element;
import org.claviger.model.Elements;
import org.claviger.model.KeyState;
import org.claviger.model.Model;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.Slug;

/**
 * An environment with its relations. References that lead nowhere are left out of every answer; each answer is computed
 * once. Not for several threads at a time.
 */
public final class Environment {
    private final Model model;
    private final Elements elements;
    private final Structure structure;
    private final Custody custody;
    private final Map<Relation, Map<Ref, List<Ref>>> known = new EnumMap<>(Relation.class);

    private Environment(Model model, Elements elements, Structure structure, Custody custody) {
        this.model = model;
        this.elements = elements;
        this.structure = structure;
        this.custody = custody;
    }

    /** The environment of a model. */
    public static Environment of(Model model) {
        Structure structure = new Structure(model);
        return new Environment(model, Elements.of(model), structure, new Custody(model, structure));
    }

    /** The same environment with answers of its own, for another thread. */
    public Environment again() {
        return new Environment(model, elements, structure, custody);
    }

    public Model model() {
        return model;
    }

    public Elements elements() {
        return elements;
    }

    Structure structure() {
        return structure;
    }

    Custody custody() {
        return custody;
    }

    /** What stands in a relation to an element, in the order of the model's statements. */
    public List<Ref> related(Relation relation, Ref ref) {
        Map<Ref, List<Ref>> answers = known.computeIfAbsent(relation, _ -> new HashMap<>());
        List<Ref> answer = answers.get(ref);
        if (answer == null) {
            answer = relation.of(this, ref).stream().filter(elements::has).toList();
            answers.put(ref, answer);
        }
        return answer;
    }

    /** Whether two elements have something of a relation in common. */
    public boolean share(Relation relation, Ref one, Ref other) {
        List<Ref> others = related(relation, other);
        return related(relation, one).stream().anyMatch(others::contains);
    }

    /**
     * Whether one component can tell the truth when another lies: not the same, and no supplier, pipeline, host,
     * account or direct administrator in common.
     */
    public boolean independent(Ref one, Ref other) {
        Set<Ref> roots = roots(other);
        return !one.equals(other) && roots(one).stream().noneMatch(roots::contains);
    }

    private Set<Ref> roots(Ref ref) {
        Set<Ref> roots = new LinkedHashSet<>(related(Relation.HOSTS, ref));
        roots.addAll(related(Relation.SUPPLIERS_OF, ref));
        component(ref).ifPresent(component -> {
            component.builtBy().ifPresent(roots::add);
            roots.addAll(component.administeredBy());
        });
        return roots;
    }

    /** How many persons fill a role: as stated, else as many as are named; 0 where neither is said. */
    public int seats(Ref role) {
        int persons = (int) related(Relation.PERSONS, role).stream()
                .filter(this::stillThere)
                .count();
        return Optional.ofNullable(model.roles().get(role.id()))
                .flatMap(each -> each.seats())
                .orElse(persons);
    }

    private boolean stillThere(Ref person) {
        return Optional.ofNullable(model.persons().get(person.id()))
                .filter(each -> each.period().flatMap(period -> period.to()).isPresent())
                .isEmpty();
    }

    /** Whether key material still exists. */
    public boolean alive(Ref key) {
        return Optional.ofNullable(model.keys().get(key.id()))
                .filter(each -> !each.state().equals(Optional.of(KeyState.DESTROYED)))
                .isPresent();
    }

    /** Of key material that which still exists. */
    Collection<Ref> living(Collection<Ref> keys) {
        return keys.stream().filter(this::alive).toList();
    }

    /** Whether a component says that it enforces something. */
    boolean enforces(Ref ref) {
        return component(ref)
                .filter(each -> each.kind().equals(Optional.of(ComponentKind.POLICY_ENGINE))
                        || !each.enforces().isEmpty())
                .isPresent();
    }

    private Optional<Component> component(Ref ref) {
        return ref.kind() == Kind.COMPONENT
                ? Optional.ofNullable(model.components().get(ref.id()))
                : Optional.empty();
    }

    /** The reference by which an element was known first, so that what is remembered of it survives renames. */
    public Ref origin(Ref ref) {
        return elements.find(ref)
                .map(Element::formerly)
                .filter(names -> !names.isEmpty() && Slug.valid(names.getFirst()))
                .map(names -> new Ref(ref.kind(), names.getFirst()))
                .orElse(ref);
    }

    /** Union over an element and everything that falls with it. */
    Collection<Ref> throughReach(Ref ref, Relation relation) {
        Set<Ref> all = new LinkedHashSet<>(related(relation, ref));
        related(Relation.REACHES, ref).forEach(each -> all.addAll(related(relation, each)));
        return all;
    }
}
