package org.claviger.ledger.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claviger.ledger.model.Command.ChangeModel;
import org.claviger.ledger.model.Command.ImportModel;
import org.claviger.ledger.model.Decision.Entries;
import org.claviger.ledger.model.Decision.Refusal;
import org.claviger.ledger.model.ModelEntry.Imported;
import org.claviger.ledger.model.ModelEntry.Noted;
import org.claviger.ledger.model.ModelEntry.Put;

/** What a command does to a model: a pure function of the two. */
public final class ModelDecider {
    /** More names than this help nobody. */
    private static final int NAMED = 10;

    private ModelDecider() {}

    public static Decision decide(ModelState state, Command command) {
        return switch (command) {
            case ImportModel file -> importModel(state, file);
            case ChangeModel change -> changeModel(state, change);
        };
    }

    private static Decision changeModel(ModelState state, ChangeModel change) {
        Changes changes = Changes.between(state, change.model());
        if (changes.isEmpty()) {
            return new Refusal(
                    "Nothing is changed.", "The model says all of it already.", "Leave it as it is.", List.of());
        }
        return tooLarge(changes).<Decision>map(refusal -> refusal).orElseGet(() -> {
            List<ModelEntry> entries = new ArrayList<>();
            entries.add(new Noted(oneLine(change.words())));
            entries.addAll(changes.entries());
            return new Entries(entries);
        });
    }

    private static String oneLine(String words) {
        String line = words.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        return line.length() <= Noted.LONGEST ? line : line.substring(0, Noted.LONGEST - 1) + "…";
    }

    private static Decision importModel(ModelState state, ImportModel file) {
        Optional<Refusal> stranger = otherSystem(state, file);
        if (stranger.isPresent()) {
            return stranger.get();
        }
        Changes changes = Changes.between(state, file.model());
        if (changes.isEmpty()) {
            return new Refusal(
                    "This file changes nothing.",
                    "The model says all of it already, and nothing else.",
                    "Change the file and import it again, or leave it.",
                    List.of());
        }
        return changedMeanwhile(state, changes, file.basis())
                .or(() -> tooLarge(changes))
                .<Decision>map(refusal -> refusal)
                .orElseGet(() -> entries(file, changes));
    }

    private static Entries entries(ImportModel file, Changes changes) {
        List<ModelEntry> entries = new ArrayList<>();
        entries.add(new Imported(
                lastName(file.fileName()), file.digest(), file.model().claviger()));
        entries.addAll(changes.entries());
        return new Entries(entries);
    }

    private static Optional<Refusal> otherSystem(ModelState state, ImportModel file) {
        String id = file.model().system().id();
        return state.find(Part.Single.SYSTEM)
                .flatMap(held -> held.content().text("id"))
                .filter(known -> !known.equals(id))
                .map(known -> new Refusal(
                        "This file describes another system.",
                        "Its system.id is \"" + id + "\", that of the model here is \"" + known + "\".",
                        "Import it into the ledger of its own system, or correct system.id in the file.",
                        List.of(Part.Single.SYSTEM)));
    }

    /** Judged for each part by itself: what others did elsewhere in the model is no conflict. */
    private static Optional<Refusal> changedMeanwhile(ModelState state, Changes changes, long basis) {
        List<Part> parts = changes.touched().stream()
                .filter(part ->
                        state.lastChange(part).filter(seq -> seq >= basis).isPresent())
                .toList();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "This file would undo what was changed meanwhile: " + named(parts) + ".",
                        "It was made from the model as of " + basis + " entries; these parts were changed after that.",
                        "Take the model as it is now, make your changes in it, and import that.",
                        parts));
    }

    private static Optional<Refusal> tooLarge(Changes changes) {
        List<Part> parts = changes.put().stream()
                .filter(each -> !ModelPayload.fits(new Put(each.part(), each.content())))
                .map(Changes.Placing::part)
                .toList();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "These parts are too large: " + named(parts) + ".",
                        "A part may have " + (Content.LIMITS.bytes() >> 10) + " KiB; its history is kept for ever.",
                        "Move long texts into documents and refer to them.",
                        parts));
    }

    private static String named(List<Part> parts) {
        String named = parts.stream().limit(NAMED).map(Part::toString).collect(Collectors.joining(", "));
        return parts.size() > NAMED ? named + " and " + (parts.size() - NAMED) + " more" : named;
    }

    /** Folders may tell who somebody is, and are nobody's business. */
    private static String lastName(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String printable = name.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(100)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return printable.isBlank() ? "unnamed" : printable;
    }
}
