package org.claviger.analysis.structure;

import java.util.List;
import java.util.Optional;
import org.claviger.analysis.logic.Formula;
import org.claviger.model.Location;
import org.claviger.model.value.Ref;

/** A place is entered: by force or stealth, or by whoever controls access. */
final class Entered {
    private final Environment environment;
    private final Definitions definitions;
    private final People people;

    Entered(Environment environment, Definitions definitions, People people) {
        this.environment = environment;
        this.definitions = definitions;
        this.people = people;
    }

    Formula of(Ref location) {
        return definitions.least("entered(" + location + ")", () -> {
            List<Ref> controllers = Optional.ofNullable(
                            environment.model().locations().get(location.id()))
                    .map(Location::controlledBy)
                    .orElse(List.of());
            return Definitions.any(List.of(Formula.event(location.toString()), people.any(controllers)));
        });
    }
}
