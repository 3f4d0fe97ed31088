package org.claviger.server.wallets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.claviger.server.RunningServer;
import org.claviger.server.Visitor;
import org.junit.jupiter.api.Test;

/** Promise: a wallet's page says how many suffice whatever its scheme says, shows why, and what a control would change. */
class StructurePageTest {
    private static final String HOME = "/o/meridian/meridian/wallets";

    private final Visitor owner = RunningServer.shared().owner();

    @Test
    void aWalletSaysThatFewerSufficeThanItsSchemeNeeds() {
        String page = body("/eth-cold");
        assertTrue(page.contains("3 of 4 stated, 1 suffices"));
        assertTrue(page.contains("less than stated"));
        assertTrue(page.contains(HOME + "/eth-cold/structure"));
    }

    @Test
    void theTreeMarksWhatSignersShareAndWhatASetBringsDown() {
        String page = body("/eth-cold/structure?set=2");
        assertTrue(page.contains("reaches 4 signers"), "the maker of all devices");
        assertTrue(page.contains("class=\"happens"), "the path to the top");
        assertTrue(page.contains("class=\"fallen\"") || page.contains("class=\"reached\""), "on the environment");
    }

    @Test
    void whatAControlChangesStandsBesideWhatIs() {
        String today = body("/eth-cold/structure");
        assertFalse(today.contains("Supposed"));
        String both = body("/eth-cold/structure?without=independent-decoding");
        assertTrue(both.contains("As it is") && both.contains("Supposed"));
        assertTrue(both.contains("24 of 4"), "without the decoder sets of four are more");
    }

    @Test
    void lossIsAnotherQuestion() {
        assertTrue(body("/warm/structure?of=loss").contains("things gone suffice"));
    }

    @Test
    void theFunctionCanBeTakenToAnotherProgram() {
        HttpResponse<String> answer = owner.get(HOME + "/eth-cold/structure/open-psa.xml?of=theft");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("opsa-mef"));
        assertEquals(404, owner.get(HOME + "/nothing/structure").statusCode());
    }

    @Test
    void oddChoicesShowThePageAsItIs() {
        for (String odd : new String[] {"?set=0", "?set=99", "?set=x", "?of=gain", "?without=nothing", "?with="}) {
            assertEquals(200, owner.get(HOME + "/eth-cold/structure" + odd).statusCode(), odd);
        }
    }

    private String body(String path) {
        HttpResponse<String> answer = owner.get(HOME + path);
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }
}
