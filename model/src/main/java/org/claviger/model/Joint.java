package org.claviger.model;

import org.claviger.model.shape.Doc;

/** How the targets of a threat fall. */
public enum Joint {
    @Doc("One success takes all targets.")
    TOGETHER,
    @Doc("Each target needs a success of its own.")
    SEPARATELY
}
