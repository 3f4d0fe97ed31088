package org.claviger.model;

import org.claviger.model.shape.Doc;

/** Options of risk treatment, ISO/IEC 27005 8.2. */
public enum Option {
    @Doc("Modify the risk with controls.")
    REDUCE,
    @Doc("Share it with somebody else.")
    SHARE,
    @Doc("Do not do what causes it.")
    AVOID,
    @Doc("Keep it, knowingly.")
    RETAIN
}
