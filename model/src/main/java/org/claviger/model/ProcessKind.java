package org.claviger.model;

import org.claviger.model.shape.Doc;

/** Processes around key material, themselves targets of threats. */
public enum ProcessKind {
    @Doc("Key material is made.")
    GENERATION,
    @Doc("Key material is kept.")
    STORAGE,
    @Doc("Backups are made and placed.")
    BACKUP,
    @Doc("Access is restored from backups.")
    RESTORE,
    @Doc("Keys are replaced or shares refreshed.")
    ROTATION,
    @Doc("Access is granted and revoked.")
    GRANT_AND_REVOKE,
    @Doc("Key material and media are destroyed.")
    DESTRUCTION,
    @Doc("Logs and chain state are watched.")
    MONITORING,
    @Doc("People and suppliers are taken on.")
    ONBOARDING,
    @Doc("Incidents and compromises are handled.")
    INCIDENT_RESPONSE,
    @Doc("Software and configuration change.")
    CHANGE_MANAGEMENT,
    @Doc("Any other process.")
    OTHER
}
