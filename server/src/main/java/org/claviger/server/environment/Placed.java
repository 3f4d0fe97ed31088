package org.claviger.server.environment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claviger.analysis.assess.Places;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.server.environment.KeyMaterial.Held;
import org.claviger.server.systems.OpenSystem;

/**
 * What is at a location: components that are said to be there or stand in something that is, and the key material at the
 * location itself or in one of them.
 */
record Placed(List<Ref> components, List<Held> keys) {
    static Placed at(OpenSystem here, Ref location) {
        List<Ref> components = here.model().components().keySet().stream()
                .map(id -> new Ref(Kind.COMPONENT, id))
                .filter(ref -> Places.locationOf(ref, here.model()).equals(Optional.of(location)))
                .toList();
        KeyMaterial keys = new KeyMaterial(here);
        List<Held> held = Stream.concat(
                        keys.at(location).stream(),
                        components.stream()
                                .flatMap(component -> keys.at(component).stream()
                                        .map(each ->
                                                new Held(each.key(), each.how() + ", in " + here.name(component)))))
                .toList();
        return new Placed(components, held);
    }
}
