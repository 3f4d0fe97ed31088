package org.claviger.model;

import org.claviger.model.shape.Doc;

/** State of an action. */
public enum WorkState {
    @Doc("Not begun.")
    OPEN,
    @Doc("Begun.")
    IN_WORK,
    @Doc("Finished.")
    DONE,
    @Doc("Given up.")
    DROPPED
}
