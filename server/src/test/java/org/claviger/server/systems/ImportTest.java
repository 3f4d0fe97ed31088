package org.claviger.server.systems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.claviger.server.Custodian;
import org.claviger.server.Visitor;
import org.junit.jupiter.api.Test;

/** Promise: an import records what was shown, once, and nothing that could not be shown again. */
class ImportTest {
    private final Custodian custodian = Custodian.founded();
    private final Visitor owner = custodian.owner().browser();
    private final String path = custodian.home() + "/import";

    @Test
    void aSecondClickIsToldWhatHappened() {
        String confirm = shown("name: first");
        assertEquals(302, owner.submit(confirm, confirm, Map.of()).statusCode());
        HttpResponse<String> again = owner.submit(path, confirm, Map.of());
        assertEquals(404, again.statusCode());
        assertTrue(again.body().contains("not waiting any more"), again.body());
    }

    @Test
    void whatAPreviewWasComparedWithIsNotTheBrowsersToSay() {
        recorded("roles: {a: {does: one}}");
        String mine = shown("roles: {a: {does: two}}");
        recorded("roles: {a: {does: three}}");
        assertEquals(
                422, owner.submit(path, mine, Map.of("basis", "999999")).statusCode(), "somebody changed it meanwhile");
    }

    @Test
    void filesBesideEachOtherDoNotReplaceEachOther() {
        String first = shown("purpose: one");
        shown("purpose: two");
        assertEquals(200, owner.get(first).statusCode());
    }

    @Test
    void keyMaterialThatTheOrderOfTheLanguageWouldSpellIsRefused() {
        HttpResponse<String> answer =
                sent("system: {id: spelled, services: [worth, useful, legal, winner, thank, yellow],"
                        + " assets: [legal, winner, thank, year, wave, sausage]}\n");
        assertEquals(422, answer.statusCode());
    }

    private void recorded(String more) {
        String confirm = shown(more);
        assertEquals(302, owner.submit(path, confirm, Map.of()).statusCode());
    }

    /** Sends a model and looks at its preview. */
    private String shown(String more) {
        boolean ofSystem = !more.startsWith("roles");
        String confirm = Visitor.location(
                sent(ofSystem ? "system: {id: trial, " + more + "}\n" : "system: {id: trial}\n" + more + "\n"));
        assertEquals(200, owner.get(confirm).statusCode());
        return confirm;
    }

    private HttpResponse<String> sent(String yaml) {
        return owner.upload(path, path, "model.yaml", ("claviger: 1\n" + yaml).getBytes(StandardCharsets.UTF_8));
    }
}
