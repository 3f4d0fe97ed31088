package org.claviger.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Promise: the application answers to its own names alone, and knows when people reach it over TLS. */
class PublicAddressTest {
    private static MockHttpServletRequest request(String host) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setServerName(host);
        request.setServerPort(8080);
        return request;
    }

    @Test
    void onOneMachineOnlyItsOwnNamesAreKnown() {
        PublicAddress address = new PublicAddress("", "127.0.0.1");
        assertTrue(address.knows(request("localhost")));
        assertTrue(address.knows(request("127.0.0.1")));
        assertFalse(address.knows(request("evil.example")));
    }

    @Test
    void inANetworkEveryNameIsKnownUntilOneIsStated() {
        assertTrue(new PublicAddress("", "0.0.0.0").knows(request("claviger.example")));
        PublicAddress stated = new PublicAddress("https://Claviger.example/", "0.0.0.0");
        assertTrue(stated.knows(request("claviger.EXAMPLE")));
        assertTrue(stated.knows(request("localhost")));
        assertFalse(stated.knows(request("evil.example")));
    }

    @Test
    void aStatedAddressWithTlsMakesTheCookieSecure() {
        PublicAddress stated = new PublicAddress("https://claviger.example", "127.0.0.1");
        assertTrue(stated.secure(request("claviger.example")));
        assertFalse(stated.secure(request("localhost")));
        assertFalse(new PublicAddress("http://claviger.example", "127.0.0.1").secure(request("claviger.example")));
    }

    @Test
    void linksLeadToTheStatedAddressElseToTheOneThatWasAskedFor() {
        PublicAddress stated = new PublicAddress("https://claviger.example/", "127.0.0.1");
        assertEquals("https://claviger.example/join/x", stated.link(request("localhost"), "/join/x"));
        PublicAddress none = new PublicAddress("", "127.0.0.1");
        assertEquals("http://localhost:8080/join/x", none.link(request("localhost"), "/join/x"));
    }
}
