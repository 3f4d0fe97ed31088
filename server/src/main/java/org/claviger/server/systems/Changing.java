package org.claviger.server.systems;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.claviger.ledger.Pseudonym;
import org.claviger.ledger.model.Command;
import org.claviger.ledger.model.Decision;
import org.claviger.ledger.model.ModelDecider;
import org.claviger.ledger.model.ModelState;
import org.claviger.model.Model;
import org.claviger.model.file.ModelFile;
import org.claviger.server.store.LedgerStore;
import org.springframework.stereotype.Component;

/**
 * Changes a model from a page. What somebody else recorded since the page was drawn is no conflict: the change is made to the
 * model as it is when it is recorded, and can refuse then.
 */
@Component
public final class Changing {
    private final LedgerStore store;

    Changing(LedgerStore store) {
        this.store = store;
    }

    /** What a change makes of a model. */
    public sealed interface Change {}

    /**
     * Another model.
     *
     * @param words what was done, for the record and the person
     */
    public record Next(Model model, String words) implements Change {}

    /** Nothing, and why; sentences. Of what is recorded: nothing was. */
    public record Refused(String why) implements Change, Outcome {}

    /** What came of it. */
    public sealed interface Outcome {}

    /** It is recorded. */
    public record Recorded(String words) implements Outcome {}

    /** Makes a change and records it under the person's pseudonym. */
    public Outcome change(OpenSystem here, Function<Model, Change> change) {
        AtomicReference<String> words = new AtomicReference<>("");
        Decision decision = store.record(
                here.membership().organisation(),
                here.id(),
                new Pseudonym(here.membership().actor()),
                state -> decide(state, change, words));
        return switch (decision) {
            case Decision.Refusal refusal -> new Refused(refusal.what() + " " + refusal.why() + " " + refusal.next());
            case Decision.Entries _ -> new Recorded(Objects.requireNonNull(words.get()));
        };
    }

    private static Decision decide(ModelState state, Function<Model, Change> change, AtomicReference<String> done) {
        Optional<Model> now = ModelFile.read("model.json", state.text()).model();
        return switch (now.map(change).orElseGet(() -> new Refused("There is no model yet; import one."))) {
            case Refused(String why) -> refusal(why);
            case Next(Model model, String words) -> {
                done.set(words);
                yield Importing.unfit(model)
                        .or(() -> ModelBounds.refusal(model))
                        .map(Changing::refusal)
                        .orElseGet(() -> ModelDecider.decide(state, new Command.ChangeModel(model, words)));
            }
        };
    }

    private static Decision refusal(String why) {
        return new Decision.Refusal("Nothing was changed.", why, "", List.of());
    }
}
