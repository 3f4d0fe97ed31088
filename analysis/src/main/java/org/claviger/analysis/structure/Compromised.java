package org.claviger.analysis.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claviger.analysis.logic.Formula;
import org.claviger.model.Component;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/**
 * A component obeys somebody else: a threat against it succeeds, or whoever can change it falls. What it talks to and
 * where it logs cannot change it.
 */
final class Compromised {
    private final Environment environment;
    private final Definitions definitions;
    private final People people;
    private final Entered entered;

    Compromised(Environment environment, Definitions definitions, People people, Entered entered) {
        this.environment = environment;
        this.definitions = definitions;
        this.people = people;
        this.entered = entered;
    }

    Formula of(Ref component) {
        return definitions.least("compromised(" + component + ")", () -> {
            List<Formula> ways = new ArrayList<>();
            ways.add(Formula.event(component.toString()));
            environment.component(component).ifPresent(stated -> ways(component, stated, ways));
            return Definitions.any(ways);
        });
    }

    private void ways(Ref ref, Component component, List<Formula> ways) {
        ways.add(people.any(component.administeredBy()));
        component.supplier().map(people::supplier).ifPresent(ways::add);
        Stream.of(
                        component.administeredBy().stream(),
                        component.signsInThrough().stream(),
                        component.hostedOn().stream(),
                        component.builtBy().stream(),
                        component.builtFrom().stream())
                .flatMap(refs -> refs)
                .filter(each -> each.kind() == Kind.COMPONENT)
                .map(this::of)
                .forEach(ways::add);
        component
                .hostedOn()
                .filter(host -> host.kind() == Kind.SUPPLIER)
                .map(people::supplier)
                .ifPresent(ways::add);
        if (environment.container(ref)) {
            component.location().map(entered::of).ifPresent(ways::add);
        }
    }

    /** The rules that a component enforces are got around: it obeys somebody else, or they do not hold what they should. */
    Formula rulesDefeated(Ref component) {
        return Definitions.any(List.of(of(component), Formula.event(component + "#rules")));
    }
}
