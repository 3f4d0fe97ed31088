package org.claviger.server.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/**
 * Who is signed in. Kept in the session, so its form does not change lightly.
 *
 * @param account whose account
 * @param person what people call them
 */
public record SignedIn(UUID account, String person) implements Principal, Serializable {
    /** The account, since names are neither unique nor constant. */
    @Override
    public String getName() {
        return account.toString();
    }
}
