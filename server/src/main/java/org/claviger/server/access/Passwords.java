package org.claviger.server.access;

import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Hashes passwords with Argon2id (RFC 9106), a few at a time: whoever sends many at once waits for a turn, and memory stays
 * bounded at {@value #AT_A_TIME} times {@value #MEMORY} KiB.
 */
@Component
public final class Passwords {
    private static final int SALT = 16;
    private static final int LENGTH = 32;
    private static final int LANES = 1;

    /** Memory in KiB and passes over it: the least that the OWASP Password Storage Cheat Sheet asks for. */
    private static final int MEMORY = 19_456;

    private static final int PASSES = 2;
    private static final int AT_A_TIME = 4;
    private static final long PATIENCE_SECONDS = 10;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(SALT, LENGTH, LANES, MEMORY, PASSES);
    private final Semaphore turns = new Semaphore(AT_A_TIME, true);
    private final Hash unknown = hash(UUID.randomUUID().toString());

    /** A password as it is kept. */
    public record Hash(String text) {
        @Override
        public String toString() {
            return "a hash of a password";
        }
    }

    /** Hashes a password; takes some fifty milliseconds, so never within a transaction. */
    public Hash hash(String password) {
        return inTurn(() -> new Hash(encoder.encode(password)));
    }

    boolean match(String password, Hash kept) {
        return inTurn(() -> encoder.matches(password, kept.text()));
    }

    /** Takes as long as {@link #match} and says no, so that nobody learns from the time which addresses have an account. */
    boolean matchNobody(String password) {
        match(password, unknown);
        return false;
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private static ResponseStatusException busy() {
        return new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
    }
}
