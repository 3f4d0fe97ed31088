package org.claviger.server.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claviger.server.access.Membership;
import org.claviger.server.access.Role;
import org.claviger.server.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of an organisation, and what an owner does with their membership. */
@Component
final class Members {
    private static final String ALL = """
            select m.account, a.name, a.email, m.role, m.actor, m.created, m.ended
            from membership m
            join account a on a.account = m.account
            where m.organisation = :organisation
            """;

    private final Tenancy tenancy;
    private final Clock clock;

    Members(Tenancy tenancy, Clock clock) {
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /**
     * A person of an organisation.
     *
     * @param actor the pseudonym under which the ledger knows them
     * @param ended when they stopped being a member
     */
    public record Member(
            UUID account, String name, String email, Role role, String actor, Instant since, Optional<Instant> ended) {}

    /** What came of it; a refusal says why and what next. */
    sealed interface Outcome {
        String words();

        record Done(String words) implements Outcome {}

        record Refused(String words) implements Outcome {}
    }

    /** All, by name; those who left last. */
    List<Member> of(UUID organisation) {
        return tenancy.in(
                organisation,
                database -> database.sql(ALL + " order by m.ended is not null, lower(a.name), a.email")
                        .param("organisation", organisation)
                        .query(Members::member)
                        .list());
    }

    Optional<Member> find(UUID organisation, UUID account) {
        return tenancy.in(organisation, database -> find(database, organisation, account));
    }

    private static Optional<Member> find(JdbcClient database, UUID organisation, UUID account) {
        return database.sql(ALL + " and m.account = :account")
                .param("organisation", organisation)
                .param("account", account)
                .query(Members::member)
                .optional();
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                row.getObject("account", UUID.class),
                row.getString("name"),
                row.getString("email"),
                Role.ofWord(row.getString("role")),
                row.getString("actor"),
                row.getTimestamp("created").toInstant(),
                Optional.ofNullable(row.getTimestamp("ended")).map(Timestamp::toInstant));
    }

    /** Gives a member another role, from their next request on. */
    Outcome changeRole(Membership asking, UUID account, Role role) {
        return ofAnother(
                asking,
                account,
                "Your own role is changed by another owner, so that nobody locks themselves out.",
                (database, member) -> {
                    if (leavesNoOwner(database, asking.organisation(), member, role == Role.OWNER)) {
                        return new Outcome.Refused(
                                member.name() + " is the only owner. Make somebody else an owner first.");
                    }
                    database.sql("update membership set role = ? where organisation = ? and account = ?")
                            .params(role.word(), asking.organisation(), account)
                            .update();
                    if (role != Role.OWNER) {
                        withdrawInvitationsOf(database, asking.organisation(), account);
                    }
                    return new Outcome.Done(member.name() + ": " + role.title() + " from now on.");
                });
    }

    /** Ends a membership, from the next request on, and with it the invitations that the person made. */
    Outcome end(Membership asking, UUID account) {
        return ofAnother(
                asking,
                account,
                "Your own membership is ended by another owner, so that nobody locks themselves out.",
                (database, member) -> {
                    if (leavesNoOwner(database, asking.organisation(), member, false)) {
                        return new Outcome.Refused(
                                member.name() + " is the only owner. Make somebody else an owner first.");
                    }
                    database.sql("update membership set ended = ? where organisation = ? and account = ?")
                            .params(Timestamp.from(clock.instant()), asking.organisation(), account)
                            .update();
                    withdrawInvitationsOf(database, asking.organisation(), account);
                    database.sql("delete from import_draft where organisation = ? and account = ?")
                            .params(asking.organisation(), account)
                            .update();
                    return new Outcome.Done(member.name() + " has no access any more.");
                });
    }

    /** Forgets whom a pseudonym stood for. What was recorded under it stays. */
    Outcome forget(Membership asking, UUID account) {
        return tenancy.in(asking.organisation(), database -> {
            int forgotten = database.sql(
                            "delete from membership where organisation = ? and account = ? and ended is not null")
                    .params(asking.organisation(), account)
                    .update();
            return forgotten > 0
                    ? new Outcome.Done("Forgotten. The record still says what was done under the pseudonym.")
                    : new Outcome.Refused("Only who is no member any more can be forgotten. End the membership first.");
        });
    }

    /** Something that an owner does with the membership of somebody else. */
    private interface Work {
        Outcome of(JdbcClient database, Member member);
    }

    /** The organisation's row is locked, so that of two owners who remove each other at the same time one is refused. */
    private Outcome ofAnother(Membership asking, UUID account, String refusal, Work work) {
        if (asking.account().equals(account)) {
            return new Outcome.Refused(refusal);
        }
        return tenancy.in(asking.organisation(), database -> {
            database.sql("select organisation from organisation where organisation = ? for update")
                    .param(asking.organisation())
                    .query(UUID.class)
                    .single();
            if (!stillOwner(database, asking)) {
                return new Outcome.Refused("You are no owner any more, so nothing was changed.");
            }
            return find(database, asking.organisation(), account)
                    .filter(member -> member.ended().isEmpty())
                    .map(member -> work.of(database, member))
                    .orElseGet(() -> new Outcome.Refused("This person is no member any more, so nothing was changed."));
        });
    }

    private static boolean stillOwner(JdbcClient database, Membership asking) {
        return find(database, asking.organisation(), asking.account())
                .filter(member -> member.ended().isEmpty() && member.role() == Role.OWNER)
                .isPresent();
    }

    private static boolean leavesNoOwner(JdbcClient database, UUID organisation, Member member, boolean staysOwner) {
        if (member.role() != Role.OWNER || staysOwner) {
            return false;
        }
        return !database.sql("""
                        select exists (
                            select from membership
                            where organisation = ? and account <> ? and role = 'owner' and ended is null)
                        """)
                .params(organisation, member.account())
                .query(Boolean.class)
                .single();
    }

    private static void withdrawInvitationsOf(JdbcClient database, UUID organisation, UUID account) {
        database.sql("delete from invitation where organisation = ? and inviter = ?")
                .params(organisation, account)
                .update();
    }
}
