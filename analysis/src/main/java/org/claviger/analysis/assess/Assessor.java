package org.claviger.analysis.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.claviger.knowledge.Catalogue;
import org.claviger.knowledge.Knowledge;
import org.claviger.model.file.Reading;
import org.claviger.model.text.Document;
import org.claviger.model.text.Problem;
import org.claviger.model.value.Kind;
import org.claviger.model.value.RequirementId;

/** Looks at a file with an assessor's eye. */
public final class Assessor {
    /** Every subject that is looked at, in the order of the codes. */
    private static final List<BiConsumer<Subject, Findings>> CHECKS = List.of(
            ScopeChecks::run,
            ThreatChecks::run,
            ControlChecks::run,
            TaskChecks::run,
            ResidualChecks::run,
            WalletChecks::run,
            WorkflowChecks::run,
            KeyChecks::run,
            ReviewChecks::run,
            CompromisePlanChecks::run,
            SupplierChecks::run,
            RegisterChecks::run,
            RequirementChecks::run);

    /** Findings that only say that nothing is said of a requirement. */
    private static final Set<String> SILENCE = Set.of("CLV-801", "CLV-802");

    private Assessor() {}

    /** Everything that an assessor would object to on that day. The same file and day give the same answer. */
    public static Assessment assess(Reading reading, Knowledge knowledge, LocalDate today) {
        Optional<Subject> subject = reading.model().map(model -> Subject.of(model, knowledge, today));
        Catalogue catalogue = subject.map(Subject::catalogue).orElseGet(knowledge::ccss);
        List<Finding> findings = new ArrayList<>(mistakes(reading));
        subject.ifPresent(looked -> findings.addAll(objections(looked, reading.document(), elementsOf(findings))));
        return new Assessment(
                reading,
                subject,
                List.copyOf(findings),
                verdicts(
                        findings,
                        catalogue,
                        reading.sound(),
                        id -> subject.filter(each -> saysAnything(each, id)).isPresent()));
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

    /** Objections to an element whose text has mistakes would only echo the mistakes; they wait. */
    private static List<Finding> objections(Subject subject, Document document, Set<String> mistaken) {
        Findings findings = new Findings(document, subject.catalogue(), subject.level());
        CHECKS.forEach(check -> check.accept(subject, findings));
        return findings.list().stream()
                .filter(finding -> !mistaken.contains(finding.element()))
                .sorted(Comparator.comparing(
                                (Finding finding) -> finding.path().steps().isEmpty())
                        .thenComparingInt(finding -> finding.position().line())
                        .thenComparingInt(finding -> finding.position().column())
                        .thenComparing(Finding::code))
                .toList();
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
