package org.claviger.server.systems;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.claviger.server.access.Membership;
import org.claviger.server.database.Tenancy;
import org.springframework.stereotype.Component;

/** Files that somebody is about to import: kept until confirmed or dropped, a day at most, the last few of each person. */
@Component
final class Drafts {
    private static final Duration KEPT = Duration.ofDays(1);

    /** Of one person at once: tabs in which somebody looks at files beside each other. */
    private static final int MOST = 4;

    private final Tenancy tenancy;
    private final Clock clock;

    Drafts(Tenancy tenancy, Clock clock) {
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /**
     * A file as it was sent.
     *
     * @param basis entries of the ledger that its preview was last compared with
     */
    // Never compared, only carried.
    @SuppressWarnings("ArrayRecordComponent")
    record Draft(UUID id, String fileName, byte[] content, long basis) {}

    UUID keep(Membership membership, String fileName, byte[] content) {
        UUID draft = UUID.randomUUID();
        tenancy.in(membership.organisation(), database -> {
            database.sql("delete from import_draft where organisation = ? and created < ?")
                    .params(
                            membership.organisation(),
                            Timestamp.from(clock.instant().minus(KEPT)))
                    .update();
            database.sql("""
                            delete from import_draft where organisation = ? and draft in (
                                select draft from import_draft where organisation = ? and account = ?
                                order by created desc, draft offset ?)
                            """)
                    .params(membership.organisation(), membership.organisation(), membership.account(), MOST - 1)
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
                        select draft, file_name, content, basis from import_draft
                        where organisation = ? and draft = ? and account = ?
                        """)
                        .params(membership.organisation(), draft, membership.account())
                        .query((row, number) -> new Draft(
                                row.getObject("draft", UUID.class),
                                row.getString("file_name"),
                                row.getBytes("content"),
                                row.getLong("basis")))
                        .optional());
    }

    /** Remembers what a preview was compared with: only that is confirmed. */
    void shown(Membership membership, UUID draft, long basis) {
        tenancy.in(
                membership.organisation(),
                database -> database.sql("update import_draft set basis = ? where organisation = ? and draft = ?")
                        .params(basis, membership.organisation(), draft)
                        .update());
    }

    void drop(Membership membership, UUID draft) {
        tenancy.in(
                membership.organisation(),
                database -> database.sql("delete from import_draft where organisation = ? and draft = ?")
                        .params(membership.organisation(), draft)
                        .update());
    }
}
