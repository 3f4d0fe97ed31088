package org.claviger.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claviger.ledger.Bytes;
import org.claviger.ledger.model.Held;
import org.claviger.ledger.model.ModelEntry;
import org.claviger.ledger.model.ModelPayload;
import org.claviger.ledger.model.ModelState;
import org.claviger.ledger.model.Part;
import org.claviger.model.value.Ref;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What pages read of a ledger, written in the transaction of the append. Everything here follows from the entries. */
final class Reading {
    private final JdbcClient database;
    private final UUID organisation;
    private final UUID system;

    Reading(JdbcClient database, UUID organisation, UUID system) {
        this.database = database;
        this.organisation = organisation;
        this.system = system;
    }

    /** The model's state as the rows have it: one statement, so that head and parts are of one moment. */
    ModelState state() {
        Map<Part, Held> held = new HashMap<>();
        Map<Part, Long> gone = new HashMap<>();
        long[] size = {0};
        database.sql("""
                        select h.size, p.part, p.since, p.version, p.formerly, p.content
                        from ledger_head h
                        left join reading.part p on p.organisation = h.organisation and p.system = h.system
                        where h.organisation = :organisation and h.system = :system
                        """)
                .param("organisation", organisation)
                .param("system", system)
                .query(row -> {
                    size[0] = row.getLong("size");
                    if (row.getString("part") == null) {
                        return;
                    }
                    Part part = Part.parse(row.getString("part"));
                    byte[] content = row.getBytes("content");
                    if (content == null) {
                        gone.put(part, row.getLong("version"));
                    } else {
                        held.put(part, held(part, content, row));
                    }
                });
        return new ModelState(held, gone, size[0], size[0]);
    }

    private static Held held(Part part, byte[] content, ResultSet row) throws SQLException {
        if (!(ModelPayload.read(ModelPayload.PUT, Bytes.of(content)).orThrow() instanceof ModelEntry.Put put)) {
            throw new IllegalStateException(part + " is not what was put");
        }
        String[] formerly = (String[]) row.getArray("formerly").getArray();
        return new Held(
                part,
                put.content(),
                row.getLong("since"),
                row.getLong("version"),
                Arrays.stream(formerly).map(Ref::parse).toList());
    }

    /** Brings the rows from one state to a later one. */
    void advance(ModelState before, ModelState after, List<Recorded> entries) {
        List<Object[]> rows = new ArrayList<>();
        after.held().forEach((part, held) -> {
            if (!held.equals(before.held().get(part))) {
                rows.add(new Object[] {
                    part.toString(),
                    held.since(),
                    held.version(),
                    "{"
                            + String.join(
                                    ",",
                                    held.formerly().stream().map(Ref::toString).toList()) + "}",
                    ModelPayload.bytes(new ModelEntry.Put(part, held.content())).toArray()
                });
            }
        });
        after.gone().forEach((part, version) -> {
            if (!version.equals(before.gone().get(part))) {
                rows.add(new Object[] {part.toString(), version, version, "{}", null});
            }
        });
        parts(rows);
        changes(entries);
    }

    private void parts(List<Object[]> rows) {
        database.sql("""
                        insert into reading.part (organisation, system, part, since, version, formerly, content)
                        select :organisation, :system, part, since, version, formerly::text[], content
                        from unnest(:parts, :since, :versions, :formerly, :contents)
                            as new (part, since, version, formerly, content)
                        on conflict (organisation, system, part) do update
                        set since = excluded.since, version = excluded.version,
                            formerly = excluded.formerly, content = excluded.content
                        """)
                .param("organisation", organisation)
                .param("system", system)
                .param("parts", new Column("text", rows, 0))
                .param("since", new Column("bigint", rows, 1))
                .param("versions", new Column("bigint", rows, 2))
                .param("formerly", new Column("text", rows, 3))
                .param("contents", new Column("bytea", rows, 4))
                .update();
    }

    private void changes(List<Recorded> entries) {
        List<Object[]> rows = entries.stream().map(Reading::change).toList();
        database.sql("""
                        insert into reading.change (organisation, system, seq, recorded, actor, type, part, words)
                        select :organisation, :system, seq, recorded::timestamptz, actor, type, part, words
                        from unnest(:seqs, :recorded, :actors, :types, :parts, :words)
                            as new (seq, recorded, actor, type, part, words)
                        """)
                .param("organisation", organisation)
                .param("system", system)
                .param("seqs", new Column("bigint", rows, 0))
                .param("recorded", new Column("timestamptz", rows, 1))
                .param("actors", new Column("text", rows, 2))
                .param("types", new Column("text", rows, 3))
                .param("parts", new Column("text", rows, 4))
                .param("words", new Column("text", rows, 5))
                .update();
    }

    private static Object[] change(Recorded recorded) {
        String part = switch (recorded.entry()) {
            case ModelEntry.Imported _, ModelEntry.Noted _ -> "";
            case ModelEntry.Put put -> put.part().toString();
            case ModelEntry.Removed removed -> removed.part().toString();
            case ModelEntry.Renamed renamed -> renamed.to().toString();
        };
        String words = switch (recorded.entry()) {
            case ModelEntry.Imported imported -> imported.file();
            case ModelEntry.Noted noted -> noted.words();
            case ModelEntry.Renamed renamed -> renamed.from().toString();
            case ModelEntry.Put _, ModelEntry.Removed _ -> "";
        };
        return new Object[] {
            recorded.envelope().seq(),
            Timestamp.from(recorded.envelope().dates().recorded().instant()),
            recorded.envelope().actor().token(),
            recorded.envelope().form().type(),
            part,
            words
        };
    }

    /** Forgets everything that was read of this ledger. */
    void clear() {
        for (String table : List.of("part", "change")) {
            database.sql("delete from reading." + table + " where organisation = :organisation and system = :system")
                    .param("organisation", organisation)
                    .param("system", system)
                    .update();
        }
    }
}
