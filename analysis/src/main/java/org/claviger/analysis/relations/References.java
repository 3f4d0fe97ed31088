package org.claviger.analysis.relations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claviger.model.Model;
import org.claviger.model.binding.Walk;
import org.claviger.model.text.Pointer;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.Slug;

/** Who refers to an element, and in which field; one pass over the model, whatever its fields are. */
public final class References {
    private static final Map<String, Kind> SECTIONS =
            Stream.of(Kind.values()).collect(Collectors.toUnmodifiableMap(Kind::section, Function.identity()));

    private final Map<Ref, Set<Reference>> byTarget;

    /**
     * A reference to an element.
     *
     * @param by the element that refers to it; empty where a part of the model that is no element does: the system, the
     *     criteria, the responsibility, what was set aside
     * @param field the way to the reference, within the element or else from the root of the model, without places in
     *     lists: {@code [copies, in]}, {@code [system, accountable]}
     */
    public record Reference(Optional<Ref> by, List<String> field) {
        public Reference {
            field = List.copyOf(field);
        }
    }

    private References(Map<Ref, Set<Reference>> byTarget) {
        this.byTarget = byTarget;
    }

    /** All references of a model; those to elements that are not there too. */
    public static References of(Model model) {
        Map<Ref, Set<Reference>> byTarget = new LinkedHashMap<>();
        Walk.over(model, Pointer.ROOT, (value, path) -> {
            if (value instanceof Ref target) {
                byTarget.computeIfAbsent(target, _ -> new LinkedHashSet<>()).add(reference(path.steps()));
            }
        });
        return new References(byTarget);
    }

    private static Reference reference(List<String> steps) {
        Optional<Ref> by = Optional.ofNullable(SECTIONS.get(steps.getFirst()))
                .filter(_ -> Slug.valid(steps.get(1)))
                .map(kind -> new Ref(kind, steps.get(1)));
        List<String> field = by.isPresent() ? steps.subList(2, steps.size()) : steps;
        return new Reference(by, field.stream().filter(step -> !place(step)).toList());
    }

    /** Fields have names; within an element only places in lists are numbers. */
    private static boolean place(String step) {
        return step.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Who refers to an element, in the order of the model, each element and field once. */
    public List<Reference> to(Ref element) {
        return List.copyOf(byTarget.getOrDefault(element, Set.of()));
    }

    /** The elements of a kind that refer to an element in one field, in the order of the model. */
    public List<Ref> to(Ref element, Kind by, String... field) {
        List<String> way = List.of(field);
        return byTarget.getOrDefault(element, Set.of()).stream()
                .filter(reference -> reference.field().equals(way))
                .flatMap(reference -> reference.by().stream())
                .filter(ref -> ref.kind() == by)
                .toList();
    }

    /** The elements that refer to an element, in the order of the model, each with its fields. */
    public Map<Ref, List<List<String>>> elementsTo(Ref element) {
        Map<Ref, List<List<String>>> fields = new LinkedHashMap<>();
        for (Reference reference : to(element)) {
            reference
                    .by()
                    .ifPresent(by ->
                            fields.computeIfAbsent(by, _ -> new ArrayList<>()).add(reference.field()));
        }
        return Collections.unmodifiableMap(fields);
    }
}
