package org.claviger.analysis.likelihood;

import static org.claviger.analysis.likelihood.Questions.BUDGET;
import static org.claviger.analysis.likelihood.Questions.reason;
import static org.claviger.analysis.likelihood.Questions.shown;
import static org.claviger.analysis.logic.Formula.and;
import static org.claviger.analysis.logic.Formula.atLeast;
import static org.claviger.analysis.logic.Formula.event;
import static org.claviger.analysis.logic.Formula.or;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.logic.Formula;
import org.claviger.analysis.relations.Relations;
import org.claviger.model.Criteria;
import org.claviger.model.FrequencyEstimate;
import org.claviger.model.Harm;
import org.claviger.model.LikelihoodLevel;
import org.claviger.model.Model;
import org.claviger.model.Threat;
import org.claviger.model.file.ModelFile;
import org.claviger.model.value.Range;
import org.claviger.model.value.Rate;
import org.claviger.model.value.Ref;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise: the frequency follows from what the model states and from nothing else, and says by name what is not stated. */
class FrequenciesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final String ELEMENTS = """
            claviger: 1
            system: {id: s}
            roles: {signer: {}}
            persons:
              p1: {roles: [role/signer]}
              p2: {roles: [role/signer]}
              gone: {roles: [role/signer], period: {to: 2025-01-01}}
            components: {page: {}, other: {}}
            processes: {refresh: {kind: rotation}}
            keys:
              a: {generated: {when: 2024-11-24}}
              b: {generated: {when: 2025-11-24}}
            """;

    private static Model model(String rest) {
        var reading = ModelFile.read("m.yaml", ELEMENTS + rest);
        assertEquals(List.of(), reading.problems());
        return reading.model().orElseThrow();
    }

    private static Optional<Ref> element(String event) {
        return Optional.of(Ref.parse(event.contains("#") ? event.substring(0, event.indexOf('#')) : event));
    }

    private static Answer<PerYear> frequency(Formula top, String rest) {
        Model model = model(rest);
        return Frequencies.of(
                Questions.tree(top), model, Relations.of(model), Harm.THEFT, TODAY, FrequenciesTest::element, BUDGET);
    }

    @Test
    void aCampaignThatAloneSufficesNeedsNoDiscovery() {
        PerYear answer = shown(frequency(event("component/page"), """
                threats:
                  page: {targets: [component/page], frequency: 0.02..0.2 per year}
                """));
        assertEquals(Math.sqrt(0.02 * 0.2), answer.rate(), 1e-12);
        assertEquals(List.of("threat/page"), List.copyOf(answer.byCampaign().keySet()));
    }

    @Test
    void preventiveControlsInPlaceCountAndPlannedOnesDoNot() {
        String controls = """
                threats:
                  page: {targets: [component/page], frequency: 0.1 per year}
                controls:
                  one: {kind: [preventive], state: in-place, against: [{threat: threat/page, effectiveness: 70..90 %}]}
                  two: {kind: [preventive], state: planned, against: [{threat: threat/page, effectiveness: 50 %}]}
                  three: {kind: [preventive], state: in-place, against: [threat/page]}
                """;
        assertEquals(0.02, shown(frequency(event("component/page"), controls)).rate(), 1e-12);
    }

    @Test
    void aVerificationOfTheStructureIsNoMultiplierAsWell() {
        String controls = """
                threats:
                  page: {targets: [component/page], frequency: 0.1 per year}
                controls:
                  decoding: {kind: [preventive], state: in-place, against: [{threat: threat/page, effectiveness: 80 %}]}
                """;
        Formula both = and(event("component/page"), event("control/decoding"));
        // A verification that stands defeated a fifth of the time is no company: the page needs no discovery.
        assertEquals(0.02, shown(frequency(both, controls)).rate(), 1e-12);
    }

    @Test
    void whoCanAlsoBeTheVerifierMakesThePageWaitForThem() {
        String model = """
                threats:
                  page: {targets: [component/page], frequency: 0.1 per year}
                  bribe: {targets: [person/p1], frequency: 0.2 per year, discovery: at-once, recovery: 36.525 days}
                controls:
                  decoding: {kind: [preventive], state: in-place, against: [{threat: threat/page, effectiveness: 80 %}]}
                """;
        Formula top = and(event("component/page"), or(event("control/decoding"), event("person/p1")));
        assertTrue(reason(frequency(top, model)).contains("threat/page does not state its discovery"));
        String stated = model.replace("page], f", "page], discovery: at-once, recovery: 36.525 days, f");
        double page = 0.01 / 1.01;
        double person = 0.02 / 1.02;
        double expected = 0.1 * (1 - page) * (0.2 + 0.8 * person) + 0.2 * (1 - person) * page * 0.8;
        assertEquals(expected, shown(frequency(top, stated)).rate(), 1e-12);
    }

    @Test
    void aVerificationWithoutEffectivenessIsNamedWhereItMatters() {
        String model = """
                threats:
                  page: {targets: [component/page], frequency: 0.1 per year}
                controls:
                  decoding: {kind: [preventive], state: in-place, against: [threat/page]}
                """;
        Formula both = and(event("component/page"), event("control/decoding"));
        assertAll(
                () -> assertEquals(
                        "control/decoding states no effectiveness against any threat.", reason(frequency(both, model))),
                () -> assertEquals(
                        0.1,
                        shown(frequency(or(event("component/page"), both), model))
                                .rate(),
                        1e-12));
    }

    @Test
    void theBandOfTheOrganisationsOwnScaleStandsForAMissingFrequency() {
        PerYear answer = shown(frequency(event("component/page"), """
                criteria: {scales: {likelihood: {rare: {band: 0.01..0.04 per year}}}}
                threats:
                  page: {targets: [component/page], likelihood: rare}
                """));
        assertEquals(0.02, answer.rate(), 1e-12);
    }

    @Test
    void whatIsMissingIsNamed() {
        Formula top = or(and(event("person/p1"), event("key/a")), event("component/page"), event("component/other"));
        String reason = reason(frequency(top, """
                threats:
                  page: {targets: [component/page]}
                  phish: {targets: [person/p1], frequency: 1 per year}
                  theft: {targets: [key/a], frequency: 0.1 per year, discovery: at-once}
                """));
        assertAll(
                () -> assertTrue(reason.contains("component/other has no threat that names it"), reason),
                () -> assertTrue(reason.contains("threat/page states no frequency"), reason),
                () -> assertTrue(reason.contains("threat/phish does not state its discovery"), reason),
                () -> assertTrue(reason.contains("threat/theft states no recovery"), reason));
    }

    @Test
    void whatIsStatedIsCountedThoughSomethingIsMissing() {
        Formula top = or(event("component/page"), event("component/other"));
        Model model = model("""
                threats:
                  page: {targets: [component/page], frequency: 0.1 per year}
                """);
        Examined examined = Frequencies.examine(
                Questions.tree(top), model, Relations.of(model), Harm.THEFT, TODAY, FrequenciesTest::element, BUDGET);
        assertEquals(List.of(new Missing("component/other", "has no threat that names it")), examined.missing());
        assertEquals(0.1, shown(examined.ofWhatIsStated()).rate(), 1e-12);
    }

    @Test
    void anEventThatDoesNotMatterNeedsNothing() {
        Formula top = or(event("component/page"), and(event("component/page"), event("component/other")));
        assertEquals(0.1, shown(frequency(top, """
                threats:
                  page: {targets: [component/page], frequency: 0.1 per year}
                """)).rate(), 1e-12);
    }

    @Test
    void oneCampaignTakesTheQuorumThatSeparateOnesAreNotShownFor() {
        Formula quorum = atLeast(3, event("person/p1"), event("person/p2"), event("key/a"), event("key/b"));
        String threat = """
                threats:
                  all:
                    targets: [role/signer, key/a, key/b]
                    frequency: 0.04 per year
                    discovery: at-once
                    recovery: 7 days
                    falls: HOW
                """;
        String reason = reason(frequency(quorum, threat.replace("HOW", "separately")));
        assertAll(
                () -> assertEquals(
                        0.04,
                        shown(frequency(quorum, threat.replace("HOW", "together")))
                                .rate(),
                        1e-12),
                () -> assertTrue(reason.contains("nothing connects"), reason),
                () -> assertTrue(reason.contains("key/a with key/b with person/p1"), reason));
    }

    @Test
    void targetsThatFallSeparatelyEachHaveTheStatedRate() {
        PerYear answer = shown(frequency(and(event("person/p1"), event("person/p2")), """
                threats:
                  phish: {targets: [role/signer], falls: separately, frequency: 0.5 per year, discovery: at-once, recovery: 36.525 days}
                """));
        double q = 0.05 / 1.05;
        assertEquals(2 * 0.5 * q * (1 - q), answer.rate(), 1e-12);
        assertEquals(
                List.of("threat/phish person/p1", "threat/phish person/p2"),
                List.copyOf(answer.byCampaign().keySet()));
    }

    @Test
    void whetherTargetsFallTogetherIsNotGuessed() {
        assertTrue(reason(frequency(and(event("person/p1"), event("person/p2")), """
                threats:
                  phish: {targets: [role/signer], frequency: 0.5 per year, discovery: at-once, recovery: 1 day}
                """))
                .contains("threat/phish does not say whether its targets fall together or separately"));
    }

    private static final String LOOKED_FOR = """
            threats:
              copy-a: {targets: [key/a], frequency: 0.5 per year, discovery: when-looked-for, recovery: 0 days}
              copy-b: {targets: [key/b], frequency: 0.5 per year, discovery: when-looked-for, recovery: 0 days}
            controls:
              seals: {kind: [detective], state: in-place, against: [threat/copy-a, threat/copy-b]}
            """;

    @Test
    void recurringWorkMakesTheCalendar() {
        Formula both = and(event("key/a"), event("key/b"));
        double rate = shown(frequency(both, LOOKED_FOR + """
                tasks:
                  look: {control: control/seals, every: 1 quarter, last: 2026-11-24, finds: {probability: 60 %, coverage: 100 %}}
                """)).rate();
        // As far apart as quarters permit, 92 days; the state of 2024 and 2025, when the keys were made, has faded.
        double period = 92 / 365.25;
        double year = average(period, 0.6, -730 / 365.25, -365 / 365.25);
        assertEquals(year, rate, 2e-5 * year);
    }

    /** The average over a year by a plain sum of small steps, both keys carried from the day they were made. */
    private static double average(double period, double found, double madeA, double madeB) {
        double step = 1e-5;
        double a = 0;
        double b = 0;
        double sum = 0;
        long looks = (long) Math.ceil(madeA / period);
        double look = looks * period;
        for (double t = madeA; t < 1; t += step) {
            if (t >= look) {
                a *= 1 - found;
                b *= 1 - found;
                look += period;
            }
            sum += t < 0 ? 0 : step * 0.5 * ((1 - a) * b + (1 - b) * a);
            a += (1 - a) * -Math.expm1(-0.5 * step);
            b += t < madeB ? 0 : (1 - b) * -Math.expm1(-0.5 * step);
        }
        return sum;
    }

    @Test
    void workOfAPlannedControlFindsNothing() {
        Formula both = and(event("key/a"), event("key/b"));
        String tasks = """
                tasks:
                  look: {control: control/seals, every: 1 week, last: 2026-11-24, finds: {probability: 60 %, coverage: 100 %}}
                """;
        double with = shown(frequency(both, LOOKED_FOR + tasks)).rate();
        double planned = shown(frequency(both, LOOKED_FOR.replace("in-place", "planned") + tasks))
                .rate();
        double never = 0;
        for (double t = 0.5e-4; t < 1; t += 1e-4) {
            double a = 1 - Math.exp(-0.5 * (730 / 365.25 + t));
            double b = 1 - Math.exp(-0.5 * (365 / 365.25 + t));
            never += 1e-4 * 0.5 * ((1 - a) * b + (1 - b) * a);
        }
        assertEquals(never, planned, 1e-6);
        assertTrue(with < planned / 3, with + " " + planned);
    }

    @Test
    void aShareThatNoLookSeesNeedsADayOnWhichTheElementWasInOrder() {
        String model = LOOKED_FOR.replace("key/a", "component/page") + """
                tasks:
                  look: {control: control/seals, every: 1 week, finds: {probability: 60 %, coverage: 90 %}}
                """;
        Formula both = and(event("component/page"), event("key/b"));
        assertTrue(reason(frequency(both, model)).startsWith("threat/copy-a stands unseen in variants"));
        String refreshed = model + """
                  refresh: {control: control/refresh, every: 1 year, last: 2026-11-01, covers: [process/refresh, component/page]}
                """;
        String control = "  refresh: {kind: [preventive], state: in-place}\ntasks:";
        assertTrue(shown(frequency(both, refreshed.replace("tasks:", control))).rate() > 0);
    }

    @Test
    void aContinuousControlNoticesItsShareAtOnce() {
        String task = """
                tasks:
                  watch: {control: control/seals, every: continuous, finds: {probability: 80 %, coverage: 90 %, lag: 36.525 days}}
                """;
        PerYear answer = shown(frequency(and(event("key/a"), event("key/b")), LOOKED_FOR + task));
        assertTrue(answer.byCampaign().containsKey("threat/copy-a noticed at once"), answer::toString);
        double unwatched = shown(frequency(and(event("key/a"), event("key/b")), LOOKED_FOR))
                .rate();
        assertTrue(answer.rate() < unwatched, answer.rate() + " " + unwatched);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eth-cold", "demonstration"})
    void aTargetOfAnExampleFallsNoOftenerThanItsThreatsSay(String example) throws IOException {
        String text = Files.readString(Path.of("../examples", example + ".yaml"));
        Model model = ModelFile.read(example, text).model().orElseThrow();
        int shown = 0;
        for (Ref target : model.threats().values().stream()
                .flatMap(threat -> threat.targets().stream())
                .distinct()
                .toList()) {
            Examined examined = Frequencies.examine(
                    Questions.tree(event(target.toString())),
                    model,
                    Relations.of(model),
                    Harm.THEFT,
                    TODAY,
                    FrequenciesTest::element,
                    BUDGET);
            double most = model.threats().values().stream()
                    .filter(threat -> threat.targets().contains(target))
                    .flatMap(threat ->
                            threat.frequency().flatMap(FrequencyEstimate::range).or(() -> band(model, threat)).stream())
                    .mapToDouble(range -> range.high().perYear())
                    .sum();
            double rate = shown(examined.ofWhatIsStated()).rate();
            assertTrue(rate <= most && rate >= 0, target + " " + rate);
            shown += examined.perYear() instanceof Answer.Shown<PerYear> && rate > 0 ? 1 : 0;
        }
        assertTrue(shown > 0, "no target of " + example + " has a frequency");
    }

    private static Optional<Range<Rate>> band(Model model, Threat threat) {
        return model.criteria()
                .flatMap(Criteria::scales)
                .flatMap(scales -> threat.likelihood().map(scales.likelihood()::get))
                .flatMap(LikelihoodLevel::band);
    }
}
