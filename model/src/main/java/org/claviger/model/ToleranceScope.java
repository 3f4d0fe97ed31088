package org.claviger.model;

import org.claviger.model.shape.Doc;

/** What a tolerance is stated for. */
public enum ToleranceScope {
    @Doc("Each threat.")
    THREAT,
    @Doc("Each wallet.")
    WALLET,
    @Doc("The whole system.")
    SYSTEM
}
