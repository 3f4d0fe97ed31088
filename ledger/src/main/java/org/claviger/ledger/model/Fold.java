package org.claviger.ledger.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claviger.ledger.model.ModelEntry.Imported;
import org.claviger.ledger.model.ModelEntry.Noted;
import org.claviger.ledger.model.ModelEntry.Put;
import org.claviger.ledger.model.ModelEntry.Removed;
import org.claviger.ledger.model.ModelEntry.Renamed;
import org.claviger.model.value.Ref;

/** A state being made: what each entry does, in constant time. Lives only as long as one call of {@link ModelState}. */
final class Fold {
    private final Map<Part, Held> held;
    private final Map<Part, Long> gone;
    private long entries;
    private long next;

    Fold(ModelState from) {
        this.held = new HashMap<>(from.held());
        this.gone = new HashMap<>(from.gone());
        this.entries = from.entries();
        this.next = from.next();
    }

    void add(long seq, ModelEntry entry) {
        if (seq < next) {
            throw new IllegalArgumentException("entry " + seq + " comes after entry " + (next - 1));
        }
        switch (entry) {
            case Imported _, Noted _ -> {}
            case Put(Part part, Content content) -> put(seq, part, content);
            case Removed(Part part) -> remove(seq, part);
            case Renamed(Ref from, Ref to) -> rename(seq, Part.of(from), from, Part.of(to));
        }
        entries++;
        next = seq + 1;
    }

    private void put(long seq, Part part, Content content) {
        Held before = held.get(part);
        held.put(
                part,
                before == null
                        ? new Held(part, content, seq, seq, List.of())
                        : new Held(part, content, before.since(), seq, before.formerly()));
        gone.remove(part);
    }

    private Optional<Held> remove(long seq, Part part) {
        Optional<Held> removed = Optional.ofNullable(held.remove(part));
        removed.ifPresent(_ -> gone.put(part, seq));
        return removed;
    }

    private void rename(long seq, Part from, Ref id, Part to) {
        remove(seq, from).ifPresent(before -> {
            List<Ref> formerly = new ArrayList<>(before.formerly());
            formerly.add(id);
            held.put(to, new Held(to, before.content(), before.since(), seq, formerly));
            gone.remove(to);
        });
    }

    ModelState state() {
        return new ModelState(held, gone, entries, next);
    }
}
