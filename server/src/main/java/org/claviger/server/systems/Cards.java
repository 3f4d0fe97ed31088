package org.claviger.server.systems;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.claviger.analysis.assess.Severity;
import org.claviger.server.access.Membership;
import org.claviger.server.systems.Systems.Row;
import org.claviger.server.systems.SystemsPages.Card;
import org.claviger.server.systems.SystemsPages.Judged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The systems of an organisation in short. What is said of a system is read from tables; assessed are small ones only, and
 * so many that nobody waits for the page. One that cannot be assessed does not hide the others.
 */
@Component
final class Cards {
    private static final Logger LOG = LoggerFactory.getLogger(Cards.class);

    /** Entries of the ledgers of all systems that are assessed for one page: a good second's work. */
    private static final long ASSESSED = 4000;

    private final Systems systems;

    Cards(Systems systems) {
        this.systems = systems;
    }

    List<Card> of(Membership membership) {
        List<Card> cards = new ArrayList<>();
        Map<UUID, Map<String, Long>> counts = systems.counts(membership);
        Map<UUID, String> names = systems.names(membership);
        long left = ASSESSED;
        for (Row row : systems.of(membership)) {
            if (row.size() > 0) {
                Optional<OpenSystem> known = systems.known(membership, row);
                left -= known.isPresent() ? 0 : row.size();
                cards.add(card(
                        membership,
                        row,
                        names.getOrDefault(row.id(), row.slug()),
                        says(counts.getOrDefault(row.id(), Map.of())),
                        known,
                        left >= 0));
            }
        }
        return cards;
    }

    private Card card(
            Membership membership,
            Row row,
            String name,
            String says,
            Optional<OpenSystem> known,
            boolean mayBeAssessed) {
        String href = "/o/" + membership.slug() + "/" + row.slug();
        try {
            Optional<OpenSystem> here = known.isEmpty() && mayBeAssessed ? systems.open(membership, row) : known;
            return new Card(name, href, says, here.map(Cards::judged), Optional.empty());
        } catch (RuntimeException e) {
            LOG.error("system {} cannot be assessed", row.id(), e);
            return new Card(
                    name,
                    href,
                    says,
                    Optional.empty(),
                    Optional.of("It cannot be shown. It is our mistake; what happened stands in the server's log."));
        }
    }

    private static String says(Map<String, Long> counts) {
        return counts.getOrDefault("component", 0L) + " components, " + counts.getOrDefault("wallet", 0L) + " wallets, "
                + counts.getOrDefault("threat", 0L) + " threats, " + counts.getOrDefault("control", 0L) + " controls";
    }

    private static Judged judged(OpenSystem here) {
        return new Judged(
                here.assessment().count(Severity.ERROR), here.assessment().count(Severity.WARNING));
    }
}
