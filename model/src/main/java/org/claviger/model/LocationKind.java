package org.claviger.model;

import org.claviger.model.shape.Doc;

/** Kinds of place. */
public enum LocationKind {
    @Doc("Office.")
    OFFICE,
    @Doc("Data centre.")
    DATA_CENTRE,
    @Doc("Region of a cloud provider.")
    CLOUD_REGION,
    @Doc("Vault of a third party.")
    VAULT,
    @Doc("Bank, safe-deposit box.")
    BANK,
    @Doc("Home of a person.")
    HOME,
    @Doc("Room for key ceremonies.")
    CEREMONY_ROOM,
    @Doc("Any other place.")
    OTHER
}
