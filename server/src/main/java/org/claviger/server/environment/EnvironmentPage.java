package org.claviger.server.environment;

import java.nio.charset.StandardCharsets;
import org.claviger.report.figure.Figure;
import org.claviger.server.access.Permission;
import org.claviger.server.access.Permit;
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

    private final Drawings drawings;

    EnvironmentPage(Drawings drawings) {
        this.drawings = drawings;
    }

    /**
     * The page.
     *
     * @param svg the picture, made by us; no person's text in it is unescaped
     * @param natural whether it is shown in its own size rather than in that of the window
     */
    public record View(
            String title, String svg, boolean empty, boolean natural, String here, String file, InWords words) {}

    @Permit(Permission.READ)
    @GetMapping(PATH)
    Page page(OpenSystem here, @RequestParam(defaultValue = "fit") String size) {
        Figure figure = drawings.page(here);
        String path = here.room("environment");
        return Page.of(
                "environment/environment.jte",
                "Environment",
                new View(
                        figure.title(),
                        figure.svg(),
                        here.model().components().isEmpty(),
                        size.equals("natural"),
                        path,
                        path + "/diagram.svg",
                        InWords.of(here)));
    }

    @Permit(Permission.READ)
    @GetMapping(PATH + "/diagram.svg")
    ResponseEntity<byte[]> file(OpenSystem here) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "image/svg+xml")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + here.slug() + "-environment.svg\"")
                .body(drawings.file(here).svg().getBytes(StandardCharsets.UTF_8));
    }
}
