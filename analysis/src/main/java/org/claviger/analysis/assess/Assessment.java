package org.claviger.analysis.assess;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claviger.model.file.Reading;
import org.claviger.model.value.RequirementId;

/**
 * What came of looking at a file with an assessor's eye.
 *
 * @param reading the file
 * @param subject what was looked at; absent when no model could be read
 * @param findings mistakes of the language first, then objections; each group in the order of the file
 * @param whole whether these are all findings; else there are more than were asked for
 * @param requirements what the model shows of each requirement of the catalogue
 */
public record Assessment(
        Reading reading,
        Optional<Subject> subject,
        List<Finding> findings,
        boolean whole,
        Map<RequirementId, Verdict> requirements) {

    /** How many findings have this weight. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** Whether a finding stands that must be settled. */
    public boolean failed() {
        return count(Severity.ERROR) > 0;
    }
}
