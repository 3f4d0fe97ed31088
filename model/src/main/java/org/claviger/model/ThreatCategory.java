package org.claviger.model;

import org.claviger.model.shape.Doc;

/** The categories that every threat model is examined against. */
public enum ThreatCategory {
    @Doc("Interfaces, transaction display, wallet software, network boundary.")
    SIGNING_INFRASTRUCTURE,
    @Doc("Vendors of MPC and HSM, libraries, cloud, smart-contract developers.")
    SUPPLY_CHAIN,
    @Doc("Current and former insiders who mean harm.")
    MALICIOUS_INSIDER,
    @Doc("Mistakes and carelessness of insiders.")
    NEGLIGENT_INSIDER,
    @Doc("State-sponsored actors hired under fabricated identities.")
    STATE_WORKFORCE_INFILTRATION,
    @Doc("Compromise of each type of key material.")
    KEY_MATERIAL_COMPROMISE,
    @Doc("Fire, flood, theft, equipment failure, loss of people.")
    PHYSICAL_ENVIRONMENTAL
}
