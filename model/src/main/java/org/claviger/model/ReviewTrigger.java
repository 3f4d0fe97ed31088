package org.claviger.model;

import org.claviger.model.shape.Doc;

/** Why a review was held. */
public enum ReviewTrigger {
    @Doc("Its time had come.")
    SCHEDULED,
    @Doc("An incident here or in the industry.")
    INCIDENT,
    @Doc("Wallets, providers or markets changed.")
    ARCHITECTURE_CHANGE,
    @Doc("A supplier is new or has changed.")
    SUPPLIER_CHANGE,
    @Doc("Assets under custody moved beyond a set change.")
    ASSETS_CHANGE,
    @Doc("New regulation.")
    REGULATION,
    @Doc("A control failed.")
    CONTROL_FAILURE,
    @Doc("More is known of attackers or techniques.")
    KNOWLEDGE
}
