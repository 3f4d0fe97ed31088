package org.claviger.analysis.structure;

import java.util.Optional;
import java.util.Set;
import org.claviger.model.ControlState;
import org.claviger.model.value.Ref;

/**
 * What is supposed of controls instead of what the model says.
 *
 * @param without controls taken as not there
 * @param with controls taken as in place: planned ones, and ones that state nothing
 * @param verifiedAnew whether every workflow is supposed to have one more independent verification, an event named {@code
 *     workflow/w#new-verification}
 */
public record Supposition(Set<Ref> without, Set<Ref> with, boolean verifiedAnew) {
    /** The model as it is. */
    public static final Supposition NONE = new Supposition(Set.of(), Set.of(), false);

    public static final String NEW_VERIFICATION = "#new-verification";

    public Supposition {
        without = Set.copyOf(without);
        with = Set.copyOf(with);
    }

    boolean counts(Ref control, Optional<ControlState> state) {
        return !without.contains(control) && (with.contains(control) || Environment.inPlace(state));
    }
}
