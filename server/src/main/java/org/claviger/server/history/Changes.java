package org.claviger.server.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claviger.server.database.Tenancy;
import org.springframework.stereotype.Component;

/** Reads what happened, newest first, a page at a time. */
@Component
final class Changes {
    private final Tenancy tenancy;

    Changes(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /**
     * What is asked for.
     *
     * @param before entries earlier than this one
     * @param part the thing whose history it is, under every id that it had; empty for everything
     * @param most how many entries
     */
    record Asked(UUID organisation, UUID system, long before, String part, int most) {}

    private static final String SHOWN = """
            with shown as (
                select * from reading.change c
                where c.organisation = :organisation and c.system = :system and c.seq < :before
            """;

    private static final String OF_PART = """
            and c.part in (
                select :part
                union all
                select unnest(p.formerly) from reading.part p
                where p.organisation = :organisation and p.system = :system and p.part = :part)
            """;

    /** Entries of an import follow the one that names its file, which may be on another page. */
    private static final String TOLD = """
                order by c.seq desc limit :most),
            import as (
                select i.recorded, i.words from reading.change i
                where i.organisation = :organisation and i.system = :system and i.type = 'model/imported'
                    and i.seq <= (select min(seq) from shown)
                order by i.seq desc limit 1)
            select c.seq, c.recorded, c.actor, a.name as person, c.type, c.part, c.words,
                (select b.type from reading.change b
                 where b.organisation = c.organisation and b.system = c.system and b.part = c.part and b.seq < c.seq
                 order by b.seq desc limit 1) as before,
                import.words as file
            from shown c
            left join membership m on m.organisation = c.organisation and m.actor = c.actor
            left join account a on a.account = m.account
            left join import on import.recorded = c.recorded
            order by c.seq desc
            """;

    List<Change> of(Asked asked) {
        String query = SHOWN + (asked.part().isEmpty() ? "" : OF_PART) + TOLD;
        return tenancy.in(asked.organisation(), database -> {
            var statement = database.sql(query)
                    .param("organisation", asked.organisation())
                    .param("system", asked.system())
                    .param("before", asked.before())
                    .param("most", asked.most());
            return (asked.part().isEmpty() ? statement : statement.param("part", asked.part()))
                    .query((row, number) -> change(row))
                    .list();
        });
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getLong("seq"),
                row.getTimestamp("recorded").toInstant(),
                row.getString("actor"),
                Optional.ofNullable(row.getString("person")),
                row.getString("type"),
                row.getString("part"),
                row.getString("words"),
                Optional.ofNullable(row.getString("before")),
                Optional.ofNullable(row.getString("file")));
    }
}
