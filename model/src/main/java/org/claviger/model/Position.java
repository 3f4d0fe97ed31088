package org.claviger.model;

import org.claviger.model.shape.Doc;

/** Where something stands to the Trusted Environment. */
public enum Position {
    @Doc("Part of the Trusted Environment: key material is used, stored or administered here.")
    INSIDE,
    @Doc("Outside, but able to influence the Trusted Environment.")
    CONNECTED,
    @Doc("Neither; named because something refers to it.")
    OUTSIDE
}
