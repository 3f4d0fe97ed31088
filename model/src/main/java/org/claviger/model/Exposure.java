package org.claviger.model;

import org.claviger.model.shape.Doc;

/** From where a component can be reached. */
public enum Exposure {
    @Doc("From anywhere.")
    INTERNET,
    @Doc("From the organisation's own networks.")
    INTERNAL,
    @Doc("From named systems only.")
    RESTRICTED,
    @Doc("Not over any network.")
    AIR_GAPPED
}
