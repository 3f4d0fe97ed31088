package org.claviger.analysis.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.claviger.model.Component;
import org.claviger.model.Copy;
import org.claviger.model.Key;
import org.claviger.model.Model;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** Where key material is: devices as stated, places by following what stands in what. */
public final class Places {
    /** Longer chains of things standing in things do not occur; a cycle is already an error of the language. */
    private static final int LONGEST_CHAIN = 20;

    private static final int MOST_BACKUPS = 200;

    private Places() {}

    /** The components that a key is used or stored in. */
    public static Set<Ref> devices(Ref key, Model model) {
        Set<Ref> devices = new LinkedHashSet<>();
        Optional.ofNullable(model.keys().get(key.id())).map(Key::in).orElse(List.of()).stream()
                .filter(ref -> ref.kind() == Kind.COMPONENT)
                .forEach(devices::add);
        return devices;
    }

    /** The locations that a key is used or stored at. */
    public static Set<Ref> locations(Ref key, Model model) {
        Set<Ref> locations = new LinkedHashSet<>();
        Optional.ofNullable(model.keys().get(key.id()))
                .map(Key::in)
                .orElse(List.of())
                .forEach(in -> locationOf(in, model).ifPresent(locations::add));
        return locations;
    }

    /** The location of a component or of whatever it stands in; a location is its own. */
    public static Optional<Ref> locationOf(Ref place, Model model) {
        Ref at = place;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            if (at.kind() == Kind.LOCATION) {
                return Optional.of(at);
            }
            Component component =
                    at.kind() == Kind.COMPONENT ? model.components().get(at.id()) : null;
            if (component == null) {
                return Optional.empty();
            }
            if (component.location().isPresent()) {
                return component.location();
            }
            if (component.hostedOn().isEmpty()) {
                return Optional.empty();
            }
            at = component.hostedOn().get();
        }
        return Optional.empty();
    }

    /** Locations named as a place of key material or of a copy of it. */
    static Set<Ref> holdingKeyMaterial(Model model) {
        Set<Ref> holding = new LinkedHashSet<>();
        for (Key key : model.keys().values()) {
            Stream.concat(key.in().stream(), key.copies().stream().flatMap(copy -> copy.in().stream()))
                    .filter(place -> place.kind() == Kind.LOCATION)
                    .forEach(holding::add);
        }
        return holding;
    }

    /**
     * Every stored copy of every key, by the key's id: its own copies and the keys that are backups of it. Of those that
     * stand at its backups no more than anybody keeps, since every copy of a backup is a copy of all that it backs up.
     */
    static Map<String, List<Stored>> copies(Model model) {
        Map<String, List<Stored>> copies = new LinkedHashMap<>();
        model.keys().forEach((id, key) -> {
            Ref ref = new Ref(Kind.KEY, id);
            for (int i = 0; i < key.copies().size(); i++) {
                Stored stored = stored(ref, i, key.copies().get(i));
                add(copies, id, stored);
                key.backupOf().forEach(original -> addBackup(copies, original.id(), stored));
            }
            key.backupOf()
                    .forEach(original -> key.in()
                            .forEach(in -> addBackup(
                                    copies,
                                    original.id(),
                                    new Stored(
                                            ref,
                                            -1,
                                            Optional.of(in),
                                            key.encryptedBy().isPresent(),
                                            Optional.empty()))));
        });
        return copies;
    }

    private static Stored stored(Ref ref, int index, Copy copy) {
        return new Stored(ref, index, copy.in(), copy.encryptedBy().isPresent(), Optional.of(copy));
    }

    private static void add(Map<String, List<Stored>> copies, String id, Stored stored) {
        copies.computeIfAbsent(id, _ -> new ArrayList<>()).add(stored);
    }

    private static void addBackup(Map<String, List<Stored>> copies, String id, Stored stored) {
        if (copies.getOrDefault(id, List.of()).size() < MOST_BACKUPS) {
            add(copies, id, stored);
        }
    }

    /**
     * A stored copy of key material.
     *
     * @param key the key that states it
     * @param index its place among that key's copies; -1 when the key itself is the copy
     * @param in where it is, if that is stated
     * @param encrypted whether another key encrypts it
     * @param copy as stated, where the key states copies
     */
    record Stored(Ref key, int index, Optional<Ref> in, boolean encrypted, Optional<Copy> copy) {}
}
