package org.claviger.server.store;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claviger.ledger.model.Content;
import org.claviger.ledger.model.Held;
import org.claviger.ledger.model.ModelEntry;
import org.claviger.ledger.model.ModelState;
import org.claviger.ledger.model.Part;
import org.claviger.model.value.Ref;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlArrayValue;

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

    /** The model's state as the rows have it. */
    ModelState state(long size) {
        Map<Part, Held> held = new HashMap<>();
        Map<Part, Long> gone = new HashMap<>();
        database.sql(
                        """
                        select part, since, version, formerly, content
                        from reading.part
                        where organisation = :organisation and system = :system
                        """)
                .param("organisation", organisation)
                .param("system", system)
                .query(row -> {
                    Part part = Part.parse(row.getString("part"));
                    byte[] content = row.getBytes("content");
                    if (content == null) {
                        gone.put(part, row.getLong("version"));
                    } else {
                        held.put(
                                part,
                                new Held(
                                        part,
                                        Content.read(new String(content, StandardCharsets.UTF_8)),
                                        row.getLong("since"),
                                        row.getLong("version"),
                                        Arrays.stream((String[])
                                                        row.getArray("formerly").getArray())
                                                .map(Ref::parse)
                                                .toList()));
                    }
                });
        return new ModelState(held, gone, size, size);
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
                    "{" + String.join(",", held.formerly().stream().map(Ref::toString).toList()) + "}",
                    held.content().json().getBytes(StandardCharsets.UTF_8)
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
        database.sql(
                        """
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
                .param("parts", column("text", rows, 0))
                .param("since", column("bigint", rows, 1))
                .param("versions", column("bigint", rows, 2))
                .param("formerly", column("text", rows, 3))
                .param("contents", column("bytea", rows, 4))
                .update();
    }

    private void changes(List<Recorded> entries) {
        List<Object[]> rows = entries.stream().map(Reading::change).toList();
        database.sql(
                        """
                        insert into reading.change (organisation, system, seq, recorded, actor, type, part, words)
                        select :organisation, :system, seq, recorded::timestamptz, actor, type, part, words
                        from unnest(:seqs, :recorded, :actors, :types, :parts, :words)
                            as new (seq, recorded, actor, type, part, words)
                        """)
                .param("organisation", organisation)
                .param("system", system)
                .param("seqs", column("bigint", rows, 0))
                .param("recorded", column("timestamptz", rows, 1))
                .param("actors", column("text", rows, 2))
                .param("types", column("text", rows, 3))
                .param("parts", column("text", rows, 4))
                .param("words", column("text", rows, 5))
                .update();
    }

    private static Object[] change(Recorded recorded) {
        String part =
                switch (recorded.entry()) {
                    case ModelEntry.Imported _ -> "";
                    case ModelEntry.Put put -> put.part().toString();
                    case ModelEntry.Removed removed -> removed.part().toString();
                    case ModelEntry.Renamed renamed -> renamed.to().toString();
                };
        String words =
                switch (recorded.entry()) {
                    case ModelEntry.Imported imported -> imported.file();
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

    static SqlArrayValue column(String type, List<Object[]> rows, int index) {
        return new SqlArrayValue(type, rows.stream().map(row -> row[index]).toArray());
    }
}
