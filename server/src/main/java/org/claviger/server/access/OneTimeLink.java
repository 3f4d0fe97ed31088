package org.claviger.server.access;

import java.security.SecureRandom;
import java.util.Base64;

/** The secret of a link that works once: 192 random bits. What is kept of it is its SHA-256. */
public record OneTimeLink(String token) {
    private static final int BYTES = 24;

    public static OneTimeLink fresh(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new OneTimeLink(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public byte[] digest() {
        return Digest.sha256(token);
    }

    @Override
    public String toString() {
        return "a link that works once";
    }
}
