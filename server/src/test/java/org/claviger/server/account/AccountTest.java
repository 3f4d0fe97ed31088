package org.claviger.server.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import org.claviger.server.Custodian;
import org.claviger.server.RunningServer;
import org.claviger.server.Visitor;
import org.claviger.server.database.Tenancy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Promise: a person's account is theirs: nobody changes it without the password, and they see and end where it is open. */
class AccountTest {
    private static final String NEW = "eight yellow boats leave";

    private final RunningServer server = RunningServer.shared();
    private final Custodian custodian = Custodian.founded();
    private final Visitor here = custodian.owner().browser();

    @AfterEach
    void forgetFailures() {
        server.part(Tenancy.class)
                .outside(database -> database.sql("delete from sign_in_failure").update());
    }

    private Visitor elsewhere(String password) {
        Visitor visitor = server.stranger();
        visitor.signIn(custodian.owner().email(), password);
        return visitor;
    }

    private HttpResponse<String> change(String current, String next) {
        return here.submit("/account", "/account/password", Map.of("current", current, "password", next));
    }

    @Test
    void aNewPasswordNeedsTheOldOneAndEndsAllOtherSessions() {
        Visitor other = elsewhere(Custodian.PASSWORD);
        assertEquals(422, change("not the password at all", NEW).statusCode());
        assertEquals(200, other.get("/account").statusCode());
        String before = here.session();
        assertEquals("/account", Visitor.location(change(Custodian.PASSWORD, NEW)));
        assertNotEquals(before, here.session());
        assertEquals(200, here.get("/account").statusCode());
        assertEquals(302, other.get("/account").statusCode());
        assertEquals(302, elsewhere(Custodian.PASSWORD).get("/account").statusCode());
        assertEquals(200, elsewhere(NEW).get("/account").statusCode());
    }

    @Test
    void aNewPasswordThatManyTookIsRefused() {
        HttpResponse<String> refused = change(Custodian.PASSWORD, "12345678987654321");
        assertEquals(422, refused.statusCode());
        assertFalse(refused.body().contains("12345678987654321"));
    }

    @Test
    void guessingTheOldPasswordIsSlowedAsAtSigningIn() {
        HttpResponse<String> last = change("guess", NEW);
        for (int i = 0; i < 6; i++) {
            last = change("guess number " + i, NEW);
        }
        assertTrue(last.body().contains("Too many wrong passwords"));
    }

    @Test
    void aNewNameIsSeenAtOnce() {
        here.submit("/account", "/account/name", Map.of("name", "Olga <b>Renamed</b>"));
        String page = here.get("/account").body();
        assertTrue(page.contains("Olga &lt;b&gt;Renamed&lt;/b&gt;</a>"), page);
        assertFalse(page.contains("<b>Renamed"), page);
    }

    @Test
    void otherBrowsersAreSignedOutFromHere() {
        Visitor other = elsewhere(Custodian.PASSWORD);
        assertTrue(here.get("/account").body().contains("Another browser"));
        here.submit("/account", "/account/sessions/end", Map.of());
        assertEquals(302, other.get("/account").statusCode());
        assertFalse(here.get("/account").body().contains("Another browser"));
    }
}
