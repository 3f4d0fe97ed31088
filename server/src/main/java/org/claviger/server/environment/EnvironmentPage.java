package org.claviger.server.environment;

import java.nio.charset.StandardCharsets;
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
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The environment as a picture, and the same in words. */
@Controller
public class EnvironmentPage {
    private static final String PATH = OpenSystem.PATH + "/environment";

    /** A picture no wider than this can be read when it is as wide as a window, px. */
    private static final int FITS = 1400;

    private final Drawings drawings;

    EnvironmentPage(Drawings drawings) {
        this.drawings = drawings;
    }

    /**
     * The page.
     *
     * @param title what the picture shows
     * @param svg the picture, made by us; no person's text in it is unescaped
     * @param natural whether it is shown in its own size rather than in that of the window
     * @param groups what can be opened and closed
     */
    public record View(
            String title, String svg, boolean empty, boolean natural, Hrefs hrefs, List<Group> groups, InWords words) {}

    /**
     * Where the page's own links lead.
     *
     * @param everything the picture with everything told apart; empty when nothing is folded
     * @param first the picture as it is shown at first; empty when it is
     */
    public record Hrefs(
            String fit, String natural, String file, Optional<String> everything, Optional<String> first) {}

    /** A group of the picture, and the picture with it opened or closed. */
    public record Group(String name, boolean open, String href) {}

    @Permit(Permission.READ)
    @GetMapping(PATH)
    Page page(
            OpenSystem here,
            @RequestParam(defaultValue = "") List<String> open,
            @RequestParam(defaultValue = "") List<String> close,
            @RequestParam(defaultValue = "") String size) {
        Shown shown = Shown.of(open, close, size);
        FoldedFigure picture = drawings.page(here, shown);
        Figure figure = picture.figure();
        return Page.of(
                "environment/environment.jte",
                "Environment",
                new View(
                        figure.title(),
                        figure.svg(),
                        here.model().components().isEmpty(),
                        shown.size().orElse(figure.width() > FITS ? Size.NATURAL : Size.FIT) == Size.NATURAL,
                        hrefs(here, shown, picture),
                        groups(here, shown, picture),
                        InWords.of(here)));
    }

    private static Hrefs hrefs(OpenSystem here, Shown shown, FoldedFigure picture) {
        String path = here.room("environment");
        boolean folded = picture.groups().stream().anyMatch(group -> !group.open());
        return new Hrefs(
                shown.sized(Size.FIT).href(path),
                shown.sized(Size.NATURAL).href(path),
                shown.href(path + "/diagram.svg"),
                folded ? Optional.of(shown.folded(Folding.everything()).href(path)) : Optional.empty(),
                shown.folding().equals(Folding.NONE)
                        ? Optional.empty()
                        : Optional.of(shown.folded(Folding.NONE).href(path)));
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
        Figure figure = drawings.file(here, Shown.of(open, close, "")).figure();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "image/svg+xml")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + here.slug() + "-environment.svg\"")
                .body(figure.svg().getBytes(StandardCharsets.UTF_8));
    }
}
