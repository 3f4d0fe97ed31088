package org.claviger.analysis.assess;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claviger.analysis.relations.Relations.Work;
import org.claviger.model.Component;
import org.claviger.model.Decision;
import org.claviger.model.Model;
import org.claviger.model.Task;
import org.claviger.model.Threat;
import org.claviger.model.ThreatCategory;
import org.claviger.model.value.Interval;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.RequirementId;

/** Findings about suppliers: CLV-215, CLV-714 and CLV-715. */
final class SupplierChecks {
    private static final RequirementId SUPPLIER_REVIEW = new RequirementId("2.03.3.1");

    private SupplierChecks() {}

    static void run(Subject subject, Findings findings) {
        Set<Ref> threatened = threatened(subject.model());
        List<Task> reviews = subject.relations().workFor(SUPPLIER_REVIEW).stream()
                .map(Work::task)
                .filter(SupplierChecks::yearly)
                .toList();
        boolean all = reviews.stream().anyMatch(task -> task.covers().isEmpty());
        Set<Ref> reviewed =
                reviews.stream().flatMap(task -> task.covers().stream()).collect(Collectors.toSet());
        subject.model().suppliers().forEach((id, supplier) -> {
            Ref ref = new Ref(Kind.SUPPLIER, id);
            if (!threatened.contains(ref)) {
                findings.at(ref, "CLV-215", "No supply-chain threat touches " + ref + " or anything it supplies.");
            }
            if (!all && !reviewed.contains(ref)) {
                findings.at(ref, "CLV-714", "No recurring work reviews " + ref + " at least once a year.");
            } else {
                supplier.reviewed()
                        .filter(on -> Interval.YEARLY.nextBy(on).isBefore(subject.today()))
                        .ifPresent(on -> findings.at(
                                ref,
                                "CLV-714",
                                ref + " was last reviewed on " + on + ", more than a year ago.",
                                "reviewed"));
            }
            if (supplier.assessed().flatMap(Decision::on).isEmpty()) {
                findings.at(ref, "CLV-715", "When " + ref + " was assessed before the contract is not stated.");
            }
        });
    }

    /** Suppliers that a supply-chain threat names, itself or by a component, role or person of theirs. */
    private static Set<Ref> threatened(Model model) {
        Set<Ref> suppliers = new HashSet<>();
        for (Threat threat : model.threats().values()) {
            if (threat.category().equals(Optional.of(ThreatCategory.SUPPLY_CHAIN))) {
                threat.targets().stream().flatMap(ref -> supplierOf(ref, model)).forEach(suppliers::add);
            }
        }
        return suppliers;
    }

    private static Stream<Ref> supplierOf(Ref ref, Model model) {
        return switch (ref.kind()) {
            case SUPPLIER -> Stream.of(ref);
            case COMPONENT ->
                entry(model.components(), ref)
                        .flatMap((Component each) -> Stream.concat(
                                each.supplier().stream(),
                                each.hostedOn().filter(on -> on.kind() == Kind.SUPPLIER).stream()));
            case ROLE -> entry(model.roles(), ref).flatMap(role -> role.employedBy().stream());
            case PERSON -> entry(model.persons(), ref).flatMap(person -> person.employedBy().stream());
            default -> Stream.empty();
        };
    }

    private static <E> Stream<E> entry(Map<String, E> section, Ref ref) {
        return Stream.ofNullable(section.get(ref.id()));
    }

    private static boolean yearly(Task task) {
        return task.every()
                .filter(every -> every.compareTo(Interval.YEARLY) <= 0)
                .isPresent();
    }
}
