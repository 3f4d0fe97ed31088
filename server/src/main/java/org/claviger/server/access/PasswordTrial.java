package org.claviger.server.access;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tries a password, wherever one is asked for: slowed when it was wrong before. */
@Component
public final class PasswordTrial {
    private final Accounts accounts;
    private final SignInDelay delay;

    PasswordTrial(Accounts accounts, SignInDelay delay) {
        this.accounts = accounts;
        this.delay = delay;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Right(SignedIn who) implements Outcome {}

        record Wrong() implements Outcome {}

        /** Not tried: too many were wrong before. */
        record Wait(Duration time) implements Outcome {
            /** Whole seconds, at least one. */
            public long seconds() {
                return time.toSeconds() + 1;
            }
        }
    }

    /**
     * Tries the password of an address.
     *
     * @param from where the request comes from
     */
    public Outcome attempt(String email, String password, String from) {
        String canonical = Accounts.canonical(email);
        if (canonical.length() > 254 || password.length() > Accounts.LONGEST_PASSWORD) {
            return new Outcome.Wrong();
        }
        Duration wait = delay.begin(canonical, from);
        if (wait.isPositive()) {
            return new Outcome.Wait(wait);
        }
        Optional<SignedIn> who = verified(canonical, password, from);
        who.ifPresent(right -> delay.succeeded(canonical, from));
        return who.<Outcome>map(Outcome.Right::new).orElseGet(Outcome.Wrong::new);
    }

    private Optional<SignedIn> verified(String email, String password, String from) {
        try {
            return accounts.verify(email, password);
        } catch (RuntimeException e) {
            delay.takenBack(email, from);
            throw e;
        }
    }
}
