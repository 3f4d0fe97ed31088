package org.claviger.server.environment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claviger.model.Criticality;
import org.claviger.model.Key;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Tone;
import org.claviger.server.frame.Listing.Field;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;

/** Which key material is where, and in whose hands, as stated of the keys and their copies. */
record KeyMaterial(OpenSystem here) {

    /** A piece of key material, and how it comes to be there. */
    record Held(Ref key, String how) {}

    /** What is used or stored in a component or location, and copied there; nothing that stands deeper within it. */
    List<Held> at(Ref place) {
        return Stream.concat(held(place, "used or stored", "in"), held(place, "a copy is kept", "copies", "in"))
                .toList();
    }

    /** What a role, supplier or component has in hand or may have used. */
    List<Held> of(Ref holder) {
        return Stream.of(
                        held(holder, "holds it", "held-by"),
                        held(holder, "can have it used", "callable-by"),
                        held(holder, "can reach a copy", "copies", "held-by"))
                .flatMap(part -> part)
                .toList();
    }

    private Stream<Held> held(Ref by, String how, String... field) {
        return here.referring(Kind.KEY, by, field).stream().map(key -> new Held(key, how));
    }

    Optional<Key> key(Ref ref) {
        return Optional.ofNullable(here.model().keys().get(ref.id()));
    }

    /** The highest criticality of what is held; how much depends on whoever or whatever holds it. */
    Field highest(List<Held> held) {
        if (held.isEmpty()) {
            return Field.by(-1, Phrase.quiet("none"));
        }
        Optional<Criticality> highest = held.stream()
                .flatMap(each -> key(each.key()).stream())
                .flatMap(key -> key.criticality().stream())
                .min(Comparator.naturalOrder());
        return highest.map(criticality ->
                        Field.by(Criticality.values().length - criticality.ordinal(), label(criticality)))
                .orElseGet(() -> Field.by(0, Phrase.missing("criticality not stated")));
    }

    static Phrase label(Criticality criticality) {
        return Phrase.label(Words.of(criticality), criticality == Criticality.CRITICAL ? Tone.BAD : Tone.QUIET);
    }

    static Phrase criticality(Optional<Criticality> criticality) {
        return criticality.map(KeyMaterial::label).orElseGet(Phrase::notStated);
    }
}
