package org.claviger.server.candidates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.claviger.server.Custodian;
import org.claviger.server.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Promise: each candidate is taken up, merged or set aside on its page; it does not come back after that unless what led to it
 * changed; every decision is an entry, and can be taken back.
 */
class CandidatesTest {
    private static final String MODEL = """
            claviger: 1
            system: {id: trial}
            roles: {ops: {does: Signs}}
            suppliers: {maker: {name: Maker}}
            components:
              page: {kind: display, boundary: inside, supplier: supplier/maker, shows: decoded}
              device: {kind: hardware-wallet, boundary: inside, shows: hash}
            keys:
              owner-a: {type: private-key, in: component/device, held-by: role/ops}
              owner-b: {type: private-key, in: component/device, held-by: role/ops}
            wallets:
              cold: {scheme: {kind: multi-signature, threshold: 2, of: [key/owner-a, key/owner-b]}, workflow: workflow/out}
            workflows:
              out:
                - {step: build, by: role/ops, on: component/page}
                - {step: approve, by: role/ops, sees: component/page}
                - {step: sign, by: role/ops, on: component/device}
            threats:
              phish: {title: The page is swapped for one target, category: signing-infrastructure, targets: [workflow/out]}
            """;
    private static final String BLIND = "builder-is-display@workflow/out";
    private static final String OTHER = "verification-absent@workflow/out";

    private final Custodian custodian = Custodian.founded();
    private final Visitor owner = custodian.owner().browser();
    private final String system = custodian.home() + "/trial";
    private final String room = system + "/candidates";

    @BeforeEach
    void aModel() {
        imported(MODEL);
    }

    @Test
    void aCandidateThatIsTakenUpIsAThreatAndIsNotTakenUpTwice() {
        assertTrue(page(BLIND).contains("builder-is-display-out"), "an id is proposed");
        HttpResponse<String> answer = decide(BLIND, "way", "accept", "as", "what-is-built-is-shown");
        assertEquals(302, answer.statusCode());
        assertTrue(owner.get(system + "/threats/what-is-built-is-shown").body().contains(BLIND));
        assertTrue(page(BLIND).contains("accepted"));
        assertEquals(422, decide(BLIND, "way", "accept", "as", "again").statusCode(), "a second click");
        assertEquals(404, owner.get(system + "/threats/again").statusCode());
        assertTrue(owner.get(system + "/history").body().contains("takes up " + BLIND));
    }

    @Test
    void aCandidateIsMergedWithAThreatThatIsThere() {
        assertEquals(302, decide(BLIND, "way", "merge", "into", "phish").statusCode());
        assertTrue(owner.get(system + "/threats/phish").body().contains(BLIND));
        assertEquals(
                422, decide(OTHER, "way", "merge", "into", "nothing-like-it").statusCode());
        assertEquals(422, decide(OTHER, "way", "merge").statusCode());
    }

    @Test
    void settingAsideNeedsAReasonThatSaysSomethingAndNoKeyMaterial() {
        assertEquals(422, decide(BLIND, "way", "aside", "because", " ").statusCode());
        assertEquals(422, decide(BLIND, "way", "aside", "because", "N/A").statusCode());
        HttpResponse<String> secret = decide(
                BLIND,
                "way",
                "aside",
                "because",
                "legal winner thank year wave sausage worth useful legal winner thank yellow");
        assertEquals(422, secret.statusCode());
        assertFalse(secret.headers().map().toString().contains("sausage"));
        assertEquals(
                302,
                decide(
                                BLIND,
                                "way",
                                "aside",
                                "because",
                                "The page only drafts; each signer types destination and amount into the device.",
                                "by",
                                "ops")
                        .statusCode());
        assertTrue(page(BLIND).contains("each signer types destination"));
    }

    @Test
    void whatWasDecidedStaysUntilWhatLedToItChanges() {
        decide(BLIND, "way", "aside", "because", "The page only drafts; each signer types the destination again.");
        assertFalse(waiting().contains(BLIND.replaceFirst("@", "/")));
        String aside = "relevance: {candidates: {" + BLIND + ": " + recorded() + "}}\n";
        imported(MODEL.replace("name: Maker", "name: Another maker of pages") + aside);
        assertTrue(page(BLIND).contains("set aside"), "something else changed");
        assertFalse(page(BLIND).contains("open again"));
        imported(MODEL.replace("{step: sign,", "{step: verify, by: role/ops, on: component/device}\n    - {step: sign,")
                + aside);
        assertTrue(page(BLIND).contains("open again"), page(BLIND));
    }

    @Test
    void aDecisionIsTakenBackWithTheDraftThatItMade() {
        decide(BLIND, "way", "accept", "as", "drafted");
        assertEquals(200, owner.get(system + "/threats/drafted").statusCode());
        assertEquals(302, decide(BLIND, "way", "reopen").statusCode());
        assertEquals(404, owner.get(system + "/threats/drafted").statusCode());
        decide(BLIND, "way", "merge", "into", "phish");
        decide(BLIND, "way", "reopen");
        assertEquals(200, owner.get(system + "/threats/phish").statusCode(), "a threat of somebody's own stays");
        assertTrue(page(BLIND).contains(">open<"));
        decide(BLIND, "way", "aside", "because", "Each signer types the destination into the device anew.");
        decide(BLIND, "way", "reopen");
        assertTrue(page(BLIND).contains(">open<"));
    }

    @Test
    void theMatrixSaysWhatWasExaminedAndWhatNot() {
        String matrix = owner.get(room + "/-/coverage").body();
        assertTrue(matrix.contains("not looked at"));
        assertTrue(matrix.contains(" open"));
        String file = owner.get(room + "/-/coverage?as=csv").body();
        assertTrue(file.contains("\"out\",\"workflow\""), file);
    }

    /** The decision as the downloaded model has it. */
    private String recorded() {
        String model = owner.get(system + "/files/model.json").body();
        int from = model.indexOf('{', model.indexOf(BLIND));
        return model.substring(from, model.indexOf('}', from) + 1);
    }

    private String waiting() {
        return owner.get(room + "?is-state=open").body();
    }

    private String page(String id) {
        HttpResponse<String> answer = owner.get(room + "/" + id.replaceFirst("@", "/"));
        assertEquals(200, answer.statusCode(), id);
        return answer.body();
    }

    private HttpResponse<String> decide(String id, String... fields) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("id", id);
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return owner.submit(room + "/" + id.replaceFirst("@", "/"), room + "/-/decide", all);
    }

    private void imported(String yaml) {
        String path = custodian.home() + "/import";
        String confirm =
                Visitor.location(owner.upload(path, path, "model.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
        assertEquals(200, owner.get(confirm).statusCode());
        assertEquals(302, owner.submit(confirm, confirm, Map.of()).statusCode());
    }
}
