package org.claviger.analysis.assess;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claviger.model.Key;
import org.claviger.model.Model;
import org.claviger.model.value.Ref;

/**
 * What keys can be restored from.
 *
 * @param copied ids of the keys of which there is a copy
 * @param shares how many shares there are of a key
 */
record Backups(Model model, Set<String> copied, Map<Ref, Long> shares) {
    /** Longer chains of derivation do not occur; a cycle is already an error of the language. */
    private static final int LONGEST_CHAIN = 20;

    static Backups of(Model model, Set<String> copied) {
        return new Backups(
                model,
                copied,
                model.keys().values().stream()
                        .flatMap(key -> key.shareOf().stream())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
    }

    /** Whether there is a copy or a spare share of a key or of something that it is derived from. */
    boolean restorable(Ref ref) {
        Optional<Ref> at = Optional.of(ref);
        for (int i = 0; i < LONGEST_CHAIN && at.isPresent(); i++) {
            if (copied.contains(at.get().id()) || redundantInShares(at.get())) {
                return true;
            }
            at = key(at.get()).flatMap(Key::derivedFrom);
        }
        return false;
    }

    /** A key that is kept in more shares than are needed survives the loss of one, and so does each share. */
    private boolean redundantInShares(Ref ref) {
        Optional<Ref> whole = key(ref).map(key -> key.shareOf().orElse(ref));
        return whole.flatMap(this::key)
                .flatMap(Key::sharesNeeded)
                .filter(needed -> needed < shares.getOrDefault(whole.orElseThrow(), 0L))
                .isPresent();
    }

    private Optional<Key> key(Ref ref) {
        return Optional.ofNullable(model.keys().get(ref.id()));
    }
}
