package org.claviger.model;

import org.claviger.model.shape.Doc;

/** How much depends on it. */
public enum Criticality {
    @Doc("Its compromise alone or with few others moves funds.")
    CRITICAL,
    @Doc("Its compromise weakens the protection of critical material.")
    IMPORTANT,
    @Doc("Its compromise moves no funds.")
    ORDINARY
}
