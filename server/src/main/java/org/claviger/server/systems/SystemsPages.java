package org.claviger.server.systems;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.claviger.analysis.assess.Severity;
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
    private final Systems systems;

    SystemsPages(Memberships memberships, Systems systems) {
        this.memberships = memberships;
        this.systems = systems;
    }

    /** The organisations of a person. */
    public record Organisations(List<Membership> memberships) {}

    /** The systems of an organisation. */
    public record Home(Membership membership, List<Card> cards, boolean mayImport, boolean mayManagePeople) {}

    /** A system in short. */
    public record Card(String name, String href, String says, long errors, long warnings) {}

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
        List<Card> cards = systems.of(membership).stream()
                .map(row -> systems.open(membership, row))
                .flatMap(Optional::stream)
                .map(SystemsPages::card)
                .toList();
        return Page.of(
                "systems/home.jte",
                membership.name(),
                new Home(
                        membership,
                        cards,
                        membership.may(Permission.CHANGE),
                        membership.may(Permission.MANAGE_PEOPLE)));
    }

    private static Card card(OpenSystem here) {
        String says = here.model().components().size() + " components, "
                + here.model().wallets().size() + " wallets, "
                + here.model().threats().size() + " threats, "
                + here.model().controls().size() + " controls";
        return new Card(
                here.name(),
                here.home(),
                says,
                here.assessment().count(Severity.ERROR),
                here.assessment().count(Severity.WARNING));
    }
}
