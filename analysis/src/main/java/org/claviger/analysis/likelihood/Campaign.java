package org.claviger.analysis.likelihood;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * One cause with its rate, and the basic events that it brings about. What one success of it took is noticed and ended
 * together. Campaigns are independent of each other; several may have the same target.
 *
 * @param name unique in a question
 * @param targets for each basic event the probability that a campaign that comes takes it, above 0 to 1, independently of
 *     its other targets. With 1 for all of them they fall together
 */
public record Campaign(String name, Behaviour behaviour, SequencedMap<String, Double> targets) {
    /** More would be too many outcomes to tell apart: 255. */
    public static final int MOST_UNCERTAIN_TARGETS = 8;

    /**
     * @throws IllegalArgumentException if it has no target, or more than {@link #MOST_UNCERTAIN_TARGETS} that are uncertain, or
     *     an uncertain one without coming at a rate
     */
    public Campaign {
        if (targets.isEmpty()) {
            throw new IllegalArgumentException(name + " has no target.");
        }
        targets.forEach((target, share) -> {
            Required.probability("The probability that " + name + " takes " + target, share);
            Required.positive("The probability that " + name + " takes " + target, share);
        });
        targets = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(targets));
        long uncertain = targets.values().stream().filter(share -> share < 1).count();
        if (uncertain > MOST_UNCERTAIN_TARGETS) {
            throw new IllegalArgumentException(
                    name + " has more than " + MOST_UNCERTAIN_TARGETS + " uncertain targets.");
        }
        if (uncertain > 0 && behaviour instanceof Behaviour.Static) {
            throw new IllegalArgumentException(name + " does not come at a rate, so its targets are certain.");
        }
    }

    /** One success takes all. */
    public static Campaign together(String name, Behaviour behaviour, Iterable<String> targets) {
        SequencedMap<String, Double> certain = new LinkedHashMap<>();
        targets.forEach(each -> certain.put(each, 1.0));
        return new Campaign(name, behaviour, certain);
    }

    /** A basic event that comes by itself; the campaign has its name. */
    public static Campaign alone(String event, Behaviour behaviour) {
        return new Campaign(event, behaviour, new LinkedHashMap<>(Map.of(event, 1.0)));
    }
}
