package org.claviger.knowledge;

import java.util.List;
import java.util.Map;
import org.claviger.model.KeyType;

/** The threat categories that every model is examined against, in order. */
public record Categories(
        int clavigerKnowledge, String kind, String version, String notice, Map<String, Category> categories) {
    /**
     * A category.
     *
     * @param covers what belongs to it
     * @param asks what an assessor asks of any environment
     * @param keyMaterial types of key material concerned
     * @param examples incidents that show it
     */
    public record Category(
            String title, String covers, List<String> asks, List<KeyType> keyMaterial, List<String> examples) {}
}
