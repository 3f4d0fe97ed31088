package org.claviger.analysis.assess;

import java.util.ArrayList;
import java.util.List;
import org.claviger.analysis.assess.FindingCatalogue.Explanation;
import org.claviger.knowledge.Catalogue;
import org.claviger.model.text.Document;
import org.claviger.model.text.Pointer;
import org.claviger.model.value.Ref;
import org.claviger.model.value.RequirementId;

/** Collects findings, giving each its weight for the target level and its place in the file. */
final class Findings {
    private final FindingCatalogue explanations = FindingCatalogue.shipped();
    private final List<Finding> found = new ArrayList<>();
    private final Document document;
    private final Catalogue catalogue;
    private final int level;
    private final int most;

    /** Thrown where there would be one more than is taken; the checks need not look on. */
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1;

        Full() {
            super("full", null, false, false);
        }
    }

    /** Takes so many at the most. */
    Findings(Document document, Catalogue catalogue, int level, int most) {
        this.most = most;
        this.document = document;
        this.catalogue = catalogue;
        this.level = level;
    }

    List<Finding> list() {
        return found;
    }

    /** A finding about an element, placed at the element or at one of its fields. */
    void at(Ref element, String code, String message, String... field) {
        Pointer path = Pointer.of(element.kind().section(), element.id());
        for (String step : field) {
            path = path.to(step);
        }
        add(code, message, element.toString(), path, explanations.of(code).requirements());
    }

    /** A finding about a part of the model that is no element, such as {@code system} or {@code criteria}. */
    void at(String part, String code, String message, String... field) {
        Pointer path = Pointer.of(part);
        for (String step : field) {
            path = path.to(step);
        }
        add(code, message, part, path, explanations.of(code).requirements());
    }

    /** A finding about an element that bears on these requirements rather than on those of its code. */
    void at(Ref element, String code, String message, List<RequirementId> requirements, String... field) {
        Pointer path = Pointer.of(element.kind().section(), element.id());
        for (String step : field) {
            path = path.to(step);
        }
        add(code, message, element.toString(), path, requirements);
    }

    /** A finding about a requirement as a whole. */
    void at(RequirementId requirement, String code, String message) {
        add(code, message, "requirement/" + requirement, Pointer.ROOT, List.of(requirement));
    }

    /** The same finding with a lower weight. */
    void milder(Ref element, String code, String message, String... field) {
        at(element, code, message, field);
        Finding last = found.removeLast();
        found.add(weighed(last, last.severity() == Severity.ERROR ? Severity.WARNING : Severity.NOTE));
    }

    private void add(String code, String message, String element, Pointer path, List<RequirementId> requirements) {
        if (found.size() >= most) {
            throw new Full();
        }
        Explanation explanation = explanations.of(code);
        Severity severity = aboveTarget(requirements) ? Severity.NOTE : explanation.severity();
        found.add(new Finding(
                code,
                severity,
                message,
                oneLine(explanation.settle()),
                element,
                document.actual(path),
                document.locate(path),
                requirements));
    }

    private boolean aboveTarget(List<RequirementId> requirements) {
        return !requirements.isEmpty()
                && requirements.stream()
                        .allMatch(id -> catalogue
                                .find(id)
                                .filter(each -> each.level() > level)
                                .isPresent());
    }

    private static Finding weighed(Finding finding, Severity severity) {
        return new Finding(
                finding.code(),
                severity,
                finding.message(),
                finding.settle(),
                finding.element(),
                finding.path(),
                finding.position(),
                finding.requirements());
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
