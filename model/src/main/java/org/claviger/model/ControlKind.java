package org.claviger.model;

import org.claviger.model.shape.Doc;

/** What a control does about a threat. */
public enum ControlKind {
    @Doc("Keeps it from succeeding.")
    PREVENTIVE,
    @Doc("Notices it.")
    DETECTIVE,
    @Doc("Limits or repairs the damage.")
    CORRECTIVE
}
