package org.claviger.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.claviger.server.database.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Slows those who guess passwords: after a few failures the next attempt has to wait, twice as long each time, up to a
 * quarter of an hour. Counted for the account tried, with where it is tried from, and for where it is tried from, so that
 * a stranger's guesses do not lock the owner out. A day without failure forgets them.
 */
@Component
public final class SignInDelay {
    private static final int FREE_PER_ACCOUNT = 4;
    private static final int FREE_PER_ADDRESS = 40;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration MEMORY = Duration.ofDays(1);

    private final Tenancy tenancy;
    private final Clock clock;

    SignInDelay(Tenancy tenancy, Clock clock) {
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** What failures are counted for. */
    private record Counted(byte[] subject, int free) {}

    private static List<Counted> counted(String email, String address) {
        return List.of(
                new Counted(digest("account " + email + " from " + address), FREE_PER_ACCOUNT),
                new Counted(digest("address " + address), FREE_PER_ADDRESS));
    }

    /** How long an attempt has to wait now; zero for not at all. */
    public Duration wait(String email, String address) {
        Instant now = clock.instant();
        return counted(email, address).stream()
                .map(counted -> wait(counted, now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private Duration wait(Counted counted, Instant now) {
        return tenancy.outside(database -> database.sql(
                        """
                        select failures, last from sign_in_failure where subject = ?
                        """)
                .param(counted.subject())
                .query((row, number) -> {
                    Instant free = row.getTimestamp("last")
                            .toInstant()
                            .plus(delay(row.getInt("failures") - counted.free()));
                    return free.isAfter(now) ? Duration.between(now, free) : Duration.ZERO;
                })
                .optional()
                .orElse(Duration.ZERO));
    }

    private static Duration delay(int beyond) {
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(beyond, 12));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    /** Notes a failure. */
    public void failed(String email, String address) {
        Timestamp now = Timestamp.from(clock.instant());
        Timestamp forgotten = Timestamp.from(clock.instant().minus(MEMORY));
        counted(email, address)
                .forEach(counted -> tenancy.outside(database -> database.sql(
                                """
                                insert into sign_in_failure as f (subject, failures, last) values (:subject, 1, :now)
                                on conflict (subject) do update
                                set failures = case when f.last < :forgotten then 1 else f.failures + 1 end, last = :now
                                """)
                        .param("subject", counted.subject())
                        .param("now", now)
                        .param("forgotten", forgotten)
                        .update()));
    }

    /** Forgets the failures for an account from there, since its owner came in. */
    public void succeeded(String email, String address) {
        tenancy.outside(database -> database.sql("delete from sign_in_failure where subject = ?")
                .param(counted(email, address).getFirst().subject())
                .update());
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
