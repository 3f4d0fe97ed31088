package org.claviger.server.systems;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claviger.ledger.Pseudonym;
import org.claviger.ledger.model.Decision;
import org.claviger.model.file.Reading;
import org.claviger.model.text.Problem;
import org.claviger.server.access.Membership;
import org.claviger.server.access.Permission;
import org.claviger.server.access.Permit;
import org.claviger.server.frame.Notice;
import org.claviger.server.frame.Page;
import org.claviger.server.systems.Drafts.Draft;
import org.claviger.server.systems.Importing.Preview;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Importing a file: choose it, see what it would change, confirm. */
@Controller
public class ImportPages {
    private static final String PATH = "/o/{organisation}/import";

    /** Pages of an organisation that stand where its systems do. */
    private static final List<String> RESERVED = List.of("import", "people");

    private final Importing importing;
    private final Drafts drafts;

    ImportPages(Importing importing, Drafts drafts) {
        this.importing = importing;
        this.drafts = drafts;
    }

    /** The form, with what was wrong with the file that was sent before. */
    public record Choose(String home, Optional<String> fileName, List<Problem> problems, Optional<String> refusal) {}

    /** What a file would change. */
    public record Confirm(String home, String fileName, UUID draft, Preview preview, List<Problem> questions) {}

    @Permit(Permission.CHANGE)
    @GetMapping(PATH)
    Page choose(Membership membership) {
        return page(new Choose(home(membership), Optional.empty(), List.of(), Optional.empty()));
    }

    @Permit(Permission.CHANGE)
    @PostMapping(PATH)
    View sent(Membership membership, @RequestParam Optional<MultipartFile> file) throws IOException {
        String fileName = file.map(MultipartFile::getOriginalFilename)
                .filter(name -> !name.isBlank())
                .orElse("model.yaml");
        if (file.isEmpty() || file.get().isEmpty()) {
            return refused(membership, fileName, List.of(), "Choose a file first; there is none, or it is empty.");
        }
        byte[] content = file.get().getBytes();
        Reading reading = Importing.read(fileName, content);
        if (!reading.sound() || reading.model().isEmpty()) {
            return refused(
                    membership, fileName, reading.problems(), "This file cannot be taken yet; nothing was changed.");
        }
        if (RESERVED.contains(reading.model().orElseThrow().system().id())) {
            return refused(
                    membership,
                    fileName,
                    List.of(),
                    "The id of the system is one of " + String.join(", ", RESERVED)
                            + ", which are addresses of other pages. Choose another in system.id; its name stays free.");
        }
        Optional<String> refusal =
                importing.tooLarge(reading).or(() -> reading.model().flatMap(Importing::unfit));
        if (refusal.isPresent()) {
            return refused(membership, fileName, List.of(), refusal.get());
        }
        UUID draft = drafts.keep(membership, fileName, content);
        return new RedirectView(home(membership) + "/import/" + draft);
    }

    @Permit(Permission.CHANGE)
    @GetMapping(PATH + "/{draft}")
    View confirm(Membership membership, @PathVariable UUID draft) {
        Optional<Draft> found = drafts.find(membership, draft);
        if (found.isEmpty()) {
            return gone(membership);
        }
        Draft kept = found.get();
        Reading reading = Importing.read(kept.fileName(), kept.content());
        Preview preview = importing.preview(membership, reading.model().orElseThrow());
        drafts.shown(membership, draft, preview.basis());
        if (preview.changes().isEmpty()) {
            return refused(
                    membership,
                    kept.fileName(),
                    List.of(),
                    "This file changes nothing: the model says all of it already, and nothing else.");
        }
        return Page.of(
                "systems/confirm.jte",
                "Confirm the import",
                new Confirm(home(membership), kept.fileName(), draft, preview, reading.problems()));
    }

    @Permit(Permission.CHANGE)
    @PostMapping(PATH + "/{draft}")
    View confirmed(Membership membership, @PathVariable UUID draft, HttpServletRequest request) {
        Optional<Draft> found = drafts.find(membership, draft);
        if (found.isEmpty()) {
            return gone(membership);
        }
        Draft kept = found.get();
        Reading reading = Importing.read(kept.fileName(), kept.content());
        Decision decision = importing.take(
                membership.organisation(),
                new Pseudonym(membership.actor()),
                reading.model().orElseThrow(),
                kept.fileName(),
                kept.content(),
                kept.basis());
        return switch (decision) {
            case Decision.Refusal refusal ->
                refused(
                        membership,
                        kept.fileName(),
                        List.of(),
                        refusal.what() + " " + refusal.why() + " " + refusal.next());
            case Decision.Entries(var entries) -> {
                drafts.drop(membership, draft);
                Notice.leave(request, "Imported " + kept.fileName() + ": " + entries.size() + " entries recorded.");
                yield new RedirectView(home(membership) + "/"
                        + reading.model().orElseThrow().system().id());
            }
        };
    }

    @Permit(Permission.CHANGE)
    @PostMapping(PATH + "/{draft}/drop")
    View dropped(Membership membership, @PathVariable UUID draft, HttpServletRequest request) {
        drafts.drop(membership, draft);
        Notice.leave(request, "Nothing was imported.");
        return new RedirectView(home(membership));
    }

    /** A second click, a tab left open, the way back: what was confirmed or dropped is not offered again. */
    private static Page gone(Membership membership) {
        return page(new Choose(
                        home(membership),
                        Optional.empty(),
                        List.of(),
                        Optional.of(
                                "That file is not waiting any more: it was imported, dropped, or sent more than a day ago."
                                        + " The history of its system tells what was recorded.")))
                .status(404);
    }

    private static Page refused(Membership membership, String fileName, List<Problem> problems, String why) {
        return page(new Choose(home(membership), Optional.of(fileName), problems, Optional.of(why)))
                .status(422);
    }

    private static Page page(Choose choose) {
        return Page.of("systems/import.jte", "Import a model", choose);
    }

    private static String home(Membership membership) {
        return "/o/" + membership.slug();
    }
}
