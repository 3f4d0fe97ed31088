package org.claviger.server.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.claviger.ledger.Bytes;
import org.claviger.ledger.Envelope;
import org.claviger.ledger.Payload;
import org.claviger.ledger.Pseudonym;
import org.claviger.ledger.SealedEntry;
import org.claviger.ledger.model.Content;
import org.claviger.ledger.model.Decision;
import org.claviger.ledger.model.ModelEntry;
import org.claviger.ledger.model.Part;
import org.claviger.ledger.tree.Frontier;
import org.claviger.ledger.tree.Hash;
import org.claviger.ledger.tree.InclusionProof;
import org.claviger.ledger.tree.NodeId;
import org.claviger.model.Model;
import org.claviger.model.binding.Unbinder;
import org.claviger.model.file.ModelFile;
import org.claviger.server.RunningServer;
import org.claviger.server.access.Accounts;
import org.claviger.server.database.Tenancy;
import org.claviger.server.systems.Importing;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Promise: what is recorded stays as it was, hangs in one tree, is seen by its organisation alone, and what pages read
 * follows from it.
 */
class LedgerStoreTest {
    private static final Pseudonym ACTOR = new Pseudonym("actor-abcdefghijklmnop");

    private final RunningServer server = RunningServer.shared();
    private final Tenancy tenancy = server.part(Tenancy.class);
    private final LedgerStore store = server.part(LedgerStore.class);
    private final UUID organisation = organisation();

    private UUID organisation() {
        UUID organisation = UUID.randomUUID();
        tenancy.in(organisation, database -> {
            server.part(Accounts.class)
                    .createOrganisation(database, organisation, "t-" + organisation, "Test " + organisation);
            return organisation;
        });
        return organisation;
    }

    private static Model model(String wallets) {
        return ModelFile.read("m.yaml", "claviger: 1\nsystem: {id: s}\nwallets: {" + wallets + "}\n")
                .model()
                .orElseThrow();
    }

    private UUID imported(String... versions) {
        for (String version : versions) {
            byte[] content = version.getBytes(StandardCharsets.UTF_8);
            UUID system = store.open(organisation, "s");
            Decision decision = server.part(Importing.class)
                    .take(
                            organisation,
                            ACTOR,
                            model(version),
                            "m.yaml",
                            content,
                            store.state(organisation, system).next());
            assertInstanceOf(Decision.Entries.class, decision);
        }
        return store.open(organisation, "s");
    }

    private List<SealedEntry> entries(UUID system) {
        return tenancy.in(
                organisation,
                database -> database.sql(
                                "select envelope, payload, salt from ledger_entry where system = ? order by seq")
                        .param(system)
                        .query((row, number) -> new SealedEntry(
                                Bytes.of(row.getBytes("envelope")),
                                Optional.of(new Payload(
                                        Bytes.of(row.getBytes("payload")), Bytes.of(row.getBytes("salt"))))))
                        .list());
    }

    @Test
    void entriesAreSealedInOneTree() {
        UUID system = imported(
                "a: {name: A}, b: {name: B}",
                "a: {name: A}, c: {name: C, formerly: [b]}",
                "c: {name: D, formerly: [b]}");
        List<SealedEntry> entries = entries(system);
        assertTrue(entries.size() >= 8, entries.size() + " entries");
        entries.forEach(entry -> assertEquals(SealedEntry.Seal.INTACT, entry.verify()));
        for (int i = 0; i < entries.size(); i++) {
            Envelope envelope = Envelope.parse(entries.get(i).envelope()).orThrow();
            assertEquals(i, envelope.seq());
            assertEquals(system, envelope.system());
        }
        byte[] head = tenancy.in(
                organisation,
                database -> database.sql("select frontier from ledger_head where system = ?")
                        .param(system)
                        .query((row, number) -> row.getBytes(1))
                        .single());
        Frontier frontier = Frontier.EMPTY
                .append(entries.stream().map(SealedEntry::leaf).toList())
                .frontier();
        assertArrayEquals(frontier.bytes(), head);
        Map<NodeId, byte[]> nodes = nodes(system);
        for (int i = 0; i < entries.size(); i++) {
            InclusionProof proof = InclusionProof.of(
                    i,
                    entries.size(),
                    ids -> ids.stream()
                            .map(id ->
                                    Hash.of(Optional.ofNullable(nodes.get(id)).orElseThrow()))
                            .toList());
            assertTrue(proof.verify(entries.get(i).leaf(), frontier.root()), "entry " + i);
        }
    }

    private Map<NodeId, byte[]> nodes(UUID system) {
        return tenancy.in(organisation, database -> {
            Map<NodeId, byte[]> nodes = new java.util.HashMap<>();
            database.sql("select level, index, hash from ledger_node where system = ?")
                    .param(system)
                    .query(row -> {
                        nodes.put(new NodeId(row.getInt(1), row.getLong(2)), row.getBytes(3));
                    });
            return nodes;
        });
    }

    @Test
    void whatPagesReadIsTheSameAfterRebuilding() {
        UUID system =
                imported("a: {name: A}, b: {name: B}", "a: {name: A2}, c: {name: C, formerly: [b]}", "d: {name: D}");
        List<String> before = read(system);
        assertTrue(before.size() > 10, before.toString());
        store.rebuild(organisation, system);
        assertEquals(before, read(system));
    }

    private List<String> read(UUID system) {
        return tenancy.in(organisation, database -> {
            List<String> rows = new ArrayList<>();
            for (String table : List.of("part", "change")) {
                rows.addAll(database.sql("select t::text from reading." + table + " t where system = ? order by 1")
                        .param(system)
                        .query(String.class)
                        .list());
            }
            return rows;
        });
    }

    @Test
    void nobodyRewritesAnEntry() {
        UUID system = imported("a: {name: A}");
        List<String> attempts = List.of(
                "update ledger_entry set envelope = '\\x00' where system = ?",
                "update ledger_entry set payload = '\\x00' where system = ?",
                "update ledger_entry set seq = seq + 100 where system = ?",
                "delete from ledger_entry where system = ?",
                "update ledger_node set hash = hash where system = ?",
                "delete from ledger_node where system = ?");
        for (String attempt : attempts) {
            assertThrows(
                    DataAccessException.class,
                    () -> tenancy.in(
                            organisation,
                            database -> database.sql(attempt).param(system).update()),
                    attempt);
        }
    }

    @Test
    void aPayloadCanBeErasedAndItsLeafStays() {
        UUID system = imported("a: {name: A}");
        String leaf = entries(system).get(1).leaf().toString();
        tenancy.in(
                organisation,
                database -> database.sql(
                                "update ledger_entry set payload = null, salt = null where system = ? and seq = 1")
                        .param(system)
                        .update());
        byte[] envelope = tenancy.in(
                organisation,
                database -> database.sql("select envelope from ledger_entry where system = ? and seq = 1")
                        .param(system)
                        .query((row, number) -> row.getBytes(1))
                        .single());
        SealedEntry erased = new SealedEntry(Bytes.of(envelope), Optional.empty());
        assertEquals(leaf, erased.leaf().toString());
        assertEquals(SealedEntry.Seal.ERASED, erased.verify());
    }

    @Test
    void aTransactionSeesItsOrganisationAlone() {
        imported("a: {name: A}");
        UUID stranger = organisation();
        for (String table : List.of(
                "organisation",
                "membership",
                "invitation",
                "system",
                "ledger_head",
                "ledger_entry",
                "ledger_node",
                "import_draft",
                "reading.part",
                "reading.change")) {
            String count = "select count(*) from " + table + " where organisation = ?";
            List<Long> seen = List.of(
                    tenancy.in(stranger, database -> count(database, count)),
                    tenancy.as(UUID.randomUUID(), database -> count(database, count)),
                    tenancy.outside(database -> count(database, count)));
            assertEquals(List.of(0L, 0L, 0L), seen, table);
        }
        assertThrows(
                DataAccessException.class,
                () -> tenancy.in(
                        stranger,
                        database -> database.sql(
                                        "insert into system (organisation, system, slug, created) values (?, ?, 'x', now())")
                                .params(organisation, UUID.randomUUID())
                                .update()),
                "written into another organisation");
    }

    private long count(JdbcClient database, String sql) {
        return database.sql(sql).param(organisation).query(Long.class).single();
    }

    @Test
    void everyTableOfAnOrganisationIsForcedUnderRowLevelSecurity() {
        List<String> open = tenancy.outside(
                database -> database.sql("""
                        select c.oid::regclass::text from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname in ('claviger', 'reading') and c.relkind = 'r'
                          and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation')
                          and not (c.relrowsecurity and c.relforcerowsecurity)
                        """).query(String.class).list());
        assertEquals(List.of(), open);
        List<Boolean> powers = tenancy.outside(database -> database.sql(
                        "select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname like 'claviger%'")
                .query(Boolean.class)
                .list());
        assertEquals(List.of(false, false, false), powers);
    }

    @Test
    void replicasAppendOneBehindTheOther() throws Exception {
        UUID system = imported("a: {name: A}");
        int each = 15;
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < 6; writer++) {
                int number = writer;
                running.add(writers.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        put(system, "w" + number + "-" + i);
                    }
                }));
            }
            for (Future<?> done : running) {
                done.get();
            }
        }
        List<SealedEntry> entries = entries(system);
        long first = entries.size() - 6L * each;
        assertTrue(first >= 3, entries.size() + " entries");
        String last = "";
        for (int i = 0; i < entries.size(); i++) {
            Envelope envelope = Envelope.parse(entries.get(i).envelope()).orThrow();
            assertEquals(i, envelope.seq());
            String recorded = envelope.dates().recorded().toString();
            assertTrue(recorded.compareTo(last) >= 0, recorded + " after " + last);
            last = recorded;
        }
        assertEquals(6 * each + 2, store.state(organisation, system).held().size());
    }

    private void put(UUID system, String wallet) {
        Content content = Content.of(Unbinder.unbind(
                Optional.ofNullable(model(wallet + ": {name: N}").wallets().get(wallet))
                        .orElseThrow()));
        store.record(
                organisation,
                system,
                ACTOR,
                state -> new Decision.Entries(List.of(new ModelEntry.Put(Part.parse("wallet/" + wallet), content))));
    }

    @Test
    void digestsInTheDatabaseAreThoseOfTheBytes() {
        UUID system = imported("a: {name: A}");
        String computed = tenancy.in(
                organisation,
                database -> database.sql(
                                "select encode(sha256('\\x00'::bytea || envelope), 'hex') from ledger_entry where system = ? and seq = 0")
                        .param(system)
                        .query(String.class)
                        .single());
        assertEquals(computed, HexFormat.of().formatHex(nodes(system).get(new NodeId(0, 0))));
    }
}
