package org.claviger.server.wallets;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.claviger.analysis.likelihood.CompletionRate;
import org.claviger.analysis.likelihood.PerYear;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.logic.Budget;
import org.claviger.analysis.structure.MinimalSets;
import org.claviger.analysis.structure.Question;
import org.claviger.analysis.structure.Structure;
import org.claviger.analysis.structure.StructureAnalysis;
import org.claviger.analysis.structure.Supposition;
import org.claviger.model.value.Ref;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Component;

/** Who must fall for the assets of wallets, kept while it cannot change: it follows from the entries, the day and this program. */
@Component
final class Structures {
    /** The smallest sets that a page lists. */
    static final int LISTED = 50;

    private static final int KEPT = 400;
    private static final Duration LONGEST = Duration.ofSeconds(4);
    private static final long BYTES = 64L << 20;

    private final Clock clock;
    private final Map<Key, Structure> structures = latest(8);
    private final Map<Asked, Answer<MinimalSets>> answers = latest(KEPT);
    private final Map<Asked, Answer<PerYear>> rates = latest(KEPT);

    Structures(Clock clock) {
        this.clock = clock;
    }

    private record Key(UUID system, long size, LocalDate day, Supposition supposed) {}

    private record Asked(Key key, Ref wallet, Question question) {}

    private static <K, V> Map<K, V> latest(int most) {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }

    /** The structure of a system under a supposition. */
    Structure of(OpenSystem here, Supposition supposed) {
        Key key = key(here, supposed);
        return Optional.ofNullable(structures.get(key)).orElseGet(() -> {
            Structure made = Structure.of(here.model(), here.subject().today(), supposed);
            structures.put(key, made);
            return made;
        });
    }

    /** What moves or loses the assets of a wallet. One question is worked on at a time, within a few seconds. */
    Answer<MinimalSets> of(OpenSystem here, Supposition supposed, Ref wallet, Question question) {
        Asked asked = new Asked(key(here, supposed), wallet, question);
        Answer<MinimalSets> known = answers.get(asked);
        return known != null ? known : worked(here, asked);
    }

    private synchronized Answer<MinimalSets> worked(OpenSystem here, Asked asked) {
        Answer<MinimalSets> known = answers.get(asked);
        if (known != null) {
            return known;
        }
        Answer<MinimalSets> answer = analysis(here, asked.key().supposed()).of(asked.wallet(), asked.question());
        answers.put(asked, answer);
        return answer;
    }

    /** How often a year that happens by the stated threats, or what that lacks. */
    Answer<PerYear> perYear(OpenSystem here, Ref wallet, Question question) {
        Asked asked = new Asked(key(here, Supposition.NONE), wallet, question);
        return Optional.ofNullable(rates.get(asked)).orElseGet(() -> rate(here, asked));
    }

    private synchronized Answer<PerYear> rate(OpenSystem here, Asked asked) {
        Answer<PerYear> rate = new CompletionRate(
                        of(here, Supposition.NONE),
                        here.model(),
                        here.subject().relations(),
                        here.subject().today(),
                        new Budget(clock, LONGEST, BYTES))
                .of(asked.wallet(), asked.question());
        rates.put(asked, rate);
        return rate;
    }

    StructureAnalysis analysis(OpenSystem here, Supposition supposed) {
        return new StructureAnalysis(of(here, supposed), new Budget(clock, LONGEST, BYTES), LISTED);
    }

    private static Key key(OpenSystem here, Supposition supposed) {
        return new Key(here.id(), here.size(), here.subject().today(), supposed);
    }
}
