package org.claviger.server.environment;

import java.util.Optional;
import org.claviger.model.Boundary;
import org.claviger.model.Component;
import org.claviger.model.Element;
import org.claviger.model.Location;
import org.claviger.model.Role;
import org.claviger.model.Supplier;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Tone;
import org.claviger.server.frame.Listing.Column;
import org.claviger.server.frame.Listing.Field;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;

/** On which side of the boundary things stand, as stated. */
final class Sides {
    static final Column COLUMN = Column.choice("boundary", "Boundary");

    private static final int LAST = 99;

    private Sides() {}

    static Phrase words(Optional<Boundary> boundary) {
        return Words.choice(boundary.map(Boundary::position));
    }

    /** Sorted from the inside to the outside; what is not stated last. */
    static Field field(Optional<Boundary> boundary) {
        return Field.by(boundary.map(side -> side.position().ordinal()).orElse(LAST), words(boundary));
    }

    /** A label beside the name of a page's thing. */
    static Phrase label(Optional<Boundary> boundary) {
        return boundary.map(side -> switch (side.position()) {
                    case INSIDE -> Phrase.label("inside the boundary", Tone.QUIET);
                    case CONNECTED -> Phrase.label("connected to the environment", Tone.QUIET);
                    case OUTSIDE -> Phrase.label("outside the boundary", Tone.QUIET);
                })
                .orElseGet(() -> Phrase.missing("boundary not stated"));
    }

    /** Where an element stands; keys, wallets and the like have no side of their own. */
    static Optional<Boundary> of(OpenSystem here, Ref ref) {
        return here.subject().elements().find(ref).flatMap(Sides::of);
    }

    private static Optional<Boundary> of(Element element) {
        return switch (element) {
            case Component component -> component.boundary();
            case Role role -> role.boundary();
            case Supplier supplier -> supplier.boundary();
            case Location location -> location.boundary();
            default -> Optional.empty();
        };
    }
}
