package org.claviger.server.systems;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.claviger.server.access.Membership;
import org.claviger.server.database.Tenancy;
import org.springframework.stereotype.Component;

/** Files that somebody is about to import: kept until confirmed or dropped, a day at most. */
@Component
final class Drafts {
    private static final Duration KEPT = Duration.ofDays(1);

    private final Tenancy tenancy;
    private final Clock clock;

    Drafts(Tenancy tenancy, Clock clock) {
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** A file as it was sent. */
    // Never compared, only carried.
    @SuppressWarnings("ArrayRecordComponent")
    record Draft(UUID id, String fileName, byte[] content) {}

    UUID keep(Membership membership, String fileName, byte[] content) {
        UUID draft = UUID.randomUUID();
        tenancy.in(membership.organisation(), database -> {
            database.sql("delete from import_draft where organisation = ? and (account = ? or created < ?)")
                    .params(
                            membership.organisation(),
                            membership.account(),
                            Timestamp.from(clock.instant().minus(KEPT)))
                    .update();
            return database.sql("""
                            insert into import_draft (organisation, draft, account, file_name, content, created)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            membership.organisation(),
                            draft,
                            membership.account(),
                            fileName,
                            content,
                            Timestamp.from(clock.instant()))
                    .update();
        });
        return draft;
    }

    /** A draft of this person; nobody else's. */
    Optional<Draft> find(Membership membership, UUID draft) {
        return tenancy.in(
                membership.organisation(),
                database -> database.sql("""
                        select draft, file_name, content from import_draft
                        where organisation = ? and draft = ? and account = ?
                        """)
                        .params(membership.organisation(), draft, membership.account())
                        .query((row, number) -> new Draft(
                                row.getObject("draft", UUID.class),
                                row.getString("file_name"),
                                row.getBytes("content")))
                        .optional());
    }

    void drop(Membership membership, UUID draft) {
        tenancy.in(
                membership.organisation(),
                database -> database.sql("delete from import_draft where organisation = ? and draft = ?")
                        .params(membership.organisation(), draft)
                        .update());
    }
}
