package org.claviger.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.claviger.model.value.Sha256;

/**
 * What an entry says, with the 32 random bytes that keep its digest from being guessed. Both stand outside the envelope, so
 * that they can be encrypted or erased without touching a leaf.
 *
 * @param bytes in the form that the envelope names
 * @param salt 32 random bytes, used for this payload only
 */
public record Payload(Bytes bytes, Bytes salt) {
    public static final int SALT = 32;

    public Payload {
        if (salt.size() != SALT) {
            throw new IllegalArgumentException("a salt has " + SALT + " bytes, not " + salt.size());
        }
    }

    /** What the envelope keeps of it: SHA-256(salt || bytes). */
    public Sha256 commitment() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            salt.into(digest);
            bytes.into(digest);
            return new Sha256(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
