package org.claviger.server.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

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

    /** Who sent the request that this thread answers, as soon as the session is known. */
    static Optional<SignedIn> asking() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof SignedIn person ? Optional.of(person) : Optional.empty();
    }
}
