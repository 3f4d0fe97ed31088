package org.claviger.model;

import org.claviger.model.shape.Doc;

/** How several signers are put together. */
public enum SchemeKind {
    @Doc("One key signs.")
    SINGLE_SIGNER,
    @Doc("Several keys, checked by script or contract.")
    MULTI_SIGNATURE,
    @Doc("Shares of one key, combined by a protocol.")
    MPC
}
