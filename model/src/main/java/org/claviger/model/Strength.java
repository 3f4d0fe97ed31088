package org.claviger.model;

import org.claviger.model.shape.Doc;

/** How well a control works against a threat. */
public enum Strength {
    @Doc("It hinders; the threat can still succeed as described.")
    WEAK,
    @Doc("The threat must change its way or accept a good chance to fail.")
    MODERATE,
    @Doc("The threat as described does not succeed while the control works.")
    STRONG
}
