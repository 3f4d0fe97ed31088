package org.claviger.server.start;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.claviger.ledger.Pseudonym;
import org.claviger.ledger.model.Content;
import org.claviger.ledger.model.Decision;
import org.claviger.ledger.model.ModelEntry;
import org.claviger.ledger.model.ModelState;
import org.claviger.ledger.model.Part;
import org.claviger.model.Model;
import org.claviger.model.binding.Unbinder;
import org.claviger.model.file.ModelFile;
import org.claviger.server.access.Accounts;
import org.claviger.server.access.Memberships;
import org.claviger.server.access.SignedIn;
import org.claviger.server.database.Tenancy;
import org.claviger.server.store.LedgerStore;
import org.claviger.server.systems.Importing;
import org.claviger.server.welcome.FirstRun;
import org.claviger.server.welcome.FirstRun.Founding;

/**
 * Records one entry after the other until it is killed, and says on standard output which it has been told are recorded.
 * Begins by saying what it finds.
 */
public final class EndlessWriter {
    private static final String EMAIL = "writer@example.com";
    private static final String PASSWORD = "an unrelated sentence of words";

    private EndlessWriter() {}

    public static void main(String[] args) {
        Application application =
                Application.withoutPages(Path.of(args[0]), Map.of(), words -> System.err.println(words));
        Accounts accounts = application.part(Accounts.class);
        if (!accounts.known(EMAIL)) {
            application.part(FirstRun.class).found(new Founding("Test", "test", "Writer", EMAIL, PASSWORD));
        }
        UUID account = accounts.verify(EMAIL, PASSWORD).map(SignedIn::account).orElseThrow();
        UUID organisation =
                application.part(Memberships.class).of(account).getFirst().organisation();
        LedgerStore store = application.part(LedgerStore.class);
        UUID system = store.open(organisation, "s");
        find(application, store, organisation, system);
        if (args.length > 1) {
            application.close();
            return;
        }
        Pseudonym actor = Pseudonym.of(org.claviger.ledger.Bytes.of(new SecureRandom().generateSeed(10)));
        if (store.state(organisation, system).next() == 0) {
            Model model = ModelFile.read("m.yaml", "claviger: 1\nsystem: {id: s}\n")
                    .model()
                    .orElseThrow();
            application
                    .part(Importing.class)
                    .takeNew(organisation, actor, model, "m.yaml", "x".getBytes(StandardCharsets.UTF_8));
        }
        while (true) {
            store.record(organisation, system, actor, state -> new Decision.Entries(List.of(entry(state))));
            System.out.println("recorded " + store.state(organisation, system).next());
        }
    }

    private static ModelEntry entry(ModelState state) {
        String id = "w" + state.next();
        Model model = ModelFile.read("m.yaml", "claviger: 1\nsystem: {id: s}\nwallets: {" + id + ": {name: N}}\n")
                .model()
                .orElseThrow();
        return new ModelEntry.Put(
                Part.parse("wallet/" + id),
                Content.of(Unbinder.unbind(
                        Optional.ofNullable(model.wallets().get(id)).orElseThrow())));
    }

    /** What is there, and whether it is whole: as many entries as the head says, the tree theirs, reading the same anew. */
    private static void find(Application application, LedgerStore store, UUID organisation, UUID system) {
        ModelState live = store.state(organisation, system);
        long entries = application
                .part(Tenancy.class)
                .in(
                        organisation,
                        database -> database.sql("select count(*) from ledger_entry where system = ?")
                                .param(system)
                                .query(Long.class)
                                .single());
        store.rebuild(organisation, system);
        boolean whole = entries == live.next()
                && store.state(organisation, system).held().equals(live.held());
        System.out.println("found " + live.next() + (whole ? " whole" : " broken: " + entries + " entries"));
    }
}
