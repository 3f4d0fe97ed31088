package org.claviger.server.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.claviger.server.database.Tenancy;
import org.springframework.stereotype.Component;

/** Builds anew what pages read, of every system of every organisation. */
@Component
public final class Rebuild {
    private final Tenancy tenancy;
    private final LedgerStore store;

    Rebuild(Tenancy tenancy, LedgerStore store) {
        this.tenancy = tenancy;
        this.store = store;
    }

    /** A system that was built anew from this many entries. */
    public record Rebuilt(String system, long entries) {}

    private record System(UUID id, String slug) {}

    public List<Rebuilt> all(Consumer<String> progress) {
        List<Rebuilt> all = new ArrayList<>();
        for (UUID organisation : organisations()) {
            for (System system : systems(organisation)) {
                progress.accept("rebuilding " + system.slug());
                all.add(new Rebuilt(system.slug(), store.rebuild(organisation, system.id())));
            }
        }
        return all;
    }

    /** Found through their members, since no transaction sees all organisations. */
    private List<UUID> organisations() {
        return tenancy
                .outside(database -> database.sql("select account from account")
                        .query(UUID.class)
                        .list())
                .stream()
                .flatMap(account -> tenancy
                        .as(
                                account,
                                database -> database.sql("select organisation from membership where account = ?")
                                        .param(account)
                                        .query(UUID.class)
                                        .list())
                        .stream())
                .distinct()
                .toList();
    }

    private List<System> systems(UUID organisation) {
        return tenancy.in(
                organisation,
                database -> database.sql("select system, slug from system where organisation = ? order by slug")
                        .param(organisation)
                        .query((row, number) -> new System(row.getObject("system", UUID.class), row.getString("slug")))
                        .list());
    }
}
