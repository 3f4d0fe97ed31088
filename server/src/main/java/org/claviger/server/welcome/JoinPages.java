package org.claviger.server.welcome;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.claviger.server.access.Guard;
import org.claviger.server.access.Invitations;
import org.claviger.server.access.Invitations.Invitation;
import org.claviger.server.access.Invitations.Taken;
import org.claviger.server.access.OneTimeLink;
import org.claviger.server.access.OpenToAll;
import org.claviger.server.access.Passwords;
import org.claviger.server.access.SignedIn;
import org.claviger.server.access.SignedInOnly;
import org.claviger.server.frame.Notice;
import org.claviger.server.frame.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What an invitation's link opens: join with the account that one has, or with a new one. */
@Controller
public class JoinPages {
    private static final String PATH = "/join/{organisation}/{token}";

    private final Invitations invitations;
    private final Passwords passwords;

    JoinPages(Invitations invitations, Passwords passwords) {
        this.invitations = invitations;
        this.passwords = passwords;
    }

    /**
     * The page with what was typed and what is wrong with it, by field. The password is never sent back.
     *
     * @param person who is signed in
     */
    public record Join(
            String path,
            Invitation invitation,
            Optional<String> person,
            String name,
            String email,
            Map<String, String> mistakes) {
        public String mistake(String field) {
            return mistakes.getOrDefault(field, "");
        }
    }

    @OpenToAll(because = "the link itself is the secret")
    @GetMapping(PATH)
    Page form(@PathVariable String organisation, @PathVariable String token, HttpServletRequest request) {
        return page(new Join(
                path(organisation, token),
                find(organisation, token),
                Guard.signedIn(request).map(SignedIn::person),
                "",
                "",
                Map.of()));
    }

    /** Whoever has an account signs in on the way here. */
    @SignedInOnly
    @GetMapping(PATH + "/sign-in")
    View signedIn(@PathVariable String organisation, @PathVariable String token) {
        find(organisation, token);
        return new RedirectView(path(organisation, token));
    }

    @SignedInOnly
    @PostMapping(PATH + "/accept")
    View accept(@PathVariable String organisation, @PathVariable String token, HttpServletRequest request) {
        Invitation invitation = find(organisation, token);
        SignedIn who = Guard.signedIn(request).orElseThrow(JoinPages::nothing);
        Taken taken = invitations.take(id(organisation), new OneTimeLink(token), who.account());
        switch (taken) {
            case JOINED ->
                Notice.leave(
                        request,
                        "You belong to " + invitation.organisation() + " now, as "
                                + invitation.role().title().toLowerCase(java.util.Locale.ROOT) + ".");
            case MEMBER_ALREADY ->
                Notice.leave(
                        request,
                        "You belong to " + invitation.organisation()
                                + " already; nothing was changed, and the link is still good for somebody else.");
            case ADDRESS_KNOWN, GONE -> throw nothing();
        }
        return new RedirectView("/");
    }

    @OpenToAll(because = "the link itself is the secret")
    @PostMapping(PATH)
    View join(
            @PathVariable String organisation,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password) {
        Invitation invitation = find(organisation, token);
        NewPerson person = new NewPerson(name, email, password);
        Map<String, String> mistakes = person.mistakes(invitation.organisation());
        if (!mistakes.isEmpty()) {
            return page(back(organisation, token, invitation, person, mistakes)).status(422);
        }
        Taken taken =
                invitations.takeAsNew(id(organisation), new OneTimeLink(token), name, email, passwords.hash(password));
        return switch (taken) {
            case JOINED -> new RedirectView("/sign-in?made");
            case ADDRESS_KNOWN ->
                page(back(
                                organisation,
                                token,
                                invitation,
                                person,
                                Map.of("email", "This address has an account already; sign in with it to join.")))
                        .status(422);
            case MEMBER_ALREADY, GONE -> throw nothing();
        };
    }

    private static Join back(
            String organisation, String token, Invitation invitation, NewPerson person, Map<String, String> mistakes) {
        return new Join(
                path(organisation, token), invitation, Optional.empty(), person.name(), person.email(), mistakes);
    }

    private Invitation find(String organisation, String token) {
        return invitations.find(id(organisation), new OneTimeLink(token)).orElseThrow(JoinPages::nothing);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw nothing();
        }
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String path(String organisation, String token) {
        return "/join/" + id(organisation) + "/" + token;
    }

    private static Page page(Join join) {
        return Page.of("welcome/join.jte", "Invitation to " + join.invitation().organisation(), join);
    }
}
