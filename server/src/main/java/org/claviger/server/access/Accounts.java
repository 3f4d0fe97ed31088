package org.claviger.server.access;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.claviger.server.access.Passwords.Hash;
import org.claviger.server.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts and the organisations made for them. */
@Component
public final class Accounts {
    /** Shortest password accepted, characters (NIST SP 800-63B-4 asks for 15 where it is the only factor). */
    public static final int SHORTEST_PASSWORD = 15;

    /** Longest password accepted, characters; hashing takes as long as the text is. */
    public static final int LONGEST_PASSWORD = 256;

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    private final Tenancy tenancy;
    private final Passwords passwords;
    private final Clock clock;
    private final SecureRandom random;

    Accounts(Tenancy tenancy, Passwords passwords, Clock clock, SecureRandom random) {
        this.tenancy = tenancy;
        this.passwords = passwords;
        this.clock = clock;
        this.random = random;
    }

    /** An account as its owner sees it. */
    public record Account(UUID id, String email, String name, Instant created) {}

    /** An account as it is found for signing in. */
    private record Found(UUID account, String name, Hash password) {}

    /** Whose account it is, when the password is right. An unknown address takes as long as a wrong password. */
    public Optional<SignedIn> verify(String email, String password) {
        Optional<Found> found = tenancy.outside(database -> database.sql("""
                        select account, name, password from account where email = ?
                        """)
                .param(canonical(email))
                .query((row, number) -> new Found(
                        row.getObject("account", UUID.class),
                        row.getString("name"),
                        new Hash(row.getString("password"))))
                .optional());
        boolean right = found.map(account -> passwords.match(password, account.password()))
                .orElseGet(() -> passwords.matchNobody(password));
        return found.filter(account -> right).map(account -> new SignedIn(account.account(), account.name()));
    }

    /** How an address is written and compared. */
    public static String canonical(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether there is any account yet. */
    public boolean any() {
        return tenancy.outside(database -> database.sql("select exists (select from account)")
                .query(Boolean.class)
                .single());
    }

    /** Whether an address has an account. */
    public boolean known(String email) {
        return tenancy.outside(database -> database.sql("select exists (select from account where email = ?)")
                .param(canonical(email))
                .query(Boolean.class)
                .single());
    }

    public Optional<Account> find(UUID account) {
        return tenancy.outside(database -> database.sql("""
                        select account, email, name, created from account where account = ?
                        """)
                .param(account)
                .query((row, number) -> new Account(
                        row.getObject("account", UUID.class),
                        row.getString("email"),
                        row.getString("name"),
                        row.getTimestamp("created").toInstant()))
                .optional());
    }

    /** Changes what people call somebody. */
    public void rename(UUID account, String name) {
        tenancy.outside(database -> database.sql("update account set name = ? where account = ?")
                .params(name.strip(), account)
                .update());
    }

    public void changePassword(UUID account, Hash password) {
        tenancy.outside(database -> database.sql("update account set password = ? where account = ?")
                .params(password.text(), account)
                .update());
    }

    /**
     * Makes an account, in the caller's transaction.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the address has one
     */
    public UUID create(JdbcClient database, String email, String name, Hash password) {
        UUID account = UUID.randomUUID();
        database.sql("insert into account (account, email, name, password, created) values (?, ?, ?, ?, ?)")
                .params(account, canonical(email), name.strip(), password.text(), Timestamp.from(clock.instant()))
                .update();
        return account;
    }

    /** Makes an organisation, in a transaction that names it. */
    public void createOrganisation(JdbcClient database, UUID organisation, String slug, String name) {
        database.sql("insert into organisation (organisation, slug, name, created) values (?, ?, ?, ?)")
                .params(organisation, slug, name.strip(), Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Makes a person a member, under a pseudonym of their own, in a transaction that names the organisation. Who was one
     * before has the pseudonym of then.
     *
     * @return whether they were not a member already
     */
    public boolean join(JdbcClient database, UUID organisation, UUID account, Role role) {
        return database.sql("""
                                insert into membership (organisation, account, role, actor, created)
                                values (:organisation, :account, :role, :actor, :now)
                                on conflict (organisation, account) do update
                                set role = excluded.role, created = excluded.created, ended = null
                                where membership.ended is not null
                                """)
                        .param("organisation", organisation)
                        .param("account", account)
                        .param("role", role.word())
                        .param("actor", pseudonym())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    private String pseudonym() {
        StringBuilder token = new StringBuilder("actor-");
        for (int i = 0; i < 16; i++) {
            token.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return token.toString();
    }
}
