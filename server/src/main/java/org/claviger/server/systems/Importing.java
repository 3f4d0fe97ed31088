package org.claviger.server.systems;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claviger.ledger.Pseudonym;
import org.claviger.ledger.model.Changes;
import org.claviger.ledger.model.Command;
import org.claviger.ledger.model.Decision;
import org.claviger.ledger.model.ModelDecider;
import org.claviger.ledger.model.ModelState;
import org.claviger.model.Model;
import org.claviger.model.file.ModelFile;
import org.claviger.model.file.Reading;
import org.claviger.model.text.Limits;
import org.claviger.model.value.Sha256;
import org.claviger.server.access.Membership;
import org.claviger.server.store.LedgerStore;
import org.springframework.stereotype.Component;

/** Takes a file into the ledger of its system. */
@Component
public final class Importing {
    /** 8 MB are some four thousand components with their threats and controls; the values of such a file fit in memory. */
    private static final Limits LIMITS =
            new Limits(8 << 20, Limits.DEFAULT.scalarBytes(), Limits.DEFAULT.depth(), 500_000, Limits.DEFAULT.faults());

    private final LedgerStore store;
    private final Systems systems;
    private final Assessments assessments;
    private final Clock clock;

    Importing(LedgerStore store, Systems systems, Assessments assessments, Clock clock) {
        this.store = store;
        this.assessments = assessments;
        this.clock = clock;
        this.systems = systems;
    }

    /**
     * What a file would change.
     *
     * @param basis entries of the ledger that this was compared with
     */
    public record Preview(String system, boolean isNew, Changes changes, long basis) {}

    /** Reads a file as the command line does, one at a time: a large one takes a good part of the memory. */
    static synchronized Reading read(String fileName, byte[] content) {
        try {
            return ModelFile.read(fileName, new ByteArrayInputStream(content), LIMITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Why a model must not be recorded though its file can be read: written out as pages read it, it says something else,
     * or its values in their own order spell key material. An entry stays for ever.
     */
    static synchronized Optional<String> unfit(Model model) {
        Reading again = ModelFile.read(model.system().id() + ".yaml", ModelFile.yaml(model));
        if (again.sound() && again.model().equals(Optional.of(model))) {
            return Optional.empty();
        }
        return Optional.of(
                "The model cannot be kept: "
                        + again.problems().stream()
                                .findFirst()
                                .map(problem -> problem.message() + " " + problem.remedy())
                                .orElse(
                                        "a text in it does not come back as it is written. Take unusual characters out of it."));
    }

    /** Why the pages could not show what was read, if they could not: nothing is recorded that cannot be shown. */
    Optional<String> tooLarge(Reading reading) {
        return reading.model()
                .flatMap(ModelBounds::refusal)
                .or(() -> assessments.whole(reading, LocalDate.now(clock))
                        ? Optional.empty()
                        : Optional.of(ModelBounds.tooManyFindings()));
    }

    /** What the model would change in this organisation. */
    Preview preview(Membership membership, Model model) {
        String slug = model.system().id();
        Optional<Systems.Row> known = systems.find(membership.organisation(), slug);
        ModelState state = known.map(row -> store.state(membership.organisation(), row.id()))
                .orElse(ModelState.EMPTY);
        return new Preview(slug, state.next() == 0, Changes.between(state, model), state.next());
    }

    /** Records what the file says, unless somebody changed the same parts after this many entries. */
    public Decision take(UUID organisation, Pseudonym actor, Model model, String fileName, byte[] content, long basis) {
        UUID system = store.open(organisation, model.system().id());
        Command command = new Command.ImportModel(model, fileName, digest(content), basis);
        return store.record(organisation, system, actor, state -> ModelDecider.decide(state, command));
    }

    /** The same for a system that must have no entry yet: one that has some is left as it is. */
    public Decision takeNew(UUID organisation, Pseudonym actor, Model model, String fileName, byte[] content) {
        UUID system = store.open(organisation, model.system().id());
        Command command = new Command.ImportModel(model, fileName, digest(content), 0);
        return store.record(
                organisation,
                system,
                actor,
                state -> state.next() > 0
                        ? new Decision.Refusal(
                                "Nothing is imported.", "The system has a model already.", "Open it.", List.of())
                        : ModelDecider.decide(state, command));
    }

    private static Sha256 digest(byte[] content) {
        try {
            return new Sha256(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
