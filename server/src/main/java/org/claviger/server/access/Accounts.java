package org.claviger.server.access;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.claviger.server.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Accounts and the organisations made for them. Passwords are kept as Argon2id hashes. */
@Component
public final class Accounts {
    /** Shortest password accepted, characters (NIST SP 800-63B-4 asks for 15 where it is the only factor). */
    public static final int SHORTEST_PASSWORD = 15;

    /** Longest password accepted, characters; hashing takes as long as the text is. */
    public static final int LONGEST_PASSWORD = 256;

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    private final Tenancy tenancy;
    private final Clock clock;
    private final SecureRandom random;
    private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final String unknown;

    Accounts(Tenancy tenancy, Clock clock, SecureRandom random) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.random = random;
        this.unknown = encoder.encode(UUID.randomUUID().toString());
    }

    /** An account as it is found for signing in. */
    private record Found(UUID account, String name, String password) {}

    /** Whose account it is, when the password is right. An unknown address takes as long as a wrong password. */
    public Optional<SignedIn> verify(String email, String password) {
        Optional<Found> found = tenancy.outside(database -> database.sql(
                        """
                        select account, name, password from account where email = ?
                        """)
                .param(canonical(email))
                .query((row, number) -> new Found(
                        row.getObject("account", UUID.class), row.getString("name"), row.getString("password")))
                .optional());
        boolean right = encoder.matches(password, found.map(Found::password).orElse(unknown));
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

    /** Makes an account, in the caller's transaction. */
    public UUID create(JdbcClient database, String email, String name, String password) {
        UUID account = UUID.randomUUID();
        database.sql("insert into account (account, email, name, password, created) values (?, ?, ?, ?, ?)")
                .params(
                        account,
                        canonical(email),
                        name.strip(),
                        encoder.encode(password),
                        Timestamp.from(clock.instant()))
                .update();
        return account;
    }

    /** Makes an organisation, in a transaction that names it. */
    public void createOrganisation(JdbcClient database, UUID organisation, String slug, String name) {
        database.sql("insert into organisation (organisation, slug, name, created) values (?, ?, ?, ?)")
                .params(organisation, slug, name.strip(), Timestamp.from(clock.instant()))
                .update();
    }

    /** Makes a person a member, under a pseudonym of their own, in a transaction that names the organisation. */
    public void join(JdbcClient database, UUID organisation, UUID account, Role role) {
        database.sql("insert into membership (organisation, account, role, actor, created) values (?, ?, ?, ?, ?)")
                .params(organisation, account, role.word(), pseudonym(), Timestamp.from(clock.instant()))
                .update();
    }

    private String pseudonym() {
        StringBuilder token = new StringBuilder("actor-");
        for (int i = 0; i < 16; i++) {
            token.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return token.toString();
    }
}
