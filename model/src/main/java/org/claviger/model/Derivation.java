package org.claviger.model;

import org.claviger.model.shape.Doc;

/** How a key was derived from its parent. */
public enum Derivation {
    @Doc("The parent's public key and a sibling's private key do not give the parent.")
    HARDENED,
    @Doc("The parent's extended public key and one child's private key give the parent's private key.")
    NON_HARDENED
}
