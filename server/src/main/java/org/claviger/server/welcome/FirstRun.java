package org.claviger.server.welcome;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.claviger.server.access.Accounts;
import org.claviger.server.access.OneTimeLink;
import org.claviger.server.access.Passwords;
import org.claviger.server.access.Passwords.Hash;
import org.claviger.server.access.Role;
import org.claviger.server.database.Tenancy;
import org.springframework.stereotype.Component;

/** The link that creates the first organisation and its owner: made while there is no account, good for one use. */
@Component
public final class FirstRun {
    private final Tenancy tenancy;
    private final Accounts accounts;
    private final Passwords passwords;
    private final SecureRandom random;
    private final Clock clock;

    FirstRun(Tenancy tenancy, Accounts accounts, Passwords passwords, SecureRandom random, Clock clock) {
        this.tenancy = tenancy;
        this.accounts = accounts;
        this.passwords = passwords;
        this.random = random;
        this.clock = clock;
    }

    /** What the first person says. */
    public record Founding(String organisation, String slug, String name, String email, String password) {
        @Override
        public String toString() {
            return "the founding of " + slug;
        }
    }

    /** The path of a new link, which takes the place of an earlier one; empty once there is an account. */
    public Optional<String> link() {
        if (accounts.any()) {
            return Optional.empty();
        }
        OneTimeLink link = OneTimeLink.fresh(random);
        tenancy.outside(database -> database.sql("""
                        insert into first_run (token, created) values (:token, :now)
                        on conflict (alone) do update set token = :token, created = :now
                        """)
                .param("token", link.digest())
                .param("now", Timestamp.from(clock.instant()))
                .update());
        return Optional.of("/welcome/" + link.token());
    }

    /** Whether a link is good. */
    boolean good(String token) {
        return tenancy.outside(database -> database.sql("select exists (select from first_run where token = ?)")
                .param(new OneTimeLink(token).digest())
                .query(Boolean.class)
                .single());
    }

    /** Creates the organisation and its owner if the link is still good; the link is used up with it. */
    boolean found(String token, Founding founding) {
        UUID organisation = UUID.randomUUID();
        Hash password = passwords.hash(founding.password());
        return tenancy.in(organisation, database -> {
            int used = database.sql("delete from first_run where token = ?")
                    .param(new OneTimeLink(token).digest())
                    .update();
            if (used == 0) {
                return false;
            }
            create(organisation, founding, password);
            return true;
        });
    }

    /** Creates an organisation and its owner without a link, for whoever starts the program. */
    public UUID found(Founding founding) {
        UUID organisation = UUID.randomUUID();
        Hash password = passwords.hash(founding.password());
        return tenancy.in(organisation, database -> create(organisation, founding, password));
    }

    private UUID create(UUID organisation, Founding founding, Hash password) {
        return tenancy.in(organisation, database -> {
            accounts.createOrganisation(database, organisation, founding.slug(), founding.organisation());
            UUID account = accounts.create(database, founding.email(), founding.name(), password);
            accounts.join(database, organisation, account, Role.OWNER);
            return account;
        });
    }
}
