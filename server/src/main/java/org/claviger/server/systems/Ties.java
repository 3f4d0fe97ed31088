package org.claviger.server.systems;

import java.util.Optional;
import org.claviger.analysis.assess.Assessment;
import org.claviger.analysis.assess.Subject;
import org.claviger.analysis.relations.Chains;
import org.claviger.analysis.relations.References;

/** What hangs together in a model: chains through it, and who refers to what. */
public record Ties(Optional<Chains> chains, Optional<References> references) {
    static Ties of(Assessment assessment) {
        Optional<Subject> subject = assessment.subject();
        return new Ties(subject.map(each -> Chains.of(each.model())), subject.map(each -> References.of(each.model())));
    }
}
