package org.claviger.model;

import org.claviger.model.shape.Doc;

/** Who or what acts. */
public enum Actor {
    @Doc("A criminal without access.")
    OUTSIDER,
    @Doc("A current member of staff or a contractor.")
    INSIDER,
    @Doc("Somebody who used to be one.")
    FORMER_INSIDER,
    @Doc("A state or those who act for it.")
    STATE,
    @Doc("A supplier or its staff.")
    SUPPLIER,
    @Doc("Nobody means harm.")
    MISTAKE,
    @Doc("Fire, water, decay, failure.")
    NATURE
}
