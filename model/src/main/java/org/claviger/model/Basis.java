package org.claviger.model;

import org.claviger.model.shape.Doc;

/** What a frequency follows from. */
public enum Basis {
    @Doc("Derived from attack tempo against detection window.")
    DERIVED,
    @Doc("Demanded by a standard, a regulator or a contract.")
    MANDATED,
    @Doc("Work without an attack window; reasoned by its owner.")
    REASONED
}
