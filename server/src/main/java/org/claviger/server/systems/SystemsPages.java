package org.claviger.server.systems;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.claviger.server.access.Guard;
import org.claviger.server.access.Membership;
import org.claviger.server.access.Memberships;
import org.claviger.server.access.Permission;
import org.claviger.server.access.Permit;
import org.claviger.server.access.SignedInOnly;
import org.claviger.server.frame.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Where one begins: organisations, and the systems of one. */
@Controller
public class SystemsPages {
    private final Memberships memberships;
    private final Cards cards;

    SystemsPages(Memberships memberships, Cards cards) {
        this.memberships = memberships;
        this.cards = cards;
    }

    /** The organisations of a person. */
    public record Organisations(List<Membership> memberships) {}

    /** The systems of an organisation. */
    public record Home(Membership membership, List<Card> cards, boolean mayImport, boolean mayManagePeople) {}

    /**
     * A system in short.
     *
     * @param judged how much is objected to, if that is known
     * @param trouble why it cannot be shown, if it cannot
     */
    public record Card(String name, String href, String says, Optional<Judged> judged, Optional<String> trouble) {}

    /** How much is objected to in a system. */
    public record Judged(long errors, long warnings) {}

    @SignedInOnly
    @GetMapping("/")
    View start(HttpServletRequest request) {
        List<Membership> of = Guard.signedIn(request)
                .map(who -> memberships.of(who.account()))
                .orElse(List.of());
        return of.size() == 1
                ? new RedirectView("/o/" + of.getFirst().slug())
                : Page.of("systems/organisations.jte", "Your organisations", new Organisations(of));
    }

    @Permit(Permission.READ)
    @GetMapping("/o/{organisation}")
    Page home(Membership membership) {
        return Page.of(
                "systems/home.jte",
                membership.name(),
                new Home(
                        membership,
                        cards.of(membership),
                        membership.may(Permission.CHANGE),
                        membership.may(Permission.MANAGE_PEOPLE)));
    }
}
