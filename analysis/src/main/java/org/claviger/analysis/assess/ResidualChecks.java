package org.claviger.analysis.assess;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claviger.analysis.residual.Authorities;
import org.claviger.analysis.residual.OrdinalScales;
import org.claviger.analysis.residual.Residual;
import org.claviger.analysis.residual.Residual.Standing;
import org.claviger.model.Acceptance;
import org.claviger.model.Criteria;
import org.claviger.model.Decision;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** Findings about residual risk, tolerance and acceptance: CLV-501 to CLV-510. */
final class ResidualChecks {
    private ResidualChecks() {}

    static void run(Subject subject, Findings findings) {
        criteria(subject, findings);
        Set<Ref> accepted = subject.model().acceptances().values().stream()
                .flatMap(acceptance -> acceptance.of().stream())
                .collect(Collectors.toSet());
        subject.residuals()
                .forEach((id, residual) -> threat(new Ref(Kind.THREAT, id), residual, accepted, subject, findings));
        Optional<Authorities> authorities = subject.scales().map(scales -> new Authorities(subject.model(), scales));
        subject.model()
                .acceptances()
                .forEach((id, acceptance) ->
                        acceptance(new Ref(Kind.ACCEPTANCE, id), acceptance, authorities, subject, findings));
    }

    /** CLV-505, CLV-506, CLV-509: criteria that were decided, by somebody, and fit together. */
    private static void criteria(Subject subject, Findings findings) {
        Optional<Criteria> criteria = subject.model().criteria();
        if (criteria.filter(stated -> !stated.tolerances().isEmpty()).isEmpty()) {
            findings.at("criteria", "CLV-505", "No tolerance for residual risk is stated.");
        }
        if (criteria.isPresent()) {
            Optional<Decision> approved = criteria.get().approved();
            if (approved.flatMap(Decision::by).isEmpty()
                    || approved.flatMap(Decision::on).isEmpty()) {
                findings.at("criteria", "CLV-506", "Nobody has approved the criteria with a date.");
            }
        }
        subject.scales()
                .map(OrdinalScales::faults)
                .filter(faults -> !faults.isEmpty())
                .ifPresent(faults -> findings.at(
                        "criteria",
                        "CLV-509",
                        "Scales and matrix do not fit together: " + Words.list(faults) + ".",
                        "scales"));
        subject.model().criteria().stream()
                .flatMap(stated -> stated.tolerances().stream())
                .flatMap(tolerance -> tolerance.level().stream())
                .filter(level -> subject.scales()
                        .filter(scales -> !scales.hasRisk(level))
                        .isPresent())
                .distinct()
                .forEach(level -> findings.at(
                        "criteria",
                        "CLV-509",
                        "The tolerated level \"" + level + "\" is no level of risk.",
                        "tolerances"));
    }

    /** CLV-501, CLV-504, CLV-507: what stays of a threat. An acceptance with a fault of its own is reported there. */
    private static void threat(Ref ref, Residual residual, Set<Ref> accepted, Subject subject, Findings findings) {
        boolean toleranceStated = subject.model()
                .criteria()
                .filter(each -> !each.tolerances().isEmpty())
                .isPresent();
        if (residual.standing() == Standing.NOT_SHOWN) {
            if (!toleranceStated && residual.current().isPresent()) {
                return; // One finding about the criteria says it for all.
            }
            findings.at(
                    ref,
                    "CLV-504",
                    "The residual of " + ref + " cannot be shown: "
                            + residual.missing().orElse("something is missing") + ".");
        } else if (residual.standing() == Standing.ABOVE && !accepted.contains(ref)) {
            findings.at(
                    ref,
                    "CLV-501",
                    "The residual of " + ref + " is "
                            + residual.current().orElseThrow().level() + ", above the tolerated "
                            + residual.tolerated().orElseThrow() + ", and nobody has accepted it.");
        }
        if (residual.judged().isPresent()
                && residual.computed().isPresent()
                && subject.scales().isPresent()) {
            String judged = residual.judged().get().level();
            String computed = residual.computed().get().level();
            if (subject.scales().get().higher(computed, judged)) {
                findings.at(
                        ref,
                        "CLV-507",
                        "The residual of " + ref + " is judged " + judged + "; the controls in place support "
                                + computed + ".",
                        "residual");
            }
        }
    }

    /** CLV-502, CLV-503, CLV-508, CLV-510: an acceptance that counts. */
    private static void acceptance(
            Ref ref, Acceptance acceptance, Optional<Authorities> authorities, Subject subject, Findings findings) {
        List<String> missing = missing(acceptance);
        if (!missing.isEmpty()) {
            findings.at(ref, "CLV-508", ref + " does not state " + Words.list(missing) + ".");
        }
        acceptance
                .until()
                .filter(until -> until.isBefore(subject.today()))
                .ifPresent(until -> findings.at(ref, "CLV-503", ref + " ended on " + until + ".", "until"));
        if (subject.scales().isEmpty() || authorities.isEmpty()) {
            return;
        }
        OrdinalScales scales = subject.scales().get();
        acceptance.by().ifPresent(role -> duration(ref, acceptance, role, authorities.get(), findings));
        acceptance
                .by()
                .ifPresent(role -> authority(ref, role, levels(acceptance, subject), authorities.get(), findings));
        acceptance.level().ifPresent(accepted -> lower(ref, acceptance, accepted, subject, scales, findings));
    }

    private static List<String> missing(Acceptance acceptance) {
        TreeSet<String> missing = new TreeSet<>();
        if (acceptance.by().isEmpty()) {
            missing.add("by whom");
        }
        if (acceptance.on().isEmpty()) {
            missing.add("when");
        }
        if (acceptance.until().isEmpty()) {
            missing.add("until when");
        }
        if (acceptance.because().isEmpty()) {
            missing.add("why");
        }
        if (acceptance.of().isEmpty()) {
            missing.add("which threats");
        }
        if (acceptance.level().isEmpty()) {
            missing.add("up to which level");
        }
        return List.copyOf(missing);
    }

    /** The levels that the acceptance speaks of: the stated one, and what its threats have today. */
    private static List<String> levels(Acceptance acceptance, Subject subject) {
        TreeSet<String> levels = new TreeSet<>(acceptance.level().stream().toList());
        if (levels.isEmpty()) {
            acceptance.of().stream()
                    .flatMap(threat -> Optional.ofNullable(subject.residuals().get(threat.id())).stream())
                    .flatMap(residual -> residual.current().stream())
                    .forEach(rating -> levels.add(rating.level()));
        }
        return List.copyOf(levels);
    }

    /** CLV-502: for no longer than the role may. */
    private static void duration(Ref ref, Acceptance acceptance, Ref role, Authorities authorities, Findings findings) {
        if (acceptance.on().isEmpty() || acceptance.until().isEmpty()) {
            return;
        }
        long days =
                acceptance.until().get().toEpochDay() - acceptance.on().get().toEpochDay();
        authorities.of(role).stream()
                .flatMap(authority -> authority.forAtMost().stream())
                .filter(most -> days > Math.ceil(most.days()))
                .findFirst()
                .ifPresent(most -> findings.at(
                        ref,
                        "CLV-502",
                        ref + " holds for " + Words.times(days, "day", "days") + "; " + role
                                + " may accept for at most " + most + ".",
                        "until"));
    }

    private static void authority(Ref ref, Ref role, List<String> levels, Authorities authorities, Findings findings) {
        levels.stream()
                .filter(level -> !authorities.may(role, level))
                .findFirst()
                .ifPresent(level -> findings.at(
                        ref, "CLV-502", ref + " is by " + role + ", which may not accept " + level + " risk.", "by"));
    }

    private static void lower(
            Ref ref, Acceptance acceptance, String accepted, Subject subject, OrdinalScales scales, Findings findings) {
        for (Ref threat : acceptance.of()) {
            Optional.ofNullable(subject.residuals().get(threat.id()))
                    .flatMap(Residual::current)
                    .filter(rating -> scales.higher(rating.level(), accepted))
                    .ifPresent(rating -> findings.at(
                            ref,
                            "CLV-510",
                            ref + " accepts up to " + accepted + "; " + threat + " leaves " + rating.level()
                                    + " today.",
                            "level"));
        }
    }
}
