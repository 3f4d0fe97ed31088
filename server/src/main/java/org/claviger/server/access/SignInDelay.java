package org.claviger.server.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.claviger.server.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows those who guess passwords: after a few failures the next attempt has to wait, twice as long each time, up to a
 * quarter of an hour. Counted for the account tried, with where it is tried from, and for where it is tried from, so that
 * a stranger's guesses do not lock the owner out. A day without failure forgets them.
 *
 * <p>An attempt counts as failed before its password is looked at, so that many at once get no more guesses than one after
 * the other.
 */
@Component
public final class SignInDelay {
    private static final int FREE_PER_ACCOUNT = 4;
    private static final int FREE_PER_ADDRESS = 40;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration MEMORY = Duration.ofDays(1);

    /** What one household or office gets of IPv6, bytes; whoever guesses changes the rest at will. */
    private static final int NETWORK = 8;

    private final Tenancy tenancy;
    private final Clock clock;

    SignInDelay(Tenancy tenancy, Clock clock) {
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** What failures are counted for. */
    private record Counted(String what, int free) {
        byte[] subject() {
            return Digest.sha256(what);
        }
    }

    /** In this order they are locked, everywhere. */
    private static List<Counted> counted(String email, String address) {
        String from = network(address);
        return List.of(
                new Counted("account " + email + " from " + from, FREE_PER_ACCOUNT),
                new Counted("address " + from, FREE_PER_ADDRESS));
    }

    private static String network(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK))
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    /** Begins an attempt, counted as failed; or says how long to wait, and counts nothing. */
    Duration begin(String email, String address) {
        Instant now = clock.instant();
        List<Counted> all = counted(email, address);
        return tenancy.outside(database -> {
            Duration wait = all.stream()
                    .map(counted -> wait(database, counted, now))
                    .max(Duration::compareTo)
                    .orElse(Duration.ZERO);
            if (wait.isZero()) {
                all.forEach(counted -> count(database, counted, now));
            }
            return wait;
        });
    }

    private static Duration wait(JdbcClient database, Counted counted, Instant now) {
        database.sql("""
                        insert into sign_in_failure (subject, failures, last) values (?, 0, ?) on conflict (subject) do nothing
                        """).params(counted.subject(), Timestamp.from(now)).update();
        return database.sql("select failures, last from sign_in_failure where subject = ? for update")
                .param(counted.subject())
                .query((row, number) ->
                        left(row.getTimestamp("last").toInstant(), delay(row.getInt("failures") - counted.free()), now))
                .single();
    }

    private static Duration left(Instant last, Duration delay, Instant now) {
        Duration left = Duration.between(now, last.plus(delay));
        return delay.isPositive() && left.isPositive() ? left : Duration.ZERO;
    }

    private static Duration delay(int beyond) {
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(beyond, 12));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    private static void count(JdbcClient database, Counted counted, Instant now) {
        database.sql("""
                        update sign_in_failure
                        set failures = case when last < :forgotten then 1 else failures + 1 end, previous = last, last = :now
                        where subject = :subject
                        """)
                .param("subject", counted.subject())
                .param("now", Timestamp.from(now))
                .param("forgotten", Timestamp.from(now.minus(MEMORY)))
                .update();
    }

    /** The attempt was right: forgets what failed for the account from there, and whatever is older than a day. */
    void succeeded(String email, String address) {
        List<Counted> all = counted(email, address);
        tenancy.outside(database -> {
            database.sql("delete from sign_in_failure where subject = ?")
                    .param(all.getFirst().subject())
                    .update();
            takeBack(database, all.getLast());
            return true;
        });
        tenancy.outside(database -> database.sql("""
                        delete from sign_in_failure where subject in (
                            select subject from sign_in_failure where last < ? for update skip locked)
                        """)
                .param(Timestamp.from(clock.instant().minus(MEMORY)))
                .update());
    }

    /** The attempt was never made. */
    void takenBack(String email, String address) {
        tenancy.outside(database -> {
            counted(email, address).forEach(counted -> takeBack(database, counted));
            return true;
        });
    }

    /** As if it had not been: the failure before it is again the last. */
    private static void takeBack(JdbcClient database, Counted counted) {
        database.sql("""
                        update sign_in_failure
                        set failures = greatest(failures - 1, 0), last = coalesce(previous, last), previous = null
                        where subject = ?
                        """).param(counted.subject()).update();
    }
}
