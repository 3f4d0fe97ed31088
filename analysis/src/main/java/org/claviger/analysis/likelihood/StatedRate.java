package org.claviger.analysis.likelihood;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.relations.Relations;
import org.claviger.analysis.relations.Relations.Against;
import org.claviger.model.ControlKind;
import org.claviger.model.ControlState;
import org.claviger.model.Criteria;
import org.claviger.model.FrequencyEstimate;
import org.claviger.model.LikelihoodLevel;
import org.claviger.model.Mapping;
import org.claviger.model.Model;
import org.claviger.model.Threat;
import org.claviger.model.value.Probability;
import org.claviger.model.value.Range;
import org.claviger.model.value.Rate;
import org.claviger.model.value.Ref;

/**
 * The one rate a year that stands for what a threat states: the geometric mean of the two ends of its frequency, the median
 * of the lognormal that has them as 5 % and 95 % quantiles; without a frequency that of the band of its likelihood. Each
 * preventive control in place multiplies it by 1 - effectiveness, of a range the middle. A planned control, one without a
 * stated effectiveness, and one that is an event of the structure already, multiply nothing.
 */
final class StatedRate {
    private final Model model;
    private final Function<String, List<Against>> acting;
    private final Set<Ref> structural;

    StatedRate(Model model, Relations relations, Set<Ref> structural) {
        this(model, relations::against, structural);
    }

    /** @param acting what acts against a threat */
    StatedRate(Model model, Function<String, List<Against>> acting, Set<Ref> structural) {
        this.model = model;
        this.acting = acting;
        this.structural = structural;
    }

    /** Not shown with a clause that says what is missing. */
    Answer<Double> of(String id, Threat threat) {
        Optional<Range<Rate>> range =
                threat.frequency().flatMap(FrequencyEstimate::range).or(() -> band(threat));
        if (range.isEmpty()) {
            return new Answer.NotShown<>("states no frequency, and no likelihood whose band says one");
        }
        if (range.get().low().count().signum() < 0 || !range.get().ordered()) {
            return new Answer.NotShown<>("states a frequency below 0 or with its ends crossed");
        }
        double before =
                Math.sqrt(range.get().low().perYear() * range.get().high().perYear());
        if (!(before > 0)) {
            return new Answer.NotShown<>("has a frequency that begins at 0, which has no geometric middle");
        }
        return new Answer.Shown<>(before * passing(id));
    }

    private Optional<Range<Rate>> band(Threat threat) {
        return threat.likelihood()
                .flatMap(level -> model.criteria()
                        .flatMap(Criteria::scales)
                        .flatMap(scales ->
                                Optional.ofNullable(scales.likelihood().get(level))))
                .flatMap(LikelihoodLevel::band);
    }

    /** The share of attempts that no preventive control stops. */
    private double passing(String id) {
        return acting.apply(id).stream()
                .filter(against -> against.control().state().equals(Optional.of(ControlState.IN_PLACE))
                        && against.control().kind().contains(ControlKind.PREVENTIVE)
                        && !structural.contains(against.ref()))
                .map(Against::mapping)
                .flatMap(mapping -> mapping.effectiveness().stream())
                .mapToDouble(effectiveness -> 1 - Probability.middle(effectiveness))
                .reduce(1, (one, other) -> one * other);
    }

    /** The probability that a verification, an event of the structure, is skipped or defeated: of its mappings the worst. */
    Answer<Double> defeated(Ref control) {
        return Optional.ofNullable(model.controls().get(control.id())).stream()
                .flatMap(each -> each.against().stream())
                .map(Mapping::effectiveness)
                .flatMap(Optional::stream)
                .map(effectiveness -> 1 - Probability.middle(effectiveness))
                .max(Double::compare)
                .<Answer<Double>>map(Answer.Shown::new)
                .orElseGet(() -> new Answer.NotShown<>("states no effectiveness against any threat"));
    }
}
