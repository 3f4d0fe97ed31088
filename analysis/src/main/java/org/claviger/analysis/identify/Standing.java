package org.claviger.analysis.identify;

import java.util.List;
import java.util.Optional;
import org.claviger.model.SetAside;
import org.claviger.model.value.Ref;

/**
 * How a candidate stands to what was decided about it.
 *
 * @param state as it is today
 * @param decided what was decided, also where that has been reopened; {@link State#OPEN} where nothing was
 * @param threats the threats that take it up
 * @param aside the statement that sets it or its category aside
 */
public record Standing(State state, State decided, List<Ref> threats, Optional<SetAside> aside) {
    public Standing {
        threats = List.copyOf(threats);
    }

    /** States of a candidate. */
    public enum State {
        /** Nobody has decided. */
        OPEN,
        /** Something that triggered it has changed since it was decided. */
        REOPENED,
        /** A threat takes it up: one made from it, or one that was there. */
        ACCEPTED,
        /** It was set aside with a reason. */
        SET_ASIDE,
        /** Its whole category was set aside. */
        CATEGORY_SET_ASIDE
    }

    /** Whether somebody has to decide. */
    public boolean asks() {
        return state == State.OPEN || state == State.REOPENED;
    }
}
