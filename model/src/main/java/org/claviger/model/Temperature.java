package org.claviger.model;

import org.claviger.model.shape.Doc;

/** How near a wallet is to the network. */
public enum Temperature {
    @Doc("Signs without a person.")
    HOT,
    @Doc("Connected; a person approves.")
    WARM,
    @Doc("Keys are kept off any network.")
    COLD
}
