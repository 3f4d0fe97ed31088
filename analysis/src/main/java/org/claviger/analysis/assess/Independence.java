package org.claviger.analysis.assess;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.claviger.model.Component;
import org.claviger.model.Model;
import org.claviger.model.value.Ref;

/** Whether a component can tell the truth when others lie: no supplier, pipeline, host or administrator in common with them. */
final class Independence {
    private final Model model;
    private final Set<Ref> others;
    private final Set<Ref> rootsOfOthers = new HashSet<>();
    private final Map<Ref, Boolean> known = new HashMap<>();

    private Independence(Model model, Set<Ref> others) {
        this.model = model;
        this.others = others;
        others.forEach(each -> rootsOf(each).forEach(rootsOfOthers::add));
    }

    /** Of everything that is looked at. */
    static Independence from(Collection<Ref> seen, Model model) {
        return new Independence(model, Set.copyOf(seen));
    }

    /** Whether a means of verification is independent of all the others. */
    boolean of(Ref means) {
        return known.computeIfAbsent(
                means, _ -> !others.contains(means) && rootsOf(means).noneMatch(rootsOfOthers::contains));
    }

    private Stream<Ref> rootsOf(Ref ref) {
        return Optional.ofNullable(model.components().get(ref.id())).stream().flatMap(Independence::rootsOf);
    }

    private static Stream<Ref> rootsOf(Component component) {
        return Stream.concat(
                Stream.of(component.supplier(), component.builtBy(), component.hostedOn())
                        .flatMap(Optional::stream),
                component.administeredBy().stream());
    }
}
