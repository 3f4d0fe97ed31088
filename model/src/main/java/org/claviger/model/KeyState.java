package org.claviger.model;

import org.claviger.model.shape.Doc;

/** States of key material after NIST SP 800-57 part 1. */
public enum KeyState {
    @Doc("Generated, not yet used.")
    PRE_ACTIVATION,
    @Doc("In use.")
    ACTIVE,
    @Doc("Not to be used for the time being.")
    SUSPENDED,
    @Doc("No longer used to sign.")
    DEACTIVATED,
    @Doc("Known or suspected to be known to somebody else.")
    COMPROMISED,
    @Doc("Gone.")
    DESTROYED
}
