package org.claviger.server.access;

import java.util.UUID;

/**
 * A person within an organisation.
 *
 * @param organisation whose models they are
 * @param slug the organisation in addresses
 * @param name the organisation for people
 * @param account whose account
 * @param person what people call them
 * @param actor the pseudonym under which the ledger knows them
 */
public record Membership(
        UUID organisation, String slug, String name, UUID account, String person, Role role, String actor) {
    public boolean may(Permission permission) {
        return role.may(permission);
    }
}
