package org.claviger.analysis.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claviger.analysis.relations.Relations;
import org.claviger.model.Model;
import org.claviger.model.file.ModelFile;
import org.claviger.model.file.Reading;
import org.claviger.model.value.Interval;
import org.claviger.model.value.RequirementId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Promise: how often a task must be done follows from what is stated, nothing else, and whoever states too little is told what.
 */
@DisplayName("Frequencies follow from attack tempo, from what a look finds and from what is tolerated")
class DerivationsTest {
    /** The worked example of the method: lognormal 2 to 60 days, p 0.8, 0.5 attempts a year of which 0.3 get past prevention. */
    private static final String EXAMPLE = """
            claviger: 1
            system: {id: example}
            criteria: {tolerances: [{scope: threat, annual-probability: 3 %}]}
            wallets: {cold: {name: Cold}, warm: {name: Warm}}
            threats:
              swapped: {title: Swapped, actor: outsider, at-stake: [wallet/cold], frequency: 0.5 per year, tempo: 2..60 days}
              other: {title: Other, actor: outsider, at-stake: [wallet/cold], frequency: 0.01 per year, tempo: 2..60 days}
            controls:
              guard: {kind: preventive, state: in-place, against: [{threat: threat/swapped, effectiveness: 70 %}]}
              watch: {kind: detective, state: in-place, against: [threat/swapped]}
            tasks:
              look: {control: control/watch, every: weekly, finds: {probability: 80 %, coverage: 100 %, lag: 0 days}, because: derived}
            """;

    @Test
    @DisplayName(
            "Weekly leaves 3.22 % a year in the worked example, the limit is 6.54 days, people keep that twice a week")
    void theWorkedExample() {
        TaskDerivation task = of(EXAMPLE);
        ThreatDerivation threat = task.threats().getFirst();

        assertEquals(0.0322, -Math.expm1(-threat.residual().orElseThrow()), 5e-5);
        assertEquals(6.54, days(task.longest()), 5e-3);
        assertEquals(Optional.of(Interval.parse("twice a week")), task.named());
        assertEquals(Verdict.NOT_MET, task.verdict());
        assertEquals(
                Verdict.MET,
                of(EXAMPLE.replace("every: weekly", "every: twice a week")).verdict());
    }

    @Test
    @DisplayName("At the longest interval exactly what is tolerated stays, and a little later more")
    void theLongestIsTheLongest() {
        double longest = days(of(EXAMPLE).longest());
        Total total = Total.of(limit(EXAMPLE), "look", cases(EXAMPLE));

        assertEquals(limit(EXAMPLE).most(), total.at("look", longest), 1e-9);
        assertTrue(total.at("look", longest * 1.001) > limit(EXAMPLE).most());
    }

    @Test
    @DisplayName("Whoever knows the calendar is held against its worst phase; drawn days help against those")
    void insidersKnowTheCalendar() {
        double uniform = of(EXAMPLE).threats().getFirst().detection().orElseThrow();
        String insider = EXAMPLE.replaceFirst("actor: outsider", "actor: insider");
        double known = of(insider).threats().getFirst().detection().orElseThrow();
        double drawn = of(insider.replace("every: weekly", "every: weekly, timing: randomised"))
                .threats()
                .getFirst()
                .detection()
                .orElseThrow();

        assertTrue(known < drawn && drawn < uniform, known + " " + drawn + " " + uniform);
    }

    @Test
    @DisplayName("Several controls share the work: the longest interval of one grows with the other")
    void severalControls() {
        String both = EXAMPLE.replace(
                "tasks:\n",
                "  second: {kind: detective, state: in-place, against: [threat/swapped]}\n".indent(0)
                        + "tasks:\n  other-look: {control: control/second, every: monthly, finds: {probability: 90 %, coverage: 100 %, lag: 0"
                        + " days}, because: derived}\n");

        assertTrue(days(of(both).longest()) > days(of(EXAMPLE).longest()));
        assertEquals(Verdict.MET, of(both).verdict());
    }

    @Test
    @DisplayName("A tolerance for a wallet counts every threat to it, and says which of them states too little")
    void walletsAddUp() {
        String wallet =
                EXAMPLE.replace("scope: threat, annual-probability: 3 %", "scope: wallet, annual-probability: 4.3 %");
        double alone = days(of(EXAMPLE.replace("3 %}", "4.3 %}")).longest());
        double together = days(of(wallet).longest());
        TaskDerivation lacking = of(wallet.replace("frequency: 0.01 per year, ", ""));

        assertTrue(together < alone, together + " " + alone);
        assertEquals(Verdict.NOT_SHOWN, lacking.verdict());
        assertTrue(lacking.threats()
                .getFirst()
                .standings()
                .getFirst()
                .missing()
                .getFirst()
                .contains("threat/other"));
    }

    @Test
    @DisplayName("What is not stated is named, and nothing is shown that would need it")
    void missing() {
        for (String field :
                List.of(", coverage: 100 %", ", lag: 0 days", ", tempo: 2..60 days", "frequency: 0.5 per year, ")) {
            TaskDerivation task = of(EXAMPLE.replaceFirst(java.util.regex.Pattern.quote(field), ""));

            assertEquals(Verdict.NOT_SHOWN, task.verdict(), field);
            assertInstanceOf(Longest.NotShown.class, task.longest(), field);
            assertTrue(!task.threats().getFirst().missing().isEmpty(), field);
        }
    }

    @Test
    @DisplayName("Where no interval suffices, each lever says by how much it would")
    void levers() {
        String late = EXAMPLE.replace("lag: 0 days", "lag: 5 days");
        ThreatDerivation threat = of(late).threats().getFirst();

        assertInstanceOf(Longest.None.class, threat.longest());
        Lever lag = threat.levers().stream()
                .filter(each -> each.kind() == Lever.Kind.PREVENTION)
                .findFirst()
                .orElseThrow();
        double stays = lag.needed().orElseThrow() * (1 - threat.detection().orElseThrow());
        assertEquals(0.03, -Math.expm1(-stays), 1e-9);
        Lever lock = threat.levers().stream()
                .filter(each -> each.kind() == Lever.Kind.TIME_LOCK)
                .findFirst()
                .orElseThrow();
        assertTrue(lock.needed().orElseThrow() > 5);
    }

    @Test
    @DisplayName("The catalogue's longest interval binds whatever the numbers say")
    void caps() {
        String rare = EXAMPLE.replace("frequency: 0.5 per year", "frequency: 0.0001 per year")
                .replace("every: weekly", "every: 2 years, for: [\"2.04.2.1\"]");
        Model model = model(rare);
        TaskDerivation task = new Derivations(
                        model, Relations.of(model), Map.of(new RequirementId("2.04.2.1"), Interval.YEARLY), List.of())
                .of("look");

        assertInstanceOf(Longest.Any.class, task.longest());
        assertEquals(Optional.of(Interval.YEARLY), task.named());
        assertEquals(Verdict.NOT_MET, task.verdict());
    }

    @Test
    @DisplayName("Work without an attack window stands on its reason, if a role adopted it")
    void thirdBasis() {
        String training =
                EXAMPLE + "  train: {control: control/guard, every: yearly, because: {basis: mandated, reason: 1.05.6.1"
                        + " names the year, adopted: {by: role/ciso, on: 2026-01-12}}}\n";

        assertEquals(Verdict.MET, of(training, "train").verdict());
        assertEquals(
                Verdict.NOT_SHOWN,
                of(training.replace(", adopted: {by: role/ciso, on: 2026-01-12}", ""), "train")
                        .verdict());
    }

    @Test
    @DisplayName("An adoption is of these numbers: when one changes, it is stale")
    void adoption() {
        String inputs = of(EXAMPLE).inputs();
        String adopted = EXAMPLE.replace(
                "because: derived",
                "because: {basis: derived, inputs: " + inputs + ", adopted: {by: role/ciso, on: 2026-01-12}}");

        assertEquals(TaskDerivation.Adoption.ADOPTED, of(adopted).adoption());
        assertEquals(
                TaskDerivation.Adoption.STALE,
                of(adopted.replace("2..60 days, source", "3..60 days").replace("tempo: 2..60", "tempo: 3..60"))
                        .adoption());
        assertNotEquals(
                inputs,
                of(EXAMPLE.replace("effectiveness: 70 %", "effectiveness: 71 %"))
                        .inputs());
    }

    @Test
    @DisplayName("With everything that is not known drawn, nine worlds in ten are met")
    void assured() {
        Model model = model(EXAMPLE);
        List<Model> worlds = java.util.stream.IntStream.rangeClosed(1, 11)
                .mapToObj(
                        i -> model(EXAMPLE.replace("frequency: 0.5 per year", "frequency: " + i / 10.0 + " per year")))
                .toList();
        TaskDerivation task = new Derivations(model, Relations.of(model), Map.of(), worlds).of("look");
        double worstButOne = days(of(EXAMPLE.replace("frequency: 0.5 per year", "frequency: 1.0 per year"))
                .longest());

        assertEquals(worstButOne, task.assured().orElseThrow().inDays().orElseThrow(), 1e-6);
    }

    private static double days(Longest longest) {
        return longest.inDays().orElseThrow(() -> new AssertionError(longest));
    }

    private static Limit limit(String text) {
        return new Limits(model(text)).of("swapped").getFirst();
    }

    private static ThreatCases cases(String text) {
        Model model = model(text);
        return new ThreatCases(model, Relations.of(model));
    }

    private static TaskDerivation of(String text) {
        return of(text, "look");
    }

    private static TaskDerivation of(String text, String task) {
        Model model = model(text);
        return new Derivations(model, Relations.of(model), Map.of(), List.of()).of(task);
    }

    private static Model model(String text) {
        Reading reading = ModelFile.read("derivation.yaml", text);
        return reading.model().orElseThrow(() -> new AssertionError(reading.problems()));
    }
}
