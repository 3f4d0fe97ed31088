package org.claviger.server.access;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claviger.server.access.Passwords.Hash;
import org.claviger.server.database.Tenancy;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Invitations into an organisation: a link each, good for one use within a week. Of its secret only a digest is kept. */
@Component
public final class Invitations {
    /** How long a link is good. */
    public static final Duration GOOD = Duration.ofDays(7);

    /** Most invitations open at a time in an organisation. */
    public static final int MOST = 200;

    private static final String ALL = """
            select i.token, i.role, i.note, i.created, i.expires, a.name as inviter, o.name as organisation
            from invitation i
            join organisation o on o.organisation = i.organisation
            join account a on a.account = i.inviter
            where i.organisation = :organisation and i.expires > :now
            """;

    private final Tenancy tenancy;
    private final Accounts accounts;
    private final SecureRandom random;
    private final Clock clock;

    Invitations(Tenancy tenancy, Accounts accounts, SecureRandom random, Clock clock) {
        this.tenancy = tenancy;
        this.accounts = accounts;
        this.random = random;
        this.clock = clock;
    }

    /**
     * An invitation that can still be taken up.
     *
     * @param id digest of the link's secret, hexadecimal; nobody gets from it to the link
     * @param organisation its name
     * @param note whom it is for, in the words of who invited
     */
    public record Invitation(
            String id, String organisation, Role role, String note, String inviter, Instant created, Instant expires) {}

    /** What came of taking up an invitation. */
    public enum Taken {
        JOINED,
        /** They belonged to the organisation before; the link is still good. */
        MEMBER_ALREADY,
        /** Somebody has an account with this address; the link is still good. */
        ADDRESS_KNOWN,
        /** There is no such invitation, any more or at all. */
        GONE
    }

    /** Makes an invitation; empty when too many are open. The link's path is not kept and cannot be shown again. */
    public Optional<String> invite(Membership inviter, Role role, String note) {
        OneTimeLink link = OneTimeLink.fresh(random);
        Instant now = clock.instant();
        UUID organisation = inviter.organisation();
        return tenancy.in(organisation, database -> {
            database.sql("delete from invitation where organisation = ? and expires <= ?")
                    .params(organisation, Timestamp.from(now))
                    .update();
            int open = database.sql("select count(*) from invitation where organisation = ?")
                    .param(organisation)
                    .query(Integer.class)
                    .single();
            if (open >= MOST) {
                return Optional.empty();
            }
            database.sql("""
                            insert into invitation (organisation, token, role, note, inviter, created, expires)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            organisation,
                            link.digest(),
                            role.word(),
                            note,
                            inviter.account(),
                            Timestamp.from(now),
                            Timestamp.from(now.plus(GOOD)))
                    .update();
            return Optional.of("/join/" + organisation + "/" + link.token());
        });
    }

    /** Those that can still be taken up, the newest first. */
    public List<Invitation> open(UUID organisation) {
        return tenancy.in(
                organisation,
                database -> database.sql(ALL + " order by i.created desc")
                        .param("organisation", organisation)
                        .param("now", Timestamp.from(clock.instant()))
                        .query(Invitations::invitation)
                        .list());
    }

    /** Withdraws one; says whether it was still open. */
    public boolean withdraw(UUID organisation, String id) {
        if (!id.matches("[0-9a-f]{64}")) {
            return false;
        }
        return tenancy.in(
                organisation,
                database -> database.sql("delete from invitation where organisation = ? and token = ?")
                                .params(organisation, HexFormat.of().parseHex(id))
                                .update()
                        > 0);
    }

    /** The invitation that a link is about. */
    public Optional<Invitation> find(UUID organisation, OneTimeLink link) {
        return tenancy.in(
                organisation,
                database -> database.sql(ALL + " and i.token = :token")
                        .param("organisation", organisation)
                        .param("token", link.digest())
                        .param("now", Timestamp.from(clock.instant()))
                        .query(Invitations::invitation)
                        .optional());
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                HexFormat.of().formatHex(row.getBytes("token")),
                row.getString("organisation"),
                Role.ofWord(row.getString("role")),
                row.getString("note"),
                row.getString("inviter"),
                row.getTimestamp("created").toInstant(),
                row.getTimestamp("expires").toInstant());
    }

    /** Takes up an invitation with an account that is there. */
    public Taken take(UUID organisation, OneTimeLink link, UUID account) {
        return tenancy.in(organisation, database -> {
            Optional<Role> role = role(organisation, link);
            if (role.isEmpty()) {
                return Taken.GONE;
            }
            if (!accounts.join(database, organisation, account, role.get())) {
                return Taken.MEMBER_ALREADY;
            }
            use(organisation, link);
            return Taken.JOINED;
        });
    }

    /** Takes up an invitation with an account that is made for it. */
    public Taken takeAsNew(UUID organisation, OneTimeLink link, String name, String email, Hash password) {
        try {
            return tenancy.in(organisation, database -> {
                Optional<Role> role = role(organisation, link);
                if (role.isEmpty()) {
                    return Taken.GONE;
                }
                accounts.join(database, organisation, accounts.create(database, email, name, password), role.get());
                use(organisation, link);
                return Taken.JOINED;
            });
        } catch (DuplicateKeyException e) {
            return Taken.ADDRESS_KNOWN;
        }
    }

    /** The role that a link gives, the invitation locked: of two at once the second waits and finds nothing. */
    private Optional<Role> role(UUID organisation, OneTimeLink link) {
        return tenancy.in(
                organisation,
                database -> database.sql("""
                        select role from invitation where organisation = ? and token = ? and expires > ? for update
                        """)
                        .params(organisation, link.digest(), Timestamp.from(clock.instant()))
                        .query((row, number) -> Role.ofWord(row.getString("role")))
                        .optional());
    }

    private void use(UUID organisation, OneTimeLink link) {
        tenancy.in(
                organisation,
                database -> database.sql("delete from invitation where organisation = ? and token = ?")
                        .params(organisation, link.digest())
                        .update());
    }
}
