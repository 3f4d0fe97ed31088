package org.claviger.analysis.loss;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.claviger.analysis.logic.Budget;
import org.claviger.analysis.loss.annual.AnnualLoss;
import org.claviger.analysis.loss.annual.CompoundPoisson;
import org.claviger.analysis.loss.annual.Scenario;
import org.claviger.analysis.loss.estimate.Severity;
import org.claviger.model.Model;
import org.claviger.model.file.ModelFile;
import org.junit.jupiter.api.Test;

/** Promise: residual risk follows from what the model states, is held against the tolerance, and what is missing is named. */
class RiskAnalysisTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final Budget BUDGET =
            new Budget(InstantSource.fixed(Instant.EPOCH), Duration.ofSeconds(60), 1L << 28);
    private static final RiskSettings SETTINGS = new RiskSettings(1, 200_000, 32, 2);

    /** Two wallets that one person signs for, on one page that this person looks at. */
    private static final String ENVIRONMENT = """
            claviger: 1
            system: {id: s}
            roles: {signer: {}}
            persons: {p1: {roles: [role/signer]}}
            components: {page: {kind: display}, device: {kind: hardware-wallet}}
            keys:
              k: {type: private-key, in: component/device, extractable: false, held-by: role/signer}
              l: {type: private-key, in: component/device, extractable: false, held-by: role/signer}
            wallets:
              one: {scheme: {kind: single-signer, threshold: 1, of: [key/k]}, value: 10M USD, workflow: workflow/move}
              two: {scheme: {kind: single-signer, threshold: 1, of: [key/l]}, value: 20M USD, workflow: workflow/move}
            workflows:
              move:
                - {step: build, on: component/page}
                - {step: approve, by: role/signer, sees: component/page, verifies-on: none}
                - {step: sign, by: role/signer, on: component/device}
            """;

    private static final String THREATS = """
            threats:
              page: {targets: [component/page], at-stake: [wallet/one, wallet/two], frequency: 0.1 per year}
              signer: {targets: [person/p1], at-stake: [wallet/one, wallet/two], frequency: 0.01 per year}
              device: {targets: [component/device], at-stake: [wallet/one, wallet/two], frequency: 0.02 per year}
              generation: {targets: [key/k, key/l], falls: together, at-stake: [wallet/one, wallet/two], frequency: 1e-9 per year}
            """;

    private static Model model(String rest) {
        var reading = ModelFile.read("m.yaml", ENVIRONMENT + rest);
        assertEquals(List.of(), reading.problems());
        return reading.model().orElseThrow();
    }

    private static Risk risk(String rest) {
        return risk(model(rest), SETTINGS);
    }

    private static Risk risk(Model model, RiskSettings settings) {
        return RiskAnalysis.of(model, TODAY, new PlannedLooks(), settings, BUDGET);
    }

    private static Risk.OfThreat threat(Risk risk, String id) {
        return risk.threats().stream()
                .filter(each -> each.risk().name().equals("threat/" + id))
                .findFirst()
                .orElseThrow();
    }

    private static Risk.ControlValue control(Risk risk, String id) {
        return risk.controls().stream()
                .filter(each -> each.control().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void oneFallenElementEmptiesEveryWalletItServesInTheSameYear() {
        Risk risk = risk(THREATS);
        assertEquals(List.of(), risk.system().missing());
        Figures system = risk.system().residual();
        double any = -Math.expm1(-0.13);
        assertAll(
                () -> assertEquals(any, system.annualProbability(), 1e-8),
                () -> assertEquals(any * 30e6, system.expectedAnnualLoss(), 1e-4 * 30e6),
                () -> assertEquals(30e6, system.var95(), 1),
                () -> assertEquals(30e6, system.shortfall99(), 1),
                () -> assertEquals(
                        any * 10e6, risk.wallets().getFirst().residual().expectedAnnualLoss(), 1e3),
                () -> assertEquals(
                        -Math.expm1(-0.1),
                        threat(risk, "page").risk().residual().annualProbability(),
                        1e-12));
    }

    @Test
    void aStatedLossIsCappedByWhatTheWalletsHold() {
        Risk risk = risk(THREATS.replace("0.1 per year", "0.1 per year, loss: 1M..50M USD"));
        Severity severity = Severity.between(1e6, 50e6).cappedAt(30e6);
        AnnualLoss exact = CompoundPoisson.of(List.of(new Scenario(0.1, severity)), 30e6, 1 << 14)
                .cappedAt(30e6);
        Figures page = threat(risk, "page").risk().residual();
        assertAll(
                () -> assertEquals(exact.mean().best(), page.expectedAnnualLoss(), 2e-3 * page.expectedAnnualLoss()),
                () -> assertEquals(exact.valueAtRisk(0.95).best(), page.var95(), 2e-2 * page.var95()),
                () -> assertEquals(
                        exact.expectedShortfall(0.99).best(), page.shortfall99(), 1e-2 * page.shortfall99()));
    }

    @Test
    void simulatedAndExactExpectationsOfTheSystemAgree() {
        Risk risk = risk(THREATS.replace("0.1 per year", "0.8 per year, loss: 1M..50M USD"));
        Figures system = risk.system().residual();
        double simulated = risk.curve().stream()
                .filter(point -> point.loss() == 0)
                .findFirst()
                .orElseThrow()
                .probability();
        assertEquals(system.annualProbability(), simulated, 5 * Math.sqrt(0.25 / SETTINGS.years()));
        assertTrue(system.error() > 0);
    }

    @Test
    void aPreventiveControlIsWorthTheAttemptsThatItStops() {
        Risk risk = risk(THREATS + """
                controls:
                  lock: {kind: preventive, state: in-place, against: [{threat: threat/page, effectiveness: 60 %}]}
                  seal: {kind: preventive, state: planned, against: [{threat: threat/page, effectiveness: 50 %}], cost-per-year: 10k USD}
                """);
        double with = -Math.expm1(-0.07) * 30e6;
        assertEquals(with, risk.system().residual().expectedAnnualLoss(), 1e-4 * 30e6);
        assertEquals(-Math.expm1(-0.13) * 30e6, risk.system().inherent().expectedAnnualLoss(), 1e-4 * 30e6);
        assertEquals(-Math.expm1(-0.13) * 30e6 - with, control(risk, "lock").worthPerYear(), 1e-3 * with);
        assertEquals(with + Math.expm1(-0.05) * 30e6, control(risk, "seal").worthPerYear(), 1e-3 * with);
        assertEquals("seal", risk.next().getFirst().control().id());
        assertEquals(10_000, control(risk, "seal").costPerYear().orElseThrow());
    }

    @Test
    void aVerificationIsWorthWhatTheStructureSays() {
        Risk risk = risk(THREATS + """
                controls:
                  decode: {kind: preventive, state: in-place, verifies: [workflow/move], against: [{threat: threat/page, effectiveness: 90 %}]}
                """);
        assertEquals(-Math.expm1(-0.01), threat(risk, "page").risk().residual().annualProbability(), 1e-9);
        assertTrue(
                control(risk, "decode").worthPerYear() > 2e6,
                control(risk, "decode").toString());
    }

    @Test
    void looksInterruptAttacksThatTakeLonger() {
        String looked = """
                threats:
                  page: {targets: [component/page], at-stake: [wallet/one, wallet/two], frequency: 0.1 per year, tempo: 10 days, loss-stopped: 100k USD}
                  signer: {targets: [person/p1], at-stake: [wallet/one], frequency: 0.01 per year}
                  device: {targets: [component/device], at-stake: [wallet/one], frequency: 0.02 per year}
                controls:
                  watch: {kind: detective, state: in-place, against: [threat/page]}
                tasks:
                  compare: {control: control/watch, every: 20 d, finds: {probability: 80 %, coverage: 90 %, lag: 0 h}}
                """;
        Risk risk = risk(looked);
        double found = 0.9 * 0.8 * 0.5;
        Risk.OfThreat page = threat(risk, "page");
        assertEquals(found, page.interrupted(), 1e-9);
        assertEquals(-Math.expm1(-0.1 * (1 - found)), page.risk().residual().annualProbability(), 1e-9);
        double cost = -Math.expm1(-0.1 * (1 - found)) * 30e6 + 0.1 * found * 100e3;
        assertEquals(cost, page.risk().residual().expectedAnnualLoss(), 2e-3 * cost);
        double neglected = RiskAnalysis.lostByNeglect(
                model(looked), TODAY, new PlannedLooks(), new PlannedLooks(Map.of("compare", found / 2)), BUDGET);
        double more = -Math.expm1(-0.13 + 0.1 * found / 2) - -Math.expm1(-0.13 + 0.1 * found);
        assertEquals(more * 30e6 - 0.1 * found / 2 * 100e3, neglected, 0.01 * neglected);
    }

    @Test
    void aToleranceIsMetNotMetOrNotShown() {
        String tolerance = """
                criteria:
                  tolerances:
                    - {scope: wallet, annual-probability: LIMIT}
                    - {scope: system, loss: 15M USD, probability: LIMIT}
                """;
        Risk met = risk(THREATS + tolerance.replace("LIMIT", "20 %"));
        assertEquals(Verdict.MET, met.system().verdict());
        assertEquals(Verdict.MET, met.wallets().getFirst().verdict());
        Risk above = risk(THREATS + tolerance.replace("LIMIT", "5 %"));
        assertEquals(Verdict.NOT_MET, above.system().verdict());
        assertEquals(Verdict.NOT_MET, above.wallets().getFirst().verdict());
        String unstated = THREATS.replace("frequency: 0.02 per year", "owner: role/signer");
        Risk missing = risk(unstated + tolerance.replace("LIMIT", "20 %"));
        assertEquals(Verdict.NOT_SHOWN, missing.system().verdict());
        assertTrue(missing.system().missing().stream()
                .anyMatch(each -> each.startsWith("threat/device states no frequency")));
        String wide = THREATS.replace("0.1 per year", "0.02..0.5 per year");
        Risk uncertain = risk(wide + tolerance.replace("LIMIT", "20 %"));
        Judgement judgement = uncertain.system().judgements().getFirst();
        assertEquals(Verdict.NOT_SHOWN, judgement.verdict());
        assertTrue(judgement.confidence().orElseThrow() < 0.9, judgement.toString());
        assertTrue(judgement.reason().contains("draws"), judgement.reason());
        assertEquals(Verdict.NOT_SHOWN, risk(THREATS).system().verdict());
    }

    @Test
    void theSameSeedGivesTheSameFiguresOnAnyNumberOfThreads() {
        Model model = model(THREATS.replace("0.1 per year", "0.02..0.5 per year, loss: 1M..50M USD"));
        Risk one = risk(model, new RiskSettings(7, 50_000, 16, 1));
        assertEquals(one, risk(model, new RiskSettings(7, 50_000, 16, 5)));
        assertFalse(one.equals(risk(model, new RiskSettings(8, 50_000, 16, 1))));
    }

    @Test
    void scalesAndFiguresStandSideBySideAndDisagreementIsSaid() {
        Risk risk = risk(
                THREATS.replace("frequency: 0.1 per year", "likelihood: rare, impact: minor, frequency: 2 per year")
                        + """
                criteria:
                  scales:
                    likelihood: {rare: 0.001..0.05 per year, often: 0.05..10 per year}
                    impact: {minor: 10k..1M USD, major: 1M..1B USD}
                    risk: {low: {}, high: {}}
                    matrix: {rare: [low, low], often: [low, high]}
                  tolerances: [{scope: threat, level: low}]
                """);
        OrdinalView view = threat(risk, "page").ordinal().orElseThrow();
        assertTrue(view.disagree());
        assertEquals("low", view.stated().level());
        assertEquals("high", view.computed().level());
        assertEquals(Verdict.NOT_MET, threat(risk, "page").risk().verdict());
    }

    @Test
    void nonsenseIsNamedAndNeverANumber() {
        var reading = ModelFile.read("m.yaml", ENVIRONMENT + """
                threats:
                  crossed: {targets: [component/page], at-stake: [wallet/one], frequency: 2..0.1 per year, loss: 50M..1M USD}
                  negative: {targets: [component/device], at-stake: [wallet/one], frequency: -1 per year}
                  aimless: {at-stake: [wallet/two], frequency: 0.1 per year, loss: 1M USD}
                  foreign: {targets: [person/p1], at-stake: [wallet/one], frequency: 0.1 per year, loss: 1..2 BTC}
                  zero: {targets: [workflow/move], at-stake: [wallet/one], frequency: 0..0 per year, loss: 0..1M USD}
                  nothing: {targets: [workflow/move], frequency: 1e5 per year}
                controls:
                  dead: {kind: preventive, state: in-place, against: [{threat: threat/foreign, effectiveness: 100 %}]}
                tasks:
                  odd: {control: control/dead, every: continuous, finds: {probability: 0 %}}
                """);
        assertFalse(reading.problems().isEmpty());
        Risk risk = risk(reading.model().orElseThrow(), SETTINGS);
        String all = risk.toString();
        assertFalse(all.contains("NaN") || all.contains("Infinity"), all);
        assertEquals(Verdict.NOT_SHOWN, risk.system().verdict());
        assertTrue(
                threat(risk, "aimless").risk().missing().stream().anyMatch(each -> each.contains("names no target")));
        assertTrue(threat(risk, "negative").risk().missing().stream().anyMatch(each -> each.contains("frequency")));
    }

    @Test
    void aModelWithNothingInItHasNothingToShow() {
        var reading = ModelFile.read("m.yaml", "claviger: 1\nsystem: {id: s}\n");
        Risk risk = risk(reading.model().orElseThrow(), SETTINGS);
        assertEquals(0, risk.system().residual().expectedAnnualLoss());
        assertEquals(Verdict.NOT_SHOWN, risk.system().verdict());
    }
}
