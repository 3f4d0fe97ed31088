package org.claviger.model;

import org.claviger.model.shape.Doc;

/** What a copy is kept on. */
public enum Medium {
    @Doc("Engraved metal.")
    METAL,
    @Doc("Paper.")
    PAPER,
    @Doc("Smart card.")
    SMART_CARD,
    @Doc("Removable drive.")
    USB_DRIVE,
    @Doc("A second device.")
    HARDWARE_WALLET,
    @Doc("An HSM or its backup token.")
    HSM,
    @Doc("Storage at a provider.")
    CLOUD_STORAGE,
    @Doc("A server's disk.")
    SERVER,
    @Doc("Anything else.")
    OTHER
}
