package org.claviger.analysis.identify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.claviger.analysis.identify.Standing.State;
import org.claviger.knowledge.Knowledge;
import org.claviger.model.file.ModelFile;
import org.claviger.model.file.Reading;
import org.claviger.model.value.Ref;
import org.junit.jupiter.api.Test;

/** Promise: a decision about a candidate holds until what triggered it changes, and survives renames. */
class StandingTest {
    private static final String ENVIRONMENT = """
            claviger: 1
            system: {id: s}
            components:
              device: {kind: hardware-wallet, shows: hash, name: Device}
            workflows:
              move: [{step: sign, on: component/device}]
            """;
    private static final String ID = "blind-signing@workflow/move";

    private static Identification identify(String text) {
        Reading reading = ModelFile.read("m.yaml", text);
        assertTrue(reading.sound(), () -> reading.problems().toString());
        return Identifier.identify(
                reading.model().orElseThrow(), Knowledge.shipped().threatRules());
    }

    private static Candidate blind(String text) {
        return identify(text).find(ID).orElseThrow();
    }

    private static String takenUp(String candidate, String trigger) {
        return "threats: {t: {candidates: [{candidate: " + candidate + ", trigger: \"" + trigger + "\"}]}}\n";
    }

    @Test
    void undecidedItIsOpen() {
        assertEquals(State.OPEN, blind(ENVIRONMENT).standing().state());
    }

    @Test
    void takenUpByAThreatItIsAcceptedUntilItsTriggerChanges() {
        String trigger = blind(ENVIRONMENT).trigger();
        Standing accepted = blind(ENVIRONMENT + takenUp(ID, trigger)).standing();
        assertEquals(State.ACCEPTED, accepted.state());
        assertEquals(List.of(Ref.parse("threat/t")), accepted.threats());

        String changed = ENVIRONMENT.replace("shows: hash", "shows: nothing") + takenUp(ID, trigger);
        assertNotEquals(trigger, blind(changed).trigger());
        assertEquals(State.REOPENED, blind(changed).standing().state());
        assertEquals(State.ACCEPTED, blind(changed).standing().decided());
    }

    @Test
    void whatTheRuleDidNotLookAtReopensNothing() {
        String decided = ENVIRONMENT + takenUp(ID, blind(ENVIRONMENT).trigger());
        String changed = decided.replace("name: Device", "name: Other, certification: CC EAL5");
        assertEquals(State.ACCEPTED, blind(changed).standing().state());
    }

    @Test
    void aDecisionWithoutATriggerStands() {
        String decided = ENVIRONMENT + "threats: {t: {candidates: " + ID + "}}\n";
        assertEquals(State.ACCEPTED, blind(decided).standing().state());
    }

    @Test
    void setAsideItStaysSoUntilItsTriggerChanges() {
        String trigger = blind(ENVIRONMENT).trigger();
        String aside =
                "relevance: {candidates: {" + ID + ": {because: Decoded elsewhere, trigger: \"" + trigger + "\"}}}\n";
        assertEquals(State.SET_ASIDE, blind(ENVIRONMENT + aside).standing().state());
        assertEquals(
                Optional.of("Decoded elsewhere"),
                blind(ENVIRONMENT + aside).standing().aside().flatMap(each -> each.because()));
        String changed = ENVIRONMENT.replace("step: sign", "step: approve") + aside;
        assertEquals(State.REOPENED, blind(changed).standing().state());
    }

    @Test
    void aCategoryThatIsSetAsideMarksItsCandidates() {
        String aside = "relevance: {categories: {signing-infrastructure: Nothing is signed here}}\n";
        assertEquals(
                State.CATEGORY_SET_ASIDE, blind(ENVIRONMENT + aside).standing().state());
    }

    @Test
    void renamedElementsKeepWhatWasDecided() {
        String trigger = blind(ENVIRONMENT).trigger();
        String renamed = """
                claviger: 1
                system: {id: s}
                components:
                  signer: {kind: hardware-wallet, shows: hash, name: Device, formerly: [device]}
                workflows:
                  transfer: {steps: [{step: sign, on: component/signer}], formerly: [move]}
                """ + takenUp(ID, trigger);
        Identification found = identify(renamed);
        Candidate candidate = found.find("blind-signing@workflow/transfer").orElseThrow();
        assertEquals(trigger, candidate.trigger());
        assertEquals(State.ACCEPTED, candidate.standing().state());
        assertEquals(List.of(), found.unfound());
    }

    @Test
    void whatIsNotFoundAnyMoreIsSaid() {
        String mended = ENVIRONMENT.replace("shows: hash", "shows: decoded") + takenUp(ID, "0123456789ab");
        assertEquals(List.of(ID), identify(mended).unfound());
    }
}
