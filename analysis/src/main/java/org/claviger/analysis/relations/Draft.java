package org.claviger.analysis.relations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.claviger.analysis.relations.Chain.Link;
import org.claviger.analysis.relations.Chain.Step;
import org.claviger.model.Elements;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.RequirementId;

/** A chain while it is collected: takes each element once, and none that the model does not have. */
final class Draft {
    private final Elements elements;
    private final Set<Kind> closed = EnumSet.noneOf(Kind.class);
    private final Set<Ref> members = new LinkedHashSet<>();
    private final Set<RequirementId> requirements = new TreeSet<>();

    Draft(Elements elements) {
        this.elements = elements;
    }

    /** From now on no more of a kind is taken. */
    void close(Kind kind) {
        closed.add(kind);
    }

    void add(Ref ref) {
        if (!closed.contains(ref.kind()) && elements.has(ref)) {
            members.add(ref);
        }
    }

    void addAll(Collection<Ref> refs) {
        refs.forEach(this::add);
    }

    /** Adds the elements of a kind of which something is true. */
    <E> void addWhere(Kind kind, Map<String, E> section, Predicate<E> condition) {
        Links.each(kind, section, (ref, element) -> {
            if (condition.test(element)) {
                add(ref);
            }
        });
    }

    void require(Collection<RequirementId> ids) {
        requirements.addAll(ids);
    }

    /** What has been collected of a kind so far. */
    List<Ref> of(Kind kind) {
        return members.stream().filter(ref -> ref.kind() == kind).toList();
    }

    /** The elements themselves, of what has been collected of a kind so far. */
    <E> Stream<E> of(Kind kind, Map<String, E> section) {
        return of(kind).stream().flatMap(ref -> Stream.ofNullable(section.get(ref.id())));
    }

    /** Whether one of these has been collected. */
    boolean hasAny(Collection<Ref> refs) {
        return refs.stream().anyMatch(members::contains);
    }

    /** The chain, every step in the order of the model; those that satisfy the condition are its ends. */
    Chain chain(Predicate<Ref> end) {
        Map<Step, List<Ref>> byStep = new EnumMap<>(Step.class);
        elements.refs().stream()
                .filter(members::contains)
                .forEach(ref -> byStep.computeIfAbsent(Step.of(ref.kind()), _ -> new ArrayList<>())
                        .add(ref));
        List<Link> links = new ArrayList<>();
        for (Step step : Step.values()) {
            List<Ref> refs = byStep.getOrDefault(step, List.of());
            List<RequirementId> required = step == Step.REQUIREMENTS ? List.copyOf(requirements) : List.of();
            links.add(new Link(step, refs, required, refs.stream().filter(end).toList()));
        }
        return new Chain(links);
    }
}
