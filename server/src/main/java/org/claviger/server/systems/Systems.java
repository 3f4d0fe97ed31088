package org.claviger.server.systems;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.claviger.server.access.Membership;
import org.claviger.server.database.Tenancy;
import org.springframework.stereotype.Component;

/** The systems of an organisation. */
@Component
public final class Systems {
    private final Tenancy tenancy;
    private final Assessments assessments;
    private final Clock clock;

    Systems(Tenancy tenancy, Assessments assessments, Clock clock) {
        this.tenancy = tenancy;
        this.assessments = assessments;
        this.clock = clock;
    }

    /**
     * A system with its ledger's size.
     *
     * @param recorded when the last entry was recorded; empty when there is none
     */
    public record Row(UUID id, String slug, long size, Optional<Instant> recorded) {}

    private static final String ALL = """
            select s.system, s.slug, h.size, h.recorded
            from system s
            join ledger_head h on h.organisation = s.organisation and h.system = s.system
            where s.organisation = :organisation
            """;

    /** All, by name. */
    public List<Row> of(Membership membership) {
        return tenancy.in(
                membership.organisation(),
                database -> database.sql(ALL + " order by s.slug")
                        .param("organisation", membership.organisation())
                        .query((row, number) -> row(row))
                        .list());
    }

    /** How many elements of each kind each system has, by the words of the kinds: {@code component}. */
    Map<UUID, Map<String, Long>> counts(Membership membership) {
        Map<UUID, Map<String, Long>> counts = new HashMap<>();
        tenancy.in(membership.organisation(), database -> {
            database.sql("""
                            select system, split_part(part, '/', 1) as kind, count(*) as elements
                            from reading.part
                            where organisation = :organisation and content is not null
                            group by system, kind
                            """).param("organisation", membership.organisation()).query(row -> {
                counts.computeIfAbsent(row.getObject("system", UUID.class), _ -> new HashMap<>())
                        .put(row.getString("kind"), row.getLong("elements"));
            });
            return counts;
        });
        return counts;
    }

    /** What systems are called where their models say so. */
    Map<UUID, String> names(Membership membership) {
        Map<UUID, String> names = new HashMap<>();
        tenancy.in(membership.organisation(), database -> {
            database.sql("""
                            select system, convert_from(content, 'UTF8')::json #>> '{value,name}' as name
                            from reading.part
                            where organisation = :organisation and part = 'system' and content is not null
                            """).param("organisation", membership.organisation()).query(row -> {
                UUID id = row.getObject("system", UUID.class);
                Optional.ofNullable(row.getString("name")).ifPresent(name -> names.put(id, name));
            });
            return names;
        });
        return names;
    }

    /** The one that an address names. */
    public Optional<Row> find(UUID organisation, String slug) {
        return tenancy.in(
                organisation,
                database -> database.sql(ALL + " and s.slug = :slug")
                        .param("organisation", organisation)
                        .param("slug", slug)
                        .query((row, number) -> row(row))
                        .optional());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("system", UUID.class),
                row.getString("slug"),
                row.getLong("size"),
                Optional.ofNullable(row.getTimestamp("recorded")).map(Timestamp::toInstant));
    }

    /** The system as its pages show it, if that is in memory already. */
    Optional<OpenSystem> known(Membership membership, Row row) {
        return assessments
                .known(row.id(), row.size(), LocalDate.now(clock))
                .flatMap(assessed -> open(membership, row, assessed));
    }

    /**
     * The system as its pages show it; empty when it has no entry yet.
     *
     * @throws IllegalStateException when what is recorded cannot be read by this program: its log then says why
     */
    public Optional<OpenSystem> open(Membership membership, Row row) {
        if (row.size() == 0) {
            return Optional.empty();
        }
        Assessments.Assessed assessed =
                assessments.of(membership.organisation(), row.id(), row.size(), LocalDate.now(clock));
        return Optional.of(open(membership, row, assessed)
                .orElseThrow(() -> new IllegalStateException("The recorded model of the system " + row.id()
                        + " cannot be read: "
                        + assessed.assessment().reading().problems())));
    }

    private static Optional<OpenSystem> open(Membership membership, Row row, Assessments.Assessed assessed) {
        return assessed.assessment()
                .subject()
                .map(subject -> new OpenSystem(
                        membership,
                        row.id(),
                        row.slug(),
                        assessed.size(),
                        assessed.assessment(),
                        subject,
                        assessed.ties()));
    }
}
