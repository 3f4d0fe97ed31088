package org.claviger.model;

import org.claviger.model.shape.Doc;

/** What a signing device or page shows the person who approves. */
public enum Shown {
    @Doc("Nothing of the transaction.")
    NOTHING,
    @Doc("A hash or raw bytes that nobody can read.")
    HASH,
    @Doc("Destination and amount, decoded on the device.")
    DESTINATION_AND_AMOUNT,
    @Doc("The whole call, decoded on the device, nested calls included.")
    DECODED
}
