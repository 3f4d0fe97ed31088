package org.claviger.analysis.residual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claviger.analysis.relations.Relations;
import org.claviger.analysis.relations.Relations.Against;
import org.claviger.analysis.residual.Residual.Standing;
import org.claviger.model.Acceptance;
import org.claviger.model.ControlKind;
import org.claviger.model.ControlState;
import org.claviger.model.Criteria;
import org.claviger.model.Model;
import org.claviger.model.Strength;
import org.claviger.model.Threat;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/**
 * The simplest rule that can be stated and checked by hand, until there are figures: the strongest preventive or
 * detective control in place lowers the likelihood by 0, 1 or 2 steps (weak, moderate, strong); one further control in
 * place of at least moderate strength lowers it by one more; the strongest corrective control in place lowers the
 * impact by 0, 1 or 2 steps. Planned, retired and undeclared controls count for nothing. The matrix gives the level.
 */
public final class ResidualRule {
    private final Model model;
    private final Relations relations;
    private final LocalDate today;
    private final Optional<OrdinalScales> scales;
    private final Optional<Authorities> authorities;
    private final Optional<Tolerances> tolerances;
    private final Map<Ref, List<Ref>> acceptances = new HashMap<>();

    public ResidualRule(Model model, Relations relations, LocalDate today) {
        this.model = model;
        this.relations = relations;
        this.today = today;
        this.scales = model.criteria()
                .flatMap(Criteria::scales)
                .map(OrdinalScales::new)
                .filter(OrdinalScales::complete);
        this.authorities = scales.map(steps -> new Authorities(model, steps));
        this.tolerances = scales.map(steps -> new Tolerances(model, steps));
        model.acceptances()
                .forEach((id, acceptance) -> acceptance
                        .of()
                        .forEach(threat -> acceptances
                                .computeIfAbsent(threat, _ -> new ArrayList<>())
                                .add(new Ref(Kind.ACCEPTANCE, id))));
    }

    /** The residual of every threat, in the order of the model. */
    public Map<String, Residual> all() {
        Map<String, Residual> all = new LinkedHashMap<>();
        model.threats().forEach((id, threat) -> all.put(id, of(id, threat)));
        return all;
    }

    private Residual of(String id, Threat threat) {
        List<Against> counted = relations.against(id).stream()
                .filter(against -> against.control().state().equals(Optional.of(ControlState.IN_PLACE))
                        && against.mapping().strength().isPresent())
                .toList();
        if (scales.isEmpty()) {
            return notShown(
                    Optional.empty(), Optional.empty(), counted, "the criteria state no usable scales and matrix");
        }
        OrdinalScales steps = scales.get();
        Optional<Rating> inherent = steps.likelihoodOf(threat)
                .flatMap(likelihood -> steps.impactOf(threat).flatMap(impact -> steps.rating(likelihood, impact)));
        Optional<Rating> judged = threat.residual()
                .flatMap(judgement -> judgement
                        .likelihood()
                        .flatMap(likelihood -> judgement.impact().flatMap(impact -> steps.rating(likelihood, impact))));
        Optional<Rating> computed = inherent.flatMap(before -> lowered(before, counted, steps));
        if (computed.isEmpty() && judged.isEmpty()) {
            return notShown(inherent, judged, counted, "the threat has no likelihood or no impact on the scales");
        }
        return against(threat, new Ref(Kind.THREAT, id), inherent, computed, judged, counted, steps);
    }

    private Residual against(
            Threat threat,
            Ref ref,
            Optional<Rating> inherent,
            Optional<Rating> computed,
            Optional<Rating> judged,
            List<Against> counted,
            OrdinalScales steps) {
        String level = judged.or(() -> computed).orElseThrow().level();
        Optional<String> tolerated = tolerances.flatMap(all -> all.of(threat, ref));
        if (tolerated.isEmpty()) {
            return new Residual(
                    inherent,
                    computed,
                    judged,
                    counted,
                    tolerated,
                    Optional.empty(),
                    Optional.of("no tolerance is stated as a level of risk"),
                    Standing.NOT_SHOWN);
        }
        boolean above = steps.higher(level, tolerated.get());
        Optional<Ref> acceptance = above ? acceptance(ref, level, steps) : Optional.empty();
        Standing standing = !above ? Standing.WITHIN : acceptance.isPresent() ? Standing.ACCEPTED : Standing.ABOVE;
        return new Residual(inherent, computed, judged, counted, tolerated, acceptance, Optional.empty(), standing);
    }

    private static Residual notShown(
            Optional<Rating> inherent, Optional<Rating> judged, List<Against> counted, String missing) {
        return new Residual(
                inherent,
                Optional.empty(),
                judged,
                counted,
                Optional.empty(),
                Optional.empty(),
                Optional.of(missing),
                Standing.NOT_SHOWN);
    }

    private static Optional<Rating> lowered(Rating before, List<Against> counted, OrdinalScales steps) {
        List<Integer> onLikelihood = new ArrayList<>();
        int onImpact = 0;
        for (Against against : counted) {
            int strength = steps(against.mapping().strength().orElseThrow());
            List<ControlKind> kinds = against.control().kind();
            if (kinds.contains(ControlKind.PREVENTIVE) || kinds.contains(ControlKind.DETECTIVE)) {
                onLikelihood.add(strength);
            }
            if (kinds.contains(ControlKind.CORRECTIVE)) {
                onImpact = Math.max(onImpact, strength);
            }
        }
        onLikelihood.sort(Comparator.reverseOrder());
        int down = onLikelihood.isEmpty() ? 0 : onLikelihood.getFirst();
        if (onLikelihood.size() > 1 && onLikelihood.get(1) > 0) {
            down++;
        }
        return steps.rating(
                steps.likelihoodLowered(before.likelihood(), down), steps.impactLowered(before.impact(), onImpact));
    }

    private static int steps(Strength strength) {
        return switch (strength) {
            case WEAK -> 0;
            case MODERATE -> 1;
            case STRONG -> 2;
        };
    }

    /** An acceptance that holds today, names the threat, covers the level, and was given by a role that may. */
    private Optional<Ref> acceptance(Ref threat, String level, OrdinalScales steps) {
        return acceptances.getOrDefault(threat, List.of()).stream()
                .filter(ref -> Optional.ofNullable(model.acceptances().get(ref.id()))
                        .filter(acceptance -> holds(acceptance, level, steps) && given(acceptance, level))
                        .isPresent())
                .findFirst();
    }

    private boolean given(Acceptance acceptance, String level) {
        return acceptance
                .by()
                .filter(role -> authorities.filter(all -> all.may(role, level)).isPresent())
                .isPresent();
    }

    private boolean holds(Acceptance acceptance, String level, OrdinalScales steps) {
        return acceptance.on().filter(on -> !on.isAfter(today)).isPresent()
                && acceptance.until().filter(until -> !until.isBefore(today)).isPresent()
                && acceptance
                        .level()
                        .filter(accepted -> !steps.higher(level, accepted))
                        .isPresent();
    }
}
