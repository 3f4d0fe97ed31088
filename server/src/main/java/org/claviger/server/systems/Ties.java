package org.claviger.server.systems;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claviger.analysis.assess.Assessment;
import org.claviger.analysis.assess.Finding;
import org.claviger.analysis.assess.Subject;
import org.claviger.analysis.relations.Chains;
import org.claviger.analysis.relations.References;

/**
 * What hangs together in a model: chains through it, who refers to what, and what is objected to where.
 *
 * @param findings by what they are about: {@code wallet/cold}
 */
public record Ties(Optional<Chains> chains, Optional<References> references, Map<String, List<Finding>> findings) {
    static Ties of(Assessment assessment) {
        Optional<Subject> subject = assessment.subject();
        return new Ties(
                subject.map(each -> Chains.of(each.model())),
                subject.map(each -> References.of(each.model())),
                assessment.findings().stream().collect(Collectors.groupingBy(Finding::element)));
    }
}
