package org.claviger.model;

import org.claviger.model.shape.Doc;

/** Whether a control is there. */
public enum ControlState {
    @Doc("Intended; counts for nothing yet.")
    PLANNED,
    @Doc("Implemented and operating.")
    IN_PLACE,
    @Doc("No longer operating.")
    RETIRED
}
