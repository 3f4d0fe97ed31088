package org.claviger.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claviger.server.database.Tenancy;
import org.springframework.stereotype.Component;

/** Who belongs to which organisation. */
@Component
public final class Memberships {
    private static final String ALL = """
            select o.organisation, o.slug, o.name, a.account, a.name as person, m.role, m.actor
            from membership m
            join organisation o on o.organisation = m.organisation
            join account a on a.account = m.account
            where m.account = :account and m.ended is null
            """;

    private final Tenancy tenancy;

    Memberships(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /** The organisations that a person belongs to, by name. */
    public List<Membership> of(UUID account) {
        return tenancy.as(
                account,
                database -> database.sql(ALL + " order by o.name, o.slug")
                        .param("account", account)
                        .query(Memberships::membership)
                        .list());
    }

    /** A person within the organisation that an address names; empty also when there is no such organisation. */
    public Optional<Membership> of(UUID account, String slug) {
        return tenancy.as(
                account,
                database -> database.sql(ALL + " and o.slug = :slug")
                        .param("account", account)
                        .param("slug", slug)
                        .query(Memberships::membership)
                        .optional());
    }

    private static Membership membership(ResultSet row, int number) throws SQLException {
        return new Membership(
                row.getObject("organisation", UUID.class),
                row.getString("slug"),
                row.getString("name"),
                row.getObject("account", UUID.class),
                row.getString("person"),
                Role.ofWord(row.getString("role")),
                row.getString("actor"));
    }
}
