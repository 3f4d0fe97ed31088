package org.claviger.model;

import org.claviger.model.shape.Doc;

/** Steps of a workflow in which assets move. */
public enum StepKind {
    @Doc("Somebody or something asks for a transfer.")
    INITIATE,
    @Doc("The transaction is put together.")
    BUILD,
    @Doc("The transaction is shown.")
    DISPLAY,
    @Doc("Destination, amount or payload are verified.")
    VERIFY,
    @Doc("Somebody approves.")
    APPROVE,
    @Doc("Signatures are made.")
    SIGN,
    @Doc("The transaction is sent.")
    BROADCAST,
    @Doc("The result is checked on the chain.")
    CONFIRM
}
