package org.claviger.server.access;

/** What a person may do within an organisation. */
public enum Permission {
    /** See models, findings and history, and download them. */
    READ,
    /** Change models. */
    CHANGE,
    /** Invite people, change their roles, end their access. */
    MANAGE_PEOPLE
}
