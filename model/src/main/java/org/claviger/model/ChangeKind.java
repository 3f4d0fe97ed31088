package org.claviger.model;

import org.claviger.model.shape.Doc;

/** Ways to move assets without the ordinary quorum. */
public enum ChangeKind {
    @Doc("Owners or threshold can be changed.")
    OWNER_CHANGE,
    @Doc("A module or plug-in can act.")
    MODULE,
    @Doc("The contract's code can be replaced.")
    UPGRADE,
    @Doc("Guardians or a recovery path can take over.")
    GUARDIAN,
    @Doc("A token allowance or delegated permission stands.")
    ALLOWANCE,
    @Doc("Signed transactions exist that were not sent.")
    PRE_SIGNED,
    @Doc("Support staff of a supplier can restore access.")
    SUPPORT_RECOVERY
}
