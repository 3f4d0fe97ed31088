package org.claviger.server.environment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.claviger.report.figure.Figure;
import org.claviger.report.figure.FoldedFigure;
import org.claviger.report.figure.Folding;
import org.claviger.server.access.Permission;
import org.claviger.server.access.Permit;
import org.claviger.server.environment.Shown.Size;
import org.claviger.server.frame.Page;
import org.claviger.server.systems.OpenSystem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The environment as a picture, and the same in words. */
@Controller
public class EnvironmentPage {
    private static final String PATH = OpenSystem.PATH + "/environment";

    private final Drawings drawings;

    EnvironmentPage(Drawings drawings) {
        this.drawings = drawings;
    }

    /**
     * The page.
     *
     * @param title what the picture shows
     * @param svg the picture, made by us; no person's text in it is unescaped
     * @param scrolled whether the picture may be larger than the window
     * @param crowded whether everything was asked for and is too much for one picture
     * @param sizes in which it can be shown
     * @param groups what can be opened and closed
     */
    public record View(
            String title,
            String svg,
            boolean empty,
            boolean scrolled,
            boolean crowded,
            List<Choice> sizes,
            Hrefs hrefs,
            List<Group> groups,
            InWords words) {}

    /** That there is too much to be drawn, and where all of it is a list. */
    public record TooMuch(String why, String list) {}

    /** A size to be chosen. */
    public record Choice(String title, String href, boolean chosen) {}

    /**
     * Where the page's own links lead.
     *
     * @param everything the picture with everything told apart; empty when nothing is folded or that was asked for
     * @param first the picture as it is shown at first; empty when it is
     */
    public record Hrefs(String file, Optional<String> everything, Optional<String> first) {}

    /** A group of the picture, and the picture with it opened or closed. */
    public record Group(String name, boolean open, String href) {}

    @Permit(Permission.READ)
    @GetMapping(PATH)
    Page page(
            OpenSystem here,
            @RequestParam(defaultValue = "") List<String> open,
            @RequestParam(defaultValue = "") List<String> close,
            @RequestParam(defaultValue = "") String size) {
        Optional<String> refusal = Drawable.refusal(here.model());
        if (refusal.isPresent()) {
            return Page.of(
                    "environment/too-much.jte", "Environment", new TooMuch(refusal.get(), here.room("components")));
        }
        Shown shown = Shown.of(open, close, size);
        FoldedFigure picture = drawings.page(here, shown);
        Figure figure = picture.figure();
        Size chosen = shown.size().orElse(Size.FIT);
        return Page.of(
                "environment/environment.jte",
                "Environment",
                new View(
                        figure.title(),
                        sized(figure, chosen),
                        here.model().components().isEmpty(),
                        chosen != Size.FIT,
                        all(shown)
                                && folded(picture)
                                && shown.folding().closed().isEmpty(),
                        sizes(here, shown, chosen),
                        hrefs(here, shown, picture),
                        groups(here, shown, picture),
                        InWords.of(here, drawings.outline(here))));
    }

    /** The stylesheet lets a picture be as large as it says itself; inline styles are forbidden. */
    private static String sized(Figure figure, Size size) {
        return size.scale() == 0 || size.scale() == 1
                ? figure.svg()
                : figure.svg()
                        .replaceFirst(
                                extent(figure.width(), figure.height()),
                                extent((int) (figure.width() * size.scale()), (int) (figure.height() * size.scale())));
    }

    private static String extent(int width, int height) {
        return " width=\"" + width + "\" height=\"" + height + "\"";
    }

    private static List<Choice> sizes(OpenSystem here, Shown shown, Size chosen) {
        return Arrays.stream(Size.values())
                .map(size -> new Choice(size.title(), shown.sized(size).href(here.room("environment")), size == chosen))
                .toList();
    }

    private static Hrefs hrefs(OpenSystem here, Shown shown, FoldedFigure picture) {
        String path = here.room("environment");
        boolean folded = folded(picture);
        return new Hrefs(
                shown.href(path + "/diagram.svg"),
                folded && !all(shown)
                        ? Optional.of(shown.folded(Folding.everything()).href(path))
                        : Optional.empty(),
                shown.folding().equals(Folding.NONE)
                        ? Optional.empty()
                        : Optional.of(shown.folded(Folding.NONE).href(path)));
    }

    private static boolean folded(FoldedFigure picture) {
        return picture.groups().stream().anyMatch(group -> !group.open());
    }

    private static boolean all(Shown shown) {
        return shown.folding().open().contains(Folding.EVERYTHING);
    }

    private static List<Group> groups(OpenSystem here, Shown shown, FoldedFigure picture) {
        return picture.groups().stream()
                .map(group -> new Group(
                        group.name(), group.open(), shown.folded(group.next()).href(here.room("environment"))))
                .toList();
    }

    @Permit(Permission.READ)
    @GetMapping(PATH + "/diagram.svg")
    ResponseEntity<byte[]> file(
            OpenSystem here,
            @RequestParam(defaultValue = "") List<String> open,
            @RequestParam(defaultValue = "") List<String> close) {
        if (Drawable.refusal(here.model()).isPresent()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Figure figure = drawings.file(here, Shown.of(open, close, "")).figure();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "image/svg+xml")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + here.slug() + "-environment.svg\"")
                .body(figure.svg().getBytes(StandardCharsets.UTF_8));
    }
}
