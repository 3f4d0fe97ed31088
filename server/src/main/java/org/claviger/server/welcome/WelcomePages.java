package org.claviger.server.welcome;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.claviger.server.access.Accounts;
import org.claviger.server.access.OpenToAll;
import org.claviger.server.frame.Page;
import org.claviger.server.welcome.FirstRun.Founding;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The first page that anybody sees: it makes the organisation and its owner. */
@Controller
public class WelcomePages {
    private final FirstRun firstRun;

    WelcomePages(FirstRun firstRun) {
        this.firstRun = firstRun;
    }

    /** The form with what was typed and what is wrong with it, by field. The password is never sent back. */
    public record Welcome(String token, String organisation, String name, String email, Map<String, String> mistakes) {
        public String mistake(String field) {
            return mistakes.getOrDefault(field, "");
        }
    }

    @OpenToAll(because = "the link itself is the secret")
    @GetMapping("/welcome/{token}")
    Page form(@PathVariable String token) {
        if (!firstRun.good(token)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return page(new Welcome(token, "", "", "", Map.of()));
    }

    @OpenToAll(because = "the link itself is the secret")
    @PostMapping("/welcome/{token}")
    View found(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password) {
        if (!firstRun.good(token)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Map<String, String> mistakes = new LinkedHashMap<>();
        String slug = slug(organisation);
        if (slug.isEmpty()
                || organisation.length() > 200
                || organisation.chars().anyMatch(Character::isISOControl)) {
            mistakes.put("organisation", "Name the organisation, in up to 200 characters, letters among them.");
        }
        mistakes.putAll(new NewPerson(name, email, password).mistakes(organisation));
        if (!mistakes.isEmpty()) {
            return page(new Welcome(token, organisation, name, email, mistakes)).status(422);
        }
        if (!firstRun.found(token, new Founding(organisation, slug, name, Accounts.canonical(email), password))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new RedirectView("/sign-in?made");
    }

    private static Page page(Welcome welcome) {
        return Page.of("welcome/first-run.jte", "Welcome", welcome);
    }

    /** A name as it stands in addresses; one without Latin letters and digits gets a word for it. */
    static String slug(String name) {
        String latin = latin(name);
        return latin.isEmpty() && name.codePoints().anyMatch(Character::isLetterOrDigit) ? "organisation" : latin;
    }

    private static String latin(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return slug.length() <= 60 ? slug : slug.substring(0, 60).replaceAll("-+$", "");
    }
}
