package org.claviger.model.keymaterial;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash functions of FIPS 180-4 that every Java platform has. */
final class Digests {
    private Digests() {}

    static MessageDigest sha256() {
        return digest("SHA-256");
    }

    static MessageDigest sha512() {
        return digest("SHA-512");
    }

    private static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("This Java platform lacks " + name, absent);
        }
    }
}
