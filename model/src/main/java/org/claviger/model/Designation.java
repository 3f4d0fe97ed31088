package org.claviger.model;

import org.claviger.model.shape.Doc;

/** What is certified: CCSS knows three kinds of system. */
public enum Designation {
    @Doc("All keys are the organisation's own, and so are the funds.")
    SELF_CUSTODY,
    @Doc("The system does part of the custody for other systems (QSP).")
    QUALIFIED_SERVICE_PROVIDER,
    @Doc("The system meets every applicable requirement, possibly leaning on a certified QSP.")
    FULL_SYSTEM
}
