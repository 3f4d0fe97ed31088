package org.claviger.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claviger.model.value.Interval;
import org.claviger.model.value.RequirementId;

/**
 * A requirement catalogue: one version of the CryptoCurrency Security Standard (CCSS). Summaries are ours; the wording
 * is that of its publisher, C4, and stands in the official table that {@link Source#url} names.
 */
public final class Catalogue {
    private final File file;
    private final Map<RequirementId, Requirement> requirements;

    /** Where the standard itself is to be read. */
    public record Source(String title, String url) {}

    /** A group of aspects or controls. */
    public record Titled(String title, Optional<String> domain, Optional<String> aspect) {}

    /** Whose figure a longest interval is. */
    public enum Authority {
        STANDARD,
        RECOMMENDED
    }

    /**
     * Work that a requirement wants done again and again.
     *
     * @param work what, in a few words
     * @param atMost the longest interval allowed; without it the organisation sets one
     * @param event for work that follows an event
     * @param periodically whether the organisation must set an interval and justify it
     * @param basis whose the figure is
     */
    public record Recurring(
            String work,
            Optional<Interval> atMost,
            Optional<String> event,
            boolean periodically,
            Optional<Authority> basis) {}

    /** How an assessor gathers evidence. */
    public enum Technique {
        REVIEW_PSP,
        REVIEW_BAU,
        INSPECTION,
        OBSERVATION,
        INTERVIEW,
        REPERFORMANCE
    }

    /**
     * A requirement.
     *
     * @param level 1, 2 or 3
     * @param control the control it belongs to, such as {@code 2.03.2}
     * @param summary what it asks, in our own words
     * @param evidence how an assessor gathers evidence
     * @param documents internal documents that an assessor would ask for
     * @param threatModel how it hangs on the threat model, where it does
     * @param recurs its recurring work, where it has some
     * @param supersedes the lower requirement that is met whenever this one is
     */
    public record Requirement(
            int level,
            String control,
            String summary,
            List<Technique> evidence,
            List<String> documents,
            Optional<String> threatModel,
            Optional<Recurring> recurs,
            Optional<RequirementId> supersedes) {}

    /** The file, field by field. */
    record File(
            int clavigerKnowledge,
            String kind,
            String version,
            String published,
            Source source,
            String notice,
            Map<String, Titled> domains,
            Map<String, Titled> aspects,
            Map<String, Titled> controls,
            Map<String, Requirement> requirements) {}

    Catalogue(File file) {
        this.file = file;
        this.requirements = new TreeMap<>();
        file.requirements().forEach((id, requirement) -> requirements.put(new RequirementId(id), requirement));
    }

    public String version() {
        return file.version();
    }

    public Source source() {
        return file.source();
    }

    /** That the summaries are not the standard. */
    public String notice() {
        return file.notice();
    }

    /** All requirements in the order of their ids. */
    public Map<RequirementId, Requirement> requirements() {
        return requirements;
    }

    public Optional<Requirement> find(RequirementId id) {
        return Optional.ofNullable(requirements.get(id));
    }

    /** The title of the control that a requirement belongs to. */
    public String controlTitle(RequirementId id) {
        return Optional.ofNullable(file.controls().get(id.control()))
                .map(Titled::title)
                .orElse(id.control());
    }

    /** The title of the aspect that a requirement belongs to. */
    public String aspectTitle(RequirementId id) {
        String aspect = id.text().substring(0, 4);
        return Optional.ofNullable(file.aspects().get(aspect))
                .map(Titled::title)
                .orElse(aspect);
    }

    public Map<String, Titled> aspects() {
        return file.aspects();
    }

    public Map<String, Titled> controls() {
        return file.controls();
    }

    /** Requirements whose place another of a level and below takes. */
    public Set<RequirementId> supersededUpTo(int level) {
        return requirements.values().stream()
                .filter(requirement -> requirement.level() <= level)
                .flatMap(requirement -> requirement.supersedes().stream())
                .collect(Collectors.toSet());
    }

    /** Requirements of a level and below whose recurring work no requirement of the same levels takes the place of. */
    public Map<RequirementId, Recurring> recurringUpTo(int level) {
        Set<RequirementId> superseded = supersededUpTo(level);
        Map<RequirementId, Recurring> recurring = new TreeMap<>();
        requirements.forEach((id, requirement) -> {
            if (requirement.level() <= level && !superseded.contains(id)) {
                requirement.recurs().ifPresent(work -> recurring.put(id, work));
            }
        });
        return recurring;
    }
}
