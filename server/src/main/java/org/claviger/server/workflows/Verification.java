package org.claviger.server.workflows;

import java.util.Set;
import java.util.stream.Collectors;
import org.claviger.model.value.Ref;
import org.claviger.server.systems.OpenSystem;

/**
 * Which steps an assessor objects to.
 *
 * @param unverified places of approvals for which nothing independent is stated to verify on (CLV-611)
 * @param blind places of steps on devices on which nobody can read what is signed (CLV-615)
 */
record Verification(Set<Integer> unverified, Set<Integer> blind) {
    static Verification of(OpenSystem here, Ref workflow) {
        return new Verification(steps(here, workflow, "CLV-611"), steps(here, workflow, "CLV-615"));
    }

    /** The last step of a finding's path is the place in the list of steps. */
    private static Set<Integer> steps(OpenSystem here, Ref workflow, String code) {
        return here.findings(workflow).stream()
                .filter(finding -> finding.code().equals(code))
                .map(finding -> finding.path().steps())
                .filter(steps -> !steps.isEmpty() && steps.getLast().matches("[0-9]{1,6}"))
                .map(steps -> Integer.valueOf(steps.getLast()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
