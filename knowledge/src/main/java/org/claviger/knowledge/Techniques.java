package org.claviger.knowledge;

import java.util.Map;
import java.util.Optional;

/** Ids and names of attack techniques in public frameworks. Descriptions stay with their publisher. */
public record Techniques(
        int clavigerKnowledge,
        String kind,
        String version,
        Map<String, Framework> sources,
        String notice,
        Map<String, Technique> techniques) {
    /** A framework. */
    public record Framework(String title, Optional<String> repository, Optional<String> licence, String url) {}

    /** A technique. */
    public record Technique(String name, String framework) {}
}
