package org.claviger.analysis.assess;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.claviger.analysis.relations.Relations;
import org.claviger.analysis.residual.OrdinalScales;
import org.claviger.analysis.residual.Residual;
import org.claviger.analysis.residual.ResidualRule;
import org.claviger.knowledge.Catalogue;
import org.claviger.knowledge.Knowledge;
import org.claviger.model.ApplicabilityStatus;
import org.claviger.model.Criteria;
import org.claviger.model.Elements;
import org.claviger.model.Model;
import org.claviger.model.SystemProfile;
import org.claviger.model.value.Interval;
import org.claviger.model.value.RequirementId;

/**
 * What the checks look at: the model, what follows from it, what the field knows, and the day.
 *
 * @param level the target level; 1 where the model states none
 */
public record Subject(
        Model model,
        Elements elements,
        Relations relations,
        Map<String, Residual> residuals,
        Optional<OrdinalScales> scales,
        Knowledge knowledge,
        Catalogue catalogue,
        LocalDate today,
        int level) {

    /** Whether a requirement is this system's to meet: not set aside as inapplicable, with a reason. */
    public boolean applies(RequirementId requirement) {
        return model.relevance().stream()
                .flatMap(relevance -> relevance.requirements().stream())
                .noneMatch(each -> each.requirement().equals(requirement)
                        && each.status() == ApplicabilityStatus.NOT_APPLICABLE
                        && each.because()
                                .filter(reason -> !knowledge.boilerplate().emptyReason(reason))
                                .isPresent());
    }

    /** The longest interval that the catalogue allows, of requirements up to the target level that name one. */
    public Map<RequirementId, Interval> caps() {
        Map<RequirementId, Interval> caps = new LinkedHashMap<>();
        catalogue
                .recurringUpTo(level)
                .forEach((requirement, recurring) -> recurring.atMost().ifPresent(most -> caps.put(requirement, most)));
        return caps;
    }

    /** Whether a text says something: not blank, and none of the phrases that stand for nothing. */
    boolean says(Optional<String> text) {
        return text.filter(each -> !each.isBlank() && !knowledge.boilerplate().emptyReason(each))
                .isPresent();
    }

    /** Everything that the checks need of a model. */
    public static Subject of(Model model, Knowledge knowledge, LocalDate today) {
        Relations relations = Relations.of(model);
        SystemProfile system = model.system();
        return new Subject(
                model,
                Elements.of(model),
                relations,
                new ResidualRule(model, relations, today).all(),
                model.criteria().flatMap(Criteria::scales).map(OrdinalScales::new),
                knowledge,
                system.standard().flatMap(knowledge::catalogue).orElseGet(knowledge::ccss),
                today,
                system.targetLevel().filter(level -> level >= 1 && level <= 3).orElse(1));
    }
}
