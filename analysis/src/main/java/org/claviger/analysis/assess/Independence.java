package org.claviger.analysis.assess;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claviger.model.Component;
import org.claviger.model.Model;
import org.claviger.model.value.Ref;

/** Whether one component can tell the truth when another lies: no supplier, pipeline, host or administrator in common. */
final class Independence {
    private Independence() {}

    /** Whether a means of verification is independent of everything that is looked at. */
    static boolean of(Ref means, List<Ref> seen, Model model) {
        return seen.stream().noneMatch(each -> each.equals(means) || shared(means, each, model));
    }

    private static boolean shared(Ref one, Ref other, Model model) {
        List<Ref> roots = rootsOf(one, model).toList();
        return rootsOf(other, model).anyMatch(roots::contains);
    }

    private static Stream<Ref> rootsOf(Ref ref, Model model) {
        return Optional.ofNullable(model.components().get(ref.id())).stream().flatMap(Independence::rootsOf);
    }

    private static Stream<Ref> rootsOf(Component component) {
        return Stream.concat(
                Stream.of(component.supplier(), component.builtBy(), component.hostedOn())
                        .flatMap(Optional::stream),
                component.administeredBy().stream());
    }
}
