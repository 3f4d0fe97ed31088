package org.claviger.model;

import org.claviger.model.shape.Doc;

/** The types of key material that CCSS speaks of. */
public enum KeyType {
    @Doc("A private key that signs.")
    PRIVATE_KEY,
    @Doc("A seed or recovery phrase from which keys are derived.")
    SEED_PHRASE,
    @Doc("A share of a key: MPC, threshold scheme or secret sharing.")
    KEY_SHARE,
    @Doc("A key that protects other key material.")
    ENCRYPTION_KEY,
    @Doc("A copy kept for recovery.")
    BACKUP,
    @Doc("A secret that lets somebody use key material: an API secret, a PIN, a passphrase.")
    CREDENTIAL
}
