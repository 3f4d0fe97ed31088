package org.claviger.model;

import org.claviger.model.shape.Doc;

/** What the success of a threat leads to. */
public enum Harm {
    @Doc("Somebody else moves the assets.")
    THEFT,
    @Doc("What it hits is gone: nobody moves the assets any more if enough of it is.")
    LOSS
}
