package org.claviger.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.claviger.server.Custodian;
import org.claviger.server.RunningServer;
import org.claviger.server.Visitor;
import org.claviger.server.access.PasswordTrial.Outcome;
import org.claviger.server.database.Tenancy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Promise: nobody gets in by guessing, with somebody else's session, or with one that has ended. */
class SigningInTest {
    private final RunningServer server = RunningServer.shared();
    private final Custodian custodian = Custodian.founded();

    /** All tests come from one address. */
    @AfterEach
    void forgetFailures() {
        server.part(Tenancy.class)
                .outside(database -> database.sql("delete from sign_in_failure").update());
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreAnsweredAlike() {
        HttpResponse<String> wrong = server.stranger().signIn(custodian.owner().email(), "not the password at all");
        HttpResponse<String> unknown = server.stranger().signIn("nobody@nowhere.example", "not the password at all");
        assertEquals("/sign-in?wrong", Visitor.location(wrong));
        assertEquals(Visitor.location(wrong), Visitor.location(unknown));
        assertEquals(wrong.statusCode(), unknown.statusCode());
    }

    @Test
    void manyGuessesAtOnceGetNoMoreTriesThanOneAfterTheOther() throws Exception {
        PasswordTrial trial = server.part(PasswordTrial.class);
        List<Future<Outcome>> guesses = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 30; i++) {
                String guess = "guess number " + i + " of many";
                guesses.add(threads.submit(() -> trial.attempt(custodian.owner().email(), guess, "192.0.2.7")));
            }
        }
        int tried = 0;
        for (Future<Outcome> guess : guesses) {
            tried += guess.get() instanceof Outcome.Wrong ? 1 : 0;
        }
        // Four are free; the fifth is tried too, and the next waits a second for it.
        assertTrue(tried >= 1 && tried <= 6, tried + " guesses were tried");
    }

    @Test
    void afterManyFailuresTheRightPasswordWaitsTooButOnlyFromThere() {
        PasswordTrial trial = server.part(PasswordTrial.class);
        String email = custodian.owner().email();
        for (int i = 0; i < 6; i++) {
            trial.attempt(email, "guess number " + i + " of many", "192.0.2.8");
        }
        assertTrue(trial.attempt(email, Custodian.PASSWORD, "192.0.2.8") instanceof Outcome.Wait);
        assertTrue(trial.attempt(email, Custodian.PASSWORD, "192.0.2.9") instanceof Outcome.Right);
    }

    @Test
    void anIpv6NetworkCountsAsOnePlace() {
        PasswordTrial trial = server.part(PasswordTrial.class);
        String email = custodian.owner().email();
        for (int i = 0; i < 6; i++) {
            trial.attempt(email, "guess number " + i + " of many", "2001:db8:1:2::" + i);
        }
        assertTrue(trial.attempt(email, Custodian.PASSWORD, "2001:db8:1:2:ffff::1") instanceof Outcome.Wait);
        assertTrue(trial.attempt(email, Custodian.PASSWORD, "2001:db8:1:3::1") instanceof Outcome.Right);
    }

    @Test
    void tooManyWrongPasswordsSayHowLongToWait() {
        Visitor guesser = server.stranger();
        String last = "";
        for (int i = 0; i < 7; i++) {
            last = Visitor.location(guesser.signIn("guessed@nowhere.example", "guess number " + i + " of many"));
        }
        assertTrue(last.matches("/sign-in\\?wait=[0-9]+"), last);
        assertTrue(guesser.get(last).body().contains("Too many wrong passwords"));
    }

    @Test
    void theSessionIsAnotherOneAfterSigningIn() {
        Visitor visitor = server.stranger();
        visitor.get("/sign-in");
        String before = visitor.session();
        visitor.signIn(custodian.owner().email(), Custodian.PASSWORD);
        assertNotEquals(before, visitor.session());
        assertEquals(302, withCookie(before).statusCode());
        assertEquals(200, withCookie(visitor.session()).statusCode());
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() {
        Visitor visitor = server.stranger();
        visitor.signIn(custodian.owner().email(), Custodian.PASSWORD);
        String session = visitor.session();
        assertEquals(200, withCookie(session).statusCode());
        visitor.submit("/account", "/sign-out", Map.of());
        assertEquals(302, withCookie(session).statusCode());
    }

    @Test
    void aSessionEndsTwelveHoursAfterSigningInHoweverBusy() {
        Visitor visitor = custodian.owner().browser();
        assertEquals(200, visitor.get(custodian.home()).statusCode());
        age("creation_time", Duration.ofHours(12).plusMinutes(1));
        assertEquals("/sign-in", Visitor.location(visitor.get(custodian.home())));
    }

    @Test
    void aSessionEndsHalfAnHourAfterItsLastUse() {
        Visitor visitor = custodian.owner().browser();
        age("last_access_time", Duration.ofMinutes(31));
        assertEquals("/sign-in", Visitor.location(visitor.get(custodian.home())));
    }

    private void age(String column, Duration by) {
        server.part(Tenancy.class)
                .outside(database -> database.sql("update spring_session set " + column + " = " + column
                                + " - ? where principal_name = ?")
                        .params(by.toMillis(), custodian.owner().account().toString())
                        .update());
    }

    @Test
    void aFormWithoutItsTokenIsRefusedEvenTheOneThatSignsIn() {
        String credentials = "email=" + custodian.owner().email() + "&password=" + Custodian.PASSWORD.replace(' ', '+');
        Visitor stranger = server.stranger();
        assertEquals("/sign-in?late", Visitor.location(stranger.post("/sign-in", credentials)));
        assertEquals("/sign-in", Visitor.location(stranger.get(custodian.home())));
        assertEquals(401, stranger.post("/account/name", "name=Mallory").statusCode());
        Visitor owner = custodian.owner().browser();
        assertEquals(403, owner.post("/account/name", "name=Mallory").statusCode());
        assertEquals(
                403, owner.post("/account/name", "name=Mallory&_csrf=made-up").statusCode());
        assertEquals(403, owner.post("/sign-out", "").statusCode());
    }

    @Test
    void signingInLeadsBackToThePageThatWasAskedForAndNowhereElse() {
        Visitor visitor = server.stranger();
        visitor.get(custodian.people() + "?q=nina");
        HttpResponse<String> in = visitor.signIn(custodian.owner().email(), Custodian.PASSWORD);
        assertEquals(
                custodian.people() + "?q=nina",
                in.headers().firstValue("Location").orElse(""));
        Visitor other = server.stranger();
        other.get("/nothing-of-ours");
        HttpResponse<String> start = other.signIn(custodian.owner().email(), Custodian.PASSWORD);
        assertEquals("/", start.headers().firstValue("Location").orElse(""));
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        String cookie = server.stranger()
                .get("/sign-in")
                .headers()
                .firstValue("Set-Cookie")
                .orElse("");
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"), cookie);
    }

    @Test
    void aPageThatHoldsNoFormBeginsNoSession() {
        assertTrue(server.stranger()
                .get("/nothing-of-ours")
                .headers()
                .firstValue("Set-Cookie")
                .isEmpty());
        assertTrue(server.stranger()
                .get("/welcome/x")
                .headers()
                .firstValue("Set-Cookie")
                .isEmpty());
    }

    private HttpResponse<String> withCookie(String session) {
        return server.stranger()
                .send(HttpRequest.newBuilder(URI.create(server.address() + "/account"))
                        .header("Cookie", "claviger=" + session)
                        .GET());
    }
}
