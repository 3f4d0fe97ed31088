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

    private static final String QUERY =
            """
            select c.seq, c.recorded, c.actor, a.name as person, c.type, c.part, c.words,
                (select b.type from reading.change b
                 where b.organisation = c.organisation and b.system = c.system and b.part = c.part and b.seq < c.seq
                 order by b.seq desc limit 1) as before
            from reading.change c
            left join membership m on m.organisation = c.organisation and m.actor = c.actor
            left join account a on a.account = m.account
            where c.organisation = :organisation and c.system = :system and c.seq < :before
            """;

    private static final String OF_PART =
            """
            and c.part in (
                select :part
                union all
                select unnest(p.formerly) from reading.part p
                where p.organisation = :organisation and p.system = :system and p.part = :part)
            """;

    private static final String NEWEST_FIRST =
            """
            order by c.seq desc limit :most
            """;

    List<Change> of(Asked asked) {
        String query = QUERY + (asked.part().isEmpty() ? "" : OF_PART) + NEWEST_FIRST;
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
                Optional.ofNullable(row.getString("before")));
    }
}
