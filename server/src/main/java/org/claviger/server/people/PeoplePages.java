package org.claviger.server.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.claviger.report.document.view.Facts;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Tone;
import org.claviger.server.access.Invitations;
import org.claviger.server.access.Invitations.Invitation;
import org.claviger.server.access.Membership;
import org.claviger.server.access.Permission;
import org.claviger.server.access.Permit;
import org.claviger.server.access.PublicAddress;
import org.claviger.server.access.Role;
import org.claviger.server.frame.ListPage;
import org.claviger.server.frame.Listing;
import org.claviger.server.frame.Listing.Column;
import org.claviger.server.frame.Listing.Field;
import org.claviger.server.frame.Listing.Noun;
import org.claviger.server.frame.Listing.Row;
import org.claviger.server.frame.Notice;
import org.claviger.server.frame.Page;
import org.claviger.server.frame.Query;
import org.claviger.server.people.Members.Member;
import org.claviger.server.people.Members.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The people of an organisation and the open invitations; a page for each person. */
@Controller
public class PeoplePages {
    private static final String PATH = "/o/{organisation}/people";
    private static final int LONGEST_NOTE = 200;
    private static final String LEAD =
            "Who has access, in which role, and under which pseudonym the record knows them. Names "
                    + "and addresses stand outside the record, so they can be forgotten.";
    private static final String TEACHES = "Nobody is here.";

    private final Members members;
    private final Invitations invitations;
    private final PublicAddress address;

    PeoplePages(Members members, Invitations invitations, PublicAddress address) {
        this.members = members;
        this.invitations = invitations;
        this.address = address;
    }

    /**
     * The list with the form that invites.
     *
     * @param note as typed
     * @param mistakes what is wrong with the form, by field
     */
    public record People(
            Membership membership,
            String lead,
            Listing.Shown shown,
            List<Invitation> invitations,
            String note,
            String role,
            Map<String, String> mistakes) {
        public String home() {
            return PeoplePages.home(membership);
        }

        public String mistake(String field) {
            return mistakes.getOrDefault(field, "");
        }
    }

    /** A link that was just made. */
    public record Invited(String home, String link, Role role, String note, int days) {}

    /**
     * One person.
     *
     * @param self whether it is who looks
     * @param refusal why the last action was refused
     */
    public record Person(String home, Member member, Facts facts, boolean self, Optional<String> refusal) {
        public String path() {
            return home + "/" + member.account();
        }
    }

    @Permit(Permission.MANAGE_PEOPLE)
    @GetMapping(PATH)
    View list(Membership membership, HttpServletRequest request) {
        if ("csv".equals(request.getParameter("as"))) {
            return ListPage.answer(request, "People", LEAD, TEACHES, listing(membership));
        }
        return page(membership, request, "", Role.READER.word(), Map.of());
    }

    private Page page(
            Membership membership, HttpServletRequest request, String note, String role, Map<String, String> mistakes) {
        Query query =
                Query.of(home(membership), request.getMethod().equals("GET") ? request.getParameterMap() : Map.of());
        return Page.of(
                "people/people.jte",
                "People",
                new People(
                        membership,
                        LEAD,
                        listing(membership).shown(query),
                        invitations.open(membership.organisation()),
                        note,
                        role,
                        mistakes));
    }

    private Listing listing(Membership membership) {
        return new Listing(
                new Noun("person", "people"),
                List.of(
                        Column.words("name", "Name"),
                        Column.words("email", "E-mail address"),
                        Column.choice("role", "Role"),
                        Column.choice("state", "State"),
                        Column.words("since", "Since"),
                        Column.words("pseudonym", "Pseudonym")),
                members.of(membership.organisation()).stream()
                        .map(member -> row(membership, member))
                        .toList());
    }

    private static Row row(Membership membership, Member member) {
        Phrase name = Phrase.link(home(membership) + "/" + member.account(), member.name(), "Role and access");
        Instant since = member.ended().orElse(member.since());
        return Row.of(
                Field.of(member.account().equals(membership.account()) ? name.then(Phrase.quiet(" (you)")) : name),
                Field.of(Phrase.of(member.email())),
                Field.by(
                        List.of(Role.values()).indexOf(member.role()),
                        Phrase.of(member.role().title())),
                Field.of(state(member)),
                Field.by((double) since.getEpochSecond(), Phrase.kept(day(since))),
                Field.of(Phrase.code(member.actor())));
    }

    private static Phrase state(Member member) {
        return member.ended().isPresent() ? Phrase.label("left", Tone.QUIET) : Phrase.of("member");
    }

    @Permit(Permission.MANAGE_PEOPLE)
    @GetMapping(PATH + "/invitations")
    View backFromInvitation(Membership membership) {
        return new RedirectView(home(membership));
    }

    /** Answers with the link itself instead of a redirect: it is kept nowhere, so this is the one time to see it. */
    @Permit(Permission.MANAGE_PEOPLE)
    @PostMapping(PATH + "/invitations")
    View invite(
            Membership membership,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request) {
        if (note.isBlank() || note.length() > LONGEST_NOTE) {
            String mistake = "Say whom it is for, in up to " + LONGEST_NOTE + " characters.";
            return page(membership, request, note, role, Map.of("note", mistake))
                    .status(422);
        }
        Role wanted = role(role);
        return invitations
                .invite(membership, wanted, note.strip())
                .map(path -> invited(membership, request, path, wanted, note.strip()))
                .orElseGet(() -> {
                    String mistake = Invitations.MOST + " invitations are open. Withdraw some first.";
                    return page(membership, request, note, role, Map.of("note", mistake))
                            .status(422);
                });
    }

    private Page invited(Membership membership, HttpServletRequest request, String path, Role role, String note) {
        return Page.of(
                "people/invited.jte",
                "Invitation",
                new Invited(
                        home(membership), address.link(request, path), role, note, (int) Invitations.GOOD.toDays()));
    }

    @Permit(Permission.MANAGE_PEOPLE)
    @PostMapping(PATH + "/invitations/withdraw")
    View withdraw(
            Membership membership, @RequestParam(defaultValue = "") String invitation, HttpServletRequest request) {
        boolean open = invitations.withdraw(membership.organisation(), invitation);
        Notice.leave(
                request,
                open ? "The invitation is withdrawn; its link leads nowhere." : "The invitation was no longer open.");
        return new RedirectView(home(membership));
    }

    @Permit(Permission.MANAGE_PEOPLE)
    @GetMapping(PATH + "/{account}")
    Page person(Membership membership, @PathVariable UUID account) {
        return page(membership, account, Optional.empty());
    }

    @Permit(Permission.MANAGE_PEOPLE)
    @PostMapping(PATH + "/{account}/role")
    View changeRole(
            Membership membership,
            @PathVariable UUID account,
            @RequestParam(defaultValue = "") String role,
            HttpServletRequest request) {
        Role wanted = role(role);
        return answer(membership, account, members.changeRole(membership, account, wanted), request);
    }

    @Permit(Permission.MANAGE_PEOPLE)
    @PostMapping(PATH + "/{account}/end")
    View end(Membership membership, @PathVariable UUID account, HttpServletRequest request) {
        return answer(membership, account, members.end(membership, account), request);
    }

    @Permit(Permission.MANAGE_PEOPLE)
    @PostMapping(PATH + "/{account}/forget")
    View forget(
            Membership membership,
            @PathVariable UUID account,
            @RequestParam(defaultValue = "") String sure,
            HttpServletRequest request) {
        Outcome outcome = sure.isEmpty()
                ? new Outcome.Refused("Confirm first that it cannot be undone; nothing was changed.")
                : members.forget(membership, account);
        return answer(membership, account, outcome, request);
    }

    private View answer(Membership membership, UUID account, Outcome outcome, HttpServletRequest request) {
        return switch (outcome) {
            case Outcome.Refused(String words) ->
                page(membership, account, Optional.of(words)).status(422);
            case Outcome.Done(String words) -> {
                Notice.leave(request, words);
                yield new RedirectView(home(membership));
            }
        };
    }

    private Page page(Membership membership, UUID account, Optional<String> refusal) {
        Member member = members.find(membership.organisation(), account)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean self = account.equals(membership.account());
        return Page.of(
                "people/person.jte", member.name(), new Person(home(membership), member, facts(member), self, refusal));
    }

    private static Facts facts(Member member) {
        return Facts.of(member.name())
                .half("E-mail address", Phrase.of(member.email()))
                .half(
                        "Role",
                        Phrase.of(member.role().title())
                                .then(Phrase.quiet(" " + member.role().says())))
                .half("Member since", Phrase.kept(day(member.since())))
                .half(
                        "Member until",
                        Phrase.of(member.ended().map(PeoplePages::day).orElse("no end")))
                .wide("Pseudonym in the record", Phrase.code(member.actor()))
                .done();
    }

    private static Role role(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    static String day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static String home(Membership membership) {
        return "/o/" + membership.slug() + "/people";
    }
}
