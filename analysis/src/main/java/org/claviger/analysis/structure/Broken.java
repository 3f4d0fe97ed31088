package org.claviger.analysis.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claviger.analysis.logic.Formula;
import org.claviger.model.Component;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** A component gives away what cannot be taken out of it: broken open, or made so. Administrators and hosts can use what is in it, not read it. */
final class Broken {
    private final Environment environment;
    private final Definitions definitions;
    private final People people;
    private final Compromised compromised;

    Broken(Environment environment, Definitions definitions, People people, Compromised compromised) {
        this.environment = environment;
        this.definitions = definitions;
        this.people = people;
        this.compromised = compromised;
    }

    Formula of(Ref component) {
        if (environment.container(component)) {
            return compromised.of(component);
        }
        return definitions.least("broken(" + component + ")", () -> {
            List<Formula> ways = new ArrayList<>();
            ways.add(Formula.event(component.toString()));
            environment.component(component).ifPresent(stated -> ways(stated, ways));
            return Definitions.any(ways);
        });
    }

    private void ways(Component component, List<Formula> ways) {
        component.supplier().map(people::supplier).ifPresent(ways::add);
        Stream.concat(component.builtBy().stream(), component.builtFrom().stream())
                .filter(each -> each.kind() == Kind.COMPONENT)
                .map(compromised::of)
                .forEach(ways::add);
    }
}
