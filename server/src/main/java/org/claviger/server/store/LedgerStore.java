package org.claviger.server.store;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.claviger.ledger.Bytes;
import org.claviger.ledger.Dates;
import org.claviger.ledger.Envelope;
import org.claviger.ledger.Moment;
import org.claviger.ledger.Parsed;
import org.claviger.ledger.Payload;
import org.claviger.ledger.Pseudonym;
import org.claviger.ledger.SealedEntry;
import org.claviger.ledger.model.Decision;
import org.claviger.ledger.model.ModelEntry;
import org.claviger.ledger.model.ModelPayload;
import org.claviger.ledger.model.ModelState;
import org.claviger.ledger.tree.Frontier;
import org.claviger.server.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ledgers of the systems. Appending locks the system's head, decides on the state that it finds, and writes entries,
 * tree and what pages read in one transaction: what was acknowledged is there after a crash, and nothing else is.
 */
@Component
public final class LedgerStore {
    private final Tenancy tenancy;
    private final Clock clock;
    private final SecureRandom random;

    LedgerStore(Tenancy tenancy, Clock clock, SecureRandom random) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.random = random;
    }

    /** The right edge of a ledger, locked. */
    private record Head(Frontier frontier, Optional<Instant> recorded) {}

    /** Opens an empty ledger for a system that has none; one of the same name is found instead. */
    public UUID open(UUID organisation, String slug) {
        return tenancy.in(organisation, database -> {
            database.sql("""
                            insert into system (organisation, system, slug, created) values (:organisation, :system, :slug, :now)
                            on conflict (organisation, slug) do nothing
                            """)
                    .param("organisation", organisation)
                    .param("system", UUID.randomUUID())
                    .param("slug", slug)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            UUID system = database.sql("select system from system where organisation = ? and slug = ?")
                    .params(organisation, slug)
                    .query(UUID.class)
                    .single();
            database.sql("""
                            insert into ledger_head (organisation, system, size, frontier) values (?, ?, 0, ?)
                            on conflict (organisation, system) do nothing
                            """)
                    .params(organisation, system, Frontier.EMPTY.bytes())
                    .update();
            return system;
        });
    }

    /** The model of a system as it stands, with the number of entries that it follows from. */
    public ModelState state(UUID organisation, UUID system) {
        return tenancy.in(organisation, database -> new Reading(database, organisation, system).state());
    }

    /** Decides and records. A refusal records nothing. */
    public Decision record(UUID organisation, UUID system, Pseudonym actor, Function<ModelState, Decision> decide) {
        return tenancy.in(organisation, database -> {
            Head head = lock(database, organisation, system);
            Reading reading = new Reading(database, organisation, system);
            ModelState state = reading.state();
            Decision decision = decide.apply(state);
            if (decision instanceof Decision.Entries(List<ModelEntry> entries)) {
                List<SealedEntry> sealed = seal(system, actor, head, entries);
                write(database, organisation, system, head, sealed);
                reading.advance(state, state.evolve(head.frontier().size(), entries), recorded(sealed, entries));
            }
            return decision;
        });
    }

    private static Head lock(JdbcClient database, UUID organisation, UUID system) {
        return database.sql("""
                        select frontier, recorded from ledger_head where organisation = ? and system = ? for update
                        """)
                .params(organisation, system)
                .query((row, number) -> new Head(
                        Frontier.of(row.getBytes("frontier")),
                        Optional.ofNullable(row.getTimestamp("recorded")).map(Timestamp::toInstant)))
                .single();
    }

    private List<SealedEntry> seal(UUID system, Pseudonym actor, Head head, List<ModelEntry> entries) {
        Instant now = clock.instant();
        // Clocks of machines differ and are set back; the ledger's time is not.
        Moment.Exact recorded = new Moment.Exact(
                head.recorded().filter(last -> last.isAfter(now)).orElse(now));
        List<SealedEntry> sealed = new ArrayList<>(entries.size());
        for (ModelEntry entry : entries) {
            byte[] salt = new byte[Payload.SALT];
            random.nextBytes(salt);
            sealed.add(SealedEntry.seal(
                    system,
                    head.frontier().size() + sealed.size(),
                    ModelPayload.form(entry),
                    actor,
                    Dates.at(recorded),
                    new Payload(ModelPayload.bytes(entry), Bytes.of(salt))));
        }
        return sealed;
    }

    private static List<Recorded> recorded(List<SealedEntry> sealed, List<ModelEntry> entries) {
        List<Recorded> recorded = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            recorded.add(new Recorded(Envelope.parse(sealed.get(i).envelope()).orThrow(), entries.get(i)));
        }
        return recorded;
    }

    private static void write(
            JdbcClient database, UUID organisation, UUID system, Head head, List<SealedEntry> sealed) {
        List<Object[]> entries = new ArrayList<>(sealed.size());
        for (SealedEntry entry : sealed) {
            Payload payload = entry.payload().orElseThrow();
            entries.add(new Object[] {
                head.frontier().size() + entries.size(),
                entry.envelope().toArray(),
                payload.bytes().toArray(),
                payload.salt().toArray()
            });
        }
        database.sql("""
                        insert into ledger_entry (organisation, system, seq, envelope, payload, salt)
                        select :organisation, :system, seq, envelope, payload, salt
                        from unnest(:seqs, :envelopes, :payloads, :salts) as new (seq, envelope, payload, salt)
                        """)
                .param("organisation", organisation)
                .param("system", system)
                .param("seqs", new Column("bigint", entries, 0))
                .param("envelopes", new Column("bytea", entries, 1))
                .param("payloads", new Column("bytea", entries, 2))
                .param("salts", new Column("bytea", entries, 3))
                .update();
        Frontier.Appended appended =
                head.frontier().append(sealed.stream().map(SealedEntry::leaf).toList());
        List<Object[]> nodes = appended.completed().stream()
                .map(node -> new Object[] {
                    node.id().level(), node.id().index(), node.hash().toArray()
                })
                .toList();
        database.sql("""
                        insert into ledger_node (organisation, system, level, index, hash)
                        select :organisation, :system, level, index, hash
                        from unnest(:levels, :indexes, :hashes) as new (level, index, hash)
                        """)
                .param("organisation", organisation)
                .param("system", system)
                .param("levels", new Column("integer", nodes, 0))
                .param("indexes", new Column("bigint", nodes, 1))
                .param("hashes", new Column("bytea", nodes, 2))
                .update();
        Envelope last = Envelope.parse(sealed.getLast().envelope()).orThrow();
        database.sql("""
                        update ledger_head set size = :size, frontier = :frontier, recorded = :recorded
                        where organisation = :organisation and system = :system
                        """)
                .param("organisation", organisation)
                .param("system", system)
                .param("size", appended.frontier().size())
                .param("frontier", appended.frontier().bytes())
                .param("recorded", Timestamp.from(last.dates().recorded().instant()))
                .update();
    }

    /** Builds anew what pages read of a system, from its entries. Appends wait meanwhile, reads do not. */
    public long rebuild(UUID organisation, UUID system) {
        return tenancy.in(organisation, database -> {
            Head head = lock(database, organisation, system);
            List<Recorded> entries = entries(database, organisation, system);
            Reading reading = new Reading(database, organisation, system);
            reading.clear();
            ModelState state = ModelState.EMPTY.fold(entries.stream()
                    .map(each -> new ModelState.Placed(each.envelope().seq(), each.entry())));
            reading.advance(ModelState.EMPTY, state, entries);
            return head.frontier().size();
        });
    }

    private static List<Recorded> entries(JdbcClient database, UUID organisation, UUID system) {
        return database.sql("""
                        select envelope, payload from ledger_entry
                        where organisation = ? and system = ? and payload is not null
                        order by seq
                        """)
                .params(organisation, system)
                .query((row, number) -> {
                    Envelope envelope =
                            Envelope.parse(Bytes.of(row.getBytes("envelope"))).orThrow();
                    Parsed<ModelEntry> entry = ModelPayload.read(envelope.form(), Bytes.of(row.getBytes("payload")));
                    return new Recorded(envelope, entry.orThrow());
                })
                .list();
    }
}
