package org.claviger.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claviger.model.ControlKind;
import org.claviger.model.ThreatCategory;
import org.claviger.model.value.Interval;
import org.claviger.model.value.RequirementId;

/** Controls to start from; frequencies in it are where to begin, never a justification. */
public record ControlLibrary(
        int clavigerKnowledge, String kind, String version, String notice, Map<String, LibraryControl> controls) {
    /** A control. */
    public record LibraryControl(
            String title,
            List<ControlKind> kind,
            List<ThreatCategory> categories,
            List<RequirementId> implements_,
            String does,
            ActsOn actsOn,
            String evidence,
            Map<String, LibraryTask> tasks) {}

    /** What kind of element a control acts on. */
    public record ActsOn(
            List<String> components,
            List<String> keys,
            List<String> wallets,
            List<String> steps,
            List<String> processes,
            List<String> elements) {}

    /**
     * A control's recurring work.
     *
     * @param every an interval, or {@code on event:} and the event
     * @param cap the longest interval that the catalogue allows
     */
    public record LibraryTask(
            String title, String every, Optional<String> finds, Optional<String> evidence, Optional<Interval> cap) {}
}
