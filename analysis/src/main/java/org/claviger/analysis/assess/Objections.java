package org.claviger.analysis.assess;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.claviger.model.text.Document;

/**
 * What the checks object to.
 *
 * @param findings in the order of the file
 * @param whole whether these are all; else the checks stopped at as many as were wanted
 */
record Objections(List<Finding> findings, boolean whole) {
    /** Every subject that is looked at, in the order of the codes. */
    private static final List<BiConsumer<Subject, Findings>> CHECKS = List.of(
            ScopeChecks::run,
            ThreatChecks::run,
            ControlChecks::run,
            TaskChecks::run,
            FrequencyChecks::run,
            ResidualChecks::run,
            WalletChecks::run,
            StructureChecks::run,
            WorkflowChecks::run,
            KeyChecks::run,
            ReviewChecks::run,
            CompromisePlanChecks::run,
            SupplierChecks::run,
            RegisterChecks::run,
            RequirementChecks::run);

    /** Objections to an element whose text has mistakes would only echo the mistakes; they wait. */
    static Objections to(Subject subject, Document document, Set<String> mistaken, int most) {
        Findings findings = new Findings(document, subject.catalogue(), subject.level(), most);
        boolean whole = run(subject, findings);
        return new Objections(
                findings.list().stream()
                        .filter(finding -> !mistaken.contains(finding.element()))
                        .sorted(Comparator.comparing((Finding finding) ->
                                        finding.path().steps().isEmpty())
                                .thenComparingInt(finding -> finding.position().line())
                                .thenComparingInt(finding -> finding.position().column())
                                .thenComparing(Finding::code))
                        .toList(),
                whole);
    }

    private static boolean run(Subject subject, Findings findings) {
        try {
            CHECKS.forEach(check -> check.accept(subject, findings));
            return true;
        } catch (Findings.Full e) {
            return false;
        }
    }
}
