package org.claviger.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claviger.knowledge.Catalogue.Requirement;
import org.claviger.knowledge.ControlLibrary.LibraryControl;
import org.claviger.model.ControlKind;
import org.claviger.model.ThreatCategory;
import org.claviger.model.file.ModelFile;
import org.claviger.model.file.Reading;
import org.claviger.model.shape.Choices;
import org.claviger.model.value.Interval;
import org.claviger.model.value.RequirementId;
import org.claviger.model.value.ValueFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise: the knowledge is whole, its parts fit together, and its facts are those of the standard. */
class KnowledgeTest {
    private static final Knowledge KNOWLEDGE = Knowledge.shipped();

    @Test
    void theCatalogueHasTheShapeOfTheStandard() {
        Catalogue ccss = KNOWLEDGE.ccss();
        Map<Integer, Long> levels = ccss.requirements().values().stream()
                .collect(Collectors.groupingBy(Requirement::level, Collectors.counting()));
        assertEquals(Map.of(1, 30L, 2, 18L, 3, 11L), levels);
        assertEquals(41, ccss.controls().size());
        assertEquals(10, ccss.aspects().size());
        ccss.requirements().forEach((id, requirement) -> {
            assertEquals(id.control(), requirement.control());
            assertTrue(ccss.controls().containsKey(requirement.control()), id.text());
            assertFalse(requirement.evidence().isEmpty(), id.text());
            assertFalse(requirement.documents().isEmpty(), id.text());
            requirement
                    .supersedes()
                    .ifPresent(lower ->
                            assertTrue(ccss.find(lower).orElseThrow().level() < requirement.level(), id.text()));
        });
    }

    /** C4's fact sheet: what is asked once a year, and what without pause. */
    @Test
    void theLongestIntervalsAreThoseOfTheStandard() {
        Map<RequirementId, Requirement> requirements = KNOWLEDGE.ccss().requirements();
        Map<String, Interval> longest = requirements.entrySet().stream()
                .filter(entry ->
                        entry.getValue().recurs().flatMap(work -> work.atMost()).isPresent())
                .collect(Collectors.toMap(
                        entry -> entry.getKey().text(),
                        entry -> entry.getValue()
                                .recurs()
                                .flatMap(work -> work.atMost())
                                .orElseThrow()));
        for (String yearly :
                List.of("1.05.6.1", "2.01.1.2", "2.01.1.3", "2.03.2.1", "2.03.3.1", "2.04.1.3", "2.04.2.1")) {
            assertEquals(Interval.YEARLY, longest.get(yearly), yearly);
        }
        for (String continuous : List.of("2.02.2.2", "2.02.3.2")) {
            assertEquals(Interval.CONTINUOUS, longest.get(continuous), continuous);
        }
        assertFalse(longest.containsKey("2.02.3.1"), "its frequency comes from the threat model");
    }

    @Test
    void aHigherRequirementOfTheSameWorkTakesTheLowerOnesPlace() {
        Set<RequirementId> atTwo = KNOWLEDGE.ccss().recurringUpTo(2).keySet();
        assertTrue(atTwo.contains(new RequirementId("2.02.3.2")));
        assertFalse(atTwo.contains(new RequirementId("2.02.3.1")));
        assertTrue(KNOWLEDGE.ccss().recurringUpTo(1).containsKey(new RequirementId("2.02.3.1")));
    }

    @Test
    void theCategoriesAreThoseOfTheLanguageInItsOrder() {
        assertEquals(
                Stream.of(ThreatCategory.values()).map(Choices::word).toList(),
                List.copyOf(KNOWLEDGE.categories().keySet()));
    }

    @Test
    void everythingThatTheKnowledgeRefersToIsThere() {
        List<String> loose = new ArrayList<>();
        KNOWLEDGE.incidents().forEach((id, incident) -> {
            incident.techniques().stream()
                    .filter(technique -> !KNOWLEDGE.techniques().containsKey(technique))
                    .forEach(technique -> loose.add(id + " -> " + technique));
            assertFalse(incident.sources().isEmpty(), id);
        });
        KNOWLEDGE
                .categories()
                .forEach((id, category) -> category.examples().stream()
                        .filter(example -> !KNOWLEDGE.incidents().containsKey(example))
                        .forEach(example -> loose.add(id + " -> " + example)));
        KNOWLEDGE
                .controls()
                .forEach((id, control) -> control.implements_().stream()
                        .filter(requirement ->
                                KNOWLEDGE.ccss().find(requirement).isEmpty())
                        .forEach(requirement -> loose.add(id + " -> " + requirement)));
        assertEquals(List.of(), loose);
    }

    @Test
    void theControlLibraryAnswersEveryRequirementAndEveryCategoryInEveryWay() {
        Set<RequirementId> implemented = new TreeSet<>();
        KNOWLEDGE.controls().values().forEach(control -> implemented.addAll(control.implements_()));
        assertEquals(KNOWLEDGE.ccss().requirements().keySet(), implemented);
        for (ThreatCategory category : ThreatCategory.values()) {
            for (ControlKind kind : ControlKind.values()) {
                assertTrue(
                        KNOWLEDGE.controls().values().stream()
                                .anyMatch(control -> control.categories().contains(category)
                                        && control.kind().contains(kind)),
                        category + " " + kind);
            }
        }
    }

    static Stream<Map.Entry<String, LibraryControl>> controls() {
        return KNOWLEDGE.controls().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("controls")
    void everyTaskOfTheLibraryKeepsItsOwnCap(Map.Entry<String, LibraryControl> entry) {
        entry.getValue().tasks().forEach((id, task) -> {
            if (!task.every().startsWith("on event: ")) {
                Interval every = interval(task.every());
                task.cap().ifPresent(cap -> assertTrue(every.compareTo(cap) <= 0, id));
            }
        });
    }

    private static Interval interval(String text) {
        try {
            return Interval.parse(text);
        } catch (ValueFormatException e) {
            throw new AssertionError(text + " is no interval", e);
        }
    }

    static Stream<String> templates() {
        return Knowledge.TEMPLATES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateIsWellFormedAndCoversEveryCategory(String name) {
        Reading reading =
                ModelFile.read(name + ".yaml", KNOWLEDGE.template(name).orElseThrow());
        assertEquals(List.of(), reading.problems());
        Set<ThreatCategory> categories = reading.model().orElseThrow().threats().values().stream()
                .flatMap(threat -> threat.category().stream())
                .collect(Collectors.toSet());
        assertEquals(Set.of(ThreatCategory.values()), categories);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hacking",
                "the risk of phishing attacks",
                "MALWARE",
                "Potential insider threat",
                "Data breach.",
                "DDoS attack"
            })
    void whatFitsAnyOrganisationIsBoilerplate(String text) {
        assertTrue(KNOWLEDGE.boilerplate().genericThreat(text), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The signing page shows one transaction and submits another",
                "Malware on the treasurer's workstation swaps the destination before approval",
                "Phishing of the identity provider's administrators leads to the HSM's operators group"
            })
    void whatNamesPartsOfASystemIsNot(String text) {
        assertFalse(KNOWLEDGE.boilerplate().genericThreat(text), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The shortest theft of 2024-2025 took a day from the first trace",
                "The insurer's policy of 2026 demands it in clause 4",
                "Shift change is when the seal can be opened unseen"
            })
    void aReasonThatSaysSomethingIsNot(String text) {
        assertFalse(KNOWLEDGE.boilerplate().emptyReason(text), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seems reasonable",
                "Seemed reasonable.",
                "industry standard",
                "Best practice!",
                "n/a",
                "TBD",
                "-",
                "",
                "Weekly, because it seemed reasonable",
                "We think it is best practice",
                "every week is enough",
                "as usual"
            })
    void aReasonThatSaysNothingIsEmpty(String text) {
        assertTrue(KNOWLEDGE.boilerplate().emptyReason(text), text);
    }
}
