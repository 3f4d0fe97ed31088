package org.claviger.analysis.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.logic.Budget;
import org.claviger.model.Model;
import org.claviger.model.file.ModelFile;
import org.claviger.model.file.Reading;
import org.claviger.model.text.Limits;
import org.claviger.model.value.Ref;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Promise: the product shows from the structure alone which combinations of compromises move or lose the funds. */
@DisplayName("The structure shows who must fall for the funds to go")
class StructureTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Ref COLD = Ref.parse("wallet/cold");

    private static final String THREE_SIGNERS = """
            claviger: 1
            system: {id: three}
            roles: {a: {name: A}, b: {name: B}, c: {name: C}, builder: {name: Builder}}
            components:
              page: {kind: display, administered-by: role/builder, built-by: component/pipeline}
              pipeline: {kind: build-pipeline, signs-in-through: component/idp}
              idp: {kind: identity-provider, built-by: component/pipeline}
              decoder: {kind: workstation}
            keys:
              a: {type: private-key, held-by: role/a}
              b: {type: private-key, held-by: role/b}
              c: {type: private-key, held-by: role/c}
            wallets: {cold: {scheme: {threshold: 3, of: [key/a, key/b, key/c]}, workflow: workflow/out}}
            workflows:
              out:
                - {step: build, on: component/page}
                - {step: approve, by: [role/a, role/b, role/c], sees: component/page, verifies-on: MEANS}
            controls: {read-back: {state: planned, verifies: [workflow/out]}}
            """;

    @Test
    @DisplayName("At Bybit one page, or whoever could change it, stood for three signers")
    void bybit() {
        MinimalSets sets = shown(example("bybit-2025.yaml"), Ref.parse("wallet/eth-cold"), Supposition.NONE);

        assertEquals(OptionalInt.of(1), sets.effectiveQuorum());
        assertTrue(sets.single()
                .containsAll(List.of("component/signing-page", "role/page-developer", "supplier/safe-wallet")));
    }

    @Test
    @DisplayName("At Ronin the operator alone sufficed, and the node with one permission did not")
    void ronin() {
        MinimalSets sets = shown(example("ronin-2022.yaml"), Ref.parse("wallet/bridge"), Supposition.NONE);

        assertEquals(List.of("role/sky-mavis-operations"), sets.single());
    }

    @Test
    @DisplayName("The pipeline that deploys the identity provider it signs in through falls with it")
    void cyclesAreResolved() {
        MinimalSets sets = shown(three("none"), COLD, Supposition.NONE);

        assertEquals(
                Set.of("component/page", "component/pipeline", "component/idp", "role/builder"),
                Set.copyOf(sets.single()));
    }

    @Test
    @DisplayName("An independent means of verification raises the effective quorum from one to two")
    void verificationHasAWorth() {
        assertEquals(
                OptionalInt.of(2),
                shown(three("component/decoder"), COLD, Supposition.NONE).effectiveQuorum());
    }

    @Test
    @DisplayName("A verification on the page itself is worth nothing beyond a person's skipping")
    void dependentVerificationHasNone() {
        assertEquals(
                OptionalInt.of(1),
                shown(three("component/page"), COLD, Supposition.NONE).effectiveQuorum());
    }

    @Test
    @DisplayName("A planned control counts only where that is supposed")
    void plannedControls() {
        Supposition inPlace = new Supposition(Set.of(), Set.of(Ref.parse("control/read-back")), false);

        assertEquals(
                OptionalInt.of(1), shown(three("none"), COLD, Supposition.NONE).effectiveQuorum());
        assertEquals(OptionalInt.of(2), shown(three("none"), COLD, inPlace).effectiveQuorum());
    }

    @Test
    @DisplayName("One human in two roles is one principal")
    void onePersonInTwoRoles() {
        String text = THREE_SIGNERS.replace("MEANS", "component/decoder")
                + "persons: {p1: {roles: [role/a, role/b, role/c]}}\n";

        assertTrue(shown(model(text), COLD, Supposition.NONE).single().contains("person/p1"));
    }

    @Test
    @DisplayName("Without a threshold nothing is shown, and what is missing is named")
    void missingThreshold() {
        Model model = model(THREE_SIGNERS.replace("MEANS", "none").replace("threshold: 3, ", ""));
        Structure structure = Structure.of(model, TODAY, Supposition.NONE);

        assertInstanceOf(Answer.NotShown.class, structure.tree(COLD, Question.THEFT));
        assertTrue(structure.missing(COLD).stream()
                .anyMatch(missing -> missing.field().equals("scheme.threshold")));
    }

    @Test
    @DisplayName("Two copies that are each encrypted with the other's key open neither: both keys are lost")
    void circularBackupsSaveNothing() {
        String text = """
                claviger: 1
                system: {id: circle}
                locations: {bank: {name: Bank}, home: {name: Home}}
                keys:
                  a: {type: private-key, in: location/home, copies: [{in: location/bank, encrypted-by: key/b}]}
                  b: {type: private-key, in: location/home, copies: [{in: location/bank, encrypted-by: key/a}]}
                wallets: {cold: {scheme: {threshold: 1, of: [key/a]}}}
                """;
        MinimalSets loss = shown(model(text), COLD, Supposition.NONE, Question.LOSS);

        assertEquals(List.of("location/home"), loss.single());
    }

    @Test
    @DisplayName("A backup lowers loss and raises theft")
    void backupsTradeLossForTheft() {
        String with = """
                claviger: 1
                system: {id: backup}
                locations: {bank: {name: Bank}, home: {name: Home}}
                keys: {a: {type: private-key, in: location/home, copies: [{in: location/bank}]}}
                wallets: {cold: {scheme: {threshold: 1, of: [key/a]}}}
                """;
        String without = with.replace(", copies: [{in: location/bank}]", "");

        assertEquals(
                List.of("location/home"),
                shown(model(without), COLD, Supposition.NONE).single());
        assertEquals(
                Set.of("location/home", "location/bank"),
                Set.copyOf(shown(model(with), COLD, Supposition.NONE).single()));
        assertEquals(
                OptionalInt.of(1),
                shown(model(without), COLD, Supposition.NONE, Question.LOSS).effectiveQuorum());
        assertEquals(
                OptionalInt.of(2),
                shown(model(with), COLD, Supposition.NONE, Question.LOSS).effectiveQuorum());
    }

    @Test
    @DisplayName("A share that is called a backup as well gives nothing back alone")
    void sharesAreNoBackups() {
        String text = """
                claviger: 1
                system: {id: shares}
                locations: {one: {name: One}, two: {name: Two}}
                keys:
                  a: {type: private-key, in: component/hsm, extractable: false, shares-needed: 2}
                  s1: {type: key-share, share-of: key/a, backup-of: key/a, in: location/one}
                  s2: {type: key-share, share-of: key/a, backup-of: key/a, in: location/two}
                components: {hsm: {kind: hsm}}
                wallets: {cold: {scheme: {threshold: 1, of: [key/a]}}}
                """;
        MinimalSets sets = shown(model(text), COLD, Supposition.NONE);

        assertFalse(sets.single().contains("location/one"));
        assertTrue(
                sets.smallest().stream().anyMatch(set -> set.events().equals(List.of("location/one", "location/two"))));
    }

    @Test
    @DisplayName("One verification of the workflow is the least that raises the quorum of a shared page")
    void theLeastAddition() {
        Model model = three("none");
        Budget budget = new Budget(InstantSource.system(), Duration.ofSeconds(30), 1L << 28);
        Structure anew = Structure.of(model, TODAY, new Supposition(Set.of(), Set.of(), true));
        StructureAnalysis analysis = new StructureAnalysis(Structure.of(model, TODAY, Supposition.NONE), budget, 1);

        assertEquals(
                new Answer.Shown<>(List.of(List.of("workflow/out#new-verification"))), analysis.raise(COLD, 2, anew));
    }

    private static Model three(String means) {
        return model(THREE_SIGNERS.replace("MEANS", means));
    }

    private static MinimalSets shown(Model model, Ref wallet, Supposition supposition) {
        return shown(model, wallet, supposition, Question.THEFT);
    }

    private static MinimalSets shown(Model model, Ref wallet, Supposition supposition, Question question) {
        Budget budget = new Budget(InstantSource.system(), Duration.ofSeconds(30), 1L << 28);
        Structure structure = Structure.of(model, TODAY, supposition);
        return switch (new StructureAnalysis(structure, budget, 20).of(wallet, question)) {
            case Answer.Shown<MinimalSets>(MinimalSets sets) -> sets;
            case Answer.NotShown<MinimalSets>(String reason) -> throw new AssertionError(reason);
        };
    }

    private static Model example(String name) {
        return sound(ModelFile.read(Path.of("..", "examples", name), Limits.DEFAULT));
    }

    private static Model model(String text) {
        return sound(ModelFile.read("test.yaml", text));
    }

    private static Model sound(Reading reading) {
        assertTrue(reading.sound(), () -> reading.problems().toString());
        return reading.model().orElseThrow();
    }
}
