package org.claviger.model;

import org.claviger.model.shape.Doc;

/** How a threat's success is noticed, so how long it stands. */
public enum Discovery {
    @Doc("It matters only when it happens; nothing stays behind that a later success could build on.")
    MOMENTARY,
    @Doc("Whoever answers for it notices at once; it stands until recovered.")
    AT_ONCE,
    @Doc("It stands unseen until somebody looks and finds it.")
    WHEN_LOOKED_FOR
}
