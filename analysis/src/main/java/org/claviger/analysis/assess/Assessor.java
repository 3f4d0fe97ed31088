package org.claviger.analysis.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.claviger.knowledge.Catalogue;
import org.claviger.knowledge.Knowledge;
import org.claviger.model.file.Reading;
import org.claviger.model.text.Fault;
import org.claviger.model.text.Pointer;
import org.claviger.model.text.Position;
import org.claviger.model.text.Problem;
import org.claviger.model.value.Kind;
import org.claviger.model.value.RequirementId;

/** Looks at a file with an assessor's eye. */
public final class Assessor {
    /** More than anybody reads, and what fits in the memory of the command line. */
    private static final int MOST_FINDINGS = 500_000;

    /** Findings that only say that nothing is said of a requirement. */
    private static final Set<String> SILENCE = Set.of("CLV-801", "CLV-802");

    private Assessor() {}

    /** Everything that an assessor would object to on that day. The same file and day give the same answer. */
    public static Assessment assess(Reading reading, Knowledge knowledge, LocalDate today) {
        return assess(reading, knowledge, today, MOST_FINDINGS);
    }

    /** The same, of which no more findings are wanted than so many; where there are more, the last one says so. */
    public static Assessment assess(Reading reading, Knowledge knowledge, LocalDate today, int most) {
        Optional<Subject> subject = reading.model().map(model -> Subject.of(model, knowledge, today));
        Catalogue catalogue = subject.map(Subject::catalogue).orElseGet(knowledge::ccss);
        List<Finding> findings = new ArrayList<>(mistakes(reading));
        Optional<Objections> objections =
                subject.map(looked -> Objections.to(looked, reading.document(), elementsOf(findings), most));
        objections.ifPresent(all -> findings.addAll(all.findings()));
        boolean whole = objections.filter(all -> !all.whole()).isEmpty();
        if (!whole) {
            findings.add(more(most));
        }
        return new Assessment(
                reading,
                subject,
                List.copyOf(findings),
                whole,
                verdicts(
                        findings,
                        catalogue,
                        reading.sound(),
                        id -> subject.filter(each -> saysAnything(each, id)).isPresent()));
    }

    private static Finding more(int most) {
        return mistake(new Problem(
                Fault.TOO_COMPLEX,
                Position.START,
                Pointer.ROOT,
                "There is more to object to than " + most + " findings; the others are not listed.",
                "Settle what so many have in common, or describe one system per file."));
    }

    /** Above the target level nobody has to say anything; then nothing is shown either. */
    private static boolean saysAnything(Subject subject, RequirementId id) {
        return !subject.relations().controlsOf(id).isEmpty() || !subject.applies(id);
    }

    private static List<Finding> mistakes(Reading reading) {
        return reading.problems().stream().map(Assessor::mistake).toList();
    }

    private static Finding mistake(Problem problem) {
        String code = problem.fault().code();
        return new Finding(
                code,
                problem.fault().question() ? Severity.WARNING : Severity.ERROR,
                problem.message(),
                problem.remedy(),
                elementOf(problem.path().steps()),
                problem.path(),
                problem.position(),
                FindingCatalogue.shipped().of(code).requirements());
    }

    private static String elementOf(List<String> steps) {
        for (Kind kind : Kind.values()) {
            if (steps.size() >= 2 && steps.getFirst().equals(kind.section())) {
                return kind.word() + "/" + steps.get(1);
            }
        }
        return steps.isEmpty() ? "" : steps.getFirst();
    }

    private static Set<String> elementsOf(List<Finding> mistakes) {
        Set<String> elements = new HashSet<>();
        mistakes.stream()
                .filter(mistake -> mistake.severity() == Severity.ERROR)
                .forEach(mistake -> elements.add(mistake.element()));
        return elements;
    }

    private static Map<RequirementId, Verdict> verdicts(
            List<Finding> findings, Catalogue catalogue, boolean sound, Predicate<RequirementId> spoken) {
        Map<RequirementId, Set<String>> codes = new HashMap<>();
        for (Finding finding : findings) {
            finding.requirements()
                    .forEach(id ->
                            codes.computeIfAbsent(id, _ -> new HashSet<>()).add(finding.code()));
        }
        Map<RequirementId, Verdict> verdicts = new LinkedHashMap<>();
        for (RequirementId id : catalogue.requirements().keySet()) {
            Set<String> against = codes.getOrDefault(id, Set.of());
            boolean silent = SILENCE.containsAll(against);
            boolean shown = against.isEmpty() && sound && spoken.test(id);
            verdicts.put(id, !silent ? Verdict.GAPS : shown ? Verdict.NO_GAP_FOUND : Verdict.NOT_SHOWN);
        }
        return verdicts;
    }
}
