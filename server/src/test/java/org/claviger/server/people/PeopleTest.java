package org.claviger.server.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.claviger.server.Custodian;
import org.claviger.server.Custodian.Person;
import org.claviger.server.RunningServer;
import org.claviger.server.Visitor;
import org.claviger.server.access.Membership;
import org.claviger.server.access.Memberships;
import org.claviger.server.access.Role;
import org.claviger.server.database.Tenancy;
import org.junit.jupiter.api.Test;

/** Promise: owners say who has access, at once and for their own organisation alone, and one owner always remains. */
class PeopleTest {
    private final RunningServer server = RunningServer.shared();
    private final Custodian custodian = Custodian.founded();

    private HttpResponse<String> asOwner(String path, Map<String, String> fields) {
        return custodian.owner().browser().submit(custodian.people(), custodian.people() + path, fields);
    }

    private Membership membership(Person person) {
        return server.part(Memberships.class).of(person.account()).getFirst();
    }

    @Test
    void onlyOwnersSeeAndManagePeople() {
        for (Role role : Role.values()) {
            Person person = custodian.joined(role);
            int expected = role == Role.OWNER ? 200 : 403;
            assertEquals(expected, person.browser().get(custodian.people()).statusCode(), role.word());
            String owner = custodian.people() + "/" + custodian.owner().account();
            assertEquals(expected, person.browser().get(owner).statusCode(), role.word());
            HttpResponse<String> invited = person.browser()
                    .submit("/account", custodian.people() + "/invitations", Map.of("role", "owner", "note", "me"));
            assertEquals(expected, invited.statusCode(), role.word());
        }
    }

    @Test
    void thePagesOfAnotherOrganisationDoNotExist() {
        Custodian other = Custodian.founded();
        Visitor stranger = other.owner().browser();
        assertEquals(404, stranger.get(custodian.people()).statusCode());
        String end = other.people() + "/" + custodian.owner().account() + "/end";
        assertEquals(404, stranger.submit(other.people(), end, Map.of()).statusCode());
        assertEquals(200, custodian.owner().browser().get(custodian.people()).statusCode());
    }

    @Test
    void anInvitationWorksOnce() {
        String link = custodian.invitation(Role.EDITOR);
        Map<String, String> person = Map.of("name", "Nina", "email", "once@x.example", "password", Custodian.PASSWORD);
        assertEquals("/sign-in?made", Visitor.location(server.stranger().submit(link, link, person)));
        assertEquals(404, server.stranger().get(link).statusCode());
        Visitor browser = server.stranger();
        browser.signIn("once@x.example", Custodian.PASSWORD);
        assertEquals(200, browser.get(custodian.home()).statusCode());
    }

    @Test
    void ofManyWhoOpenALinkAtOnceOneJoins() throws Exception {
        String link = custodian.invitation(Role.READER);
        List<java.util.concurrent.Future<HttpResponse<String>>> answers = new java.util.ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 6; i++) {
                String email = "race" + i + "@" + custodian.home().substring(3) + ".example";
                answers.add(threads.submit(() -> server.stranger()
                        .submit(link, link, Map.of("name", "R", "email", email, "password", Custodian.PASSWORD))));
            }
        }
        int joined = 0;
        for (var answer : answers) {
            joined += answer.get().statusCode() == 302 ? 1 : 0;
        }
        assertEquals(1, joined);
    }

    @Test
    void theSecretOfALinkIsNotKept() {
        String link = custodian.invitation(Role.READER);
        String token = link.substring(link.lastIndexOf('/') + 1);
        UUID organisation = membership(custodian.owner()).organisation();
        String kept = server.part(Tenancy.class)
                .in(
                        organisation,
                        database -> database.sql("select encode(token, 'escape') || note from invitation")
                                .query(String.class)
                                .single());
        assertFalse(kept.contains(token));
        assertFalse(custodian.owner().browser().get(custodian.people()).body().contains(token));
    }

    @Test
    void expiredAndWithdrawnLinksLeadNowhere() {
        String expired = custodian.invitation(Role.READER);
        UUID organisation = membership(custodian.owner()).organisation();
        server.part(Tenancy.class)
                .in(
                        organisation,
                        database -> database.sql("update invitation set expires = created")
                                .update());
        assertEquals(404, server.stranger().get(expired).statusCode());
        String link = custodian.invitation(Role.READER);
        assertEquals(200, server.stranger().get(link).statusCode());
        String page = custodian.owner().browser().get(custodian.people()).body();
        String id = page.replaceAll("(?s).*name=\"invitation\" value=\"([0-9a-f]{64})\".*", "$1");
        asOwner("/invitations/withdraw", Map.of("invitation", id));
        assertEquals(404, server.stranger().get(link).statusCode());
    }

    @Test
    void anInvitationOfAnotherOrganisationCannotBeWithdrawn() {
        String link = custodian.invitation(Role.READER);
        String page = custodian.owner().browser().get(custodian.people()).body();
        String id = page.replaceAll("(?s).*name=\"invitation\" value=\"([0-9a-f]{64})\".*", "$1");
        Custodian other = Custodian.founded();
        other.owner()
                .browser()
                .submit(other.people(), other.people() + "/invitations/withdraw", Map.of("invitation", id));
        assertEquals(200, server.stranger().get(link).statusCode());
    }

    @Test
    void whoHasAnAccountSignsInAndJoins() {
        Person guest = Custodian.founded().owner();
        String link = custodian.invitation(Role.READER);
        Visitor browser = server.stranger();
        assertEquals("/sign-in", Visitor.location(browser.get(link + "/sign-in")));
        HttpResponse<String> in = browser.signIn(guest.email(), Custodian.PASSWORD);
        assertEquals(link + "/sign-in", Visitor.location(in));
        assertEquals(link, Visitor.location(browser.get(link + "/sign-in")));
        browser.submit(link, link + "/accept", Map.of());
        assertEquals(200, browser.get(custodian.home()).statusCode());
        assertEquals(404, server.stranger().get(link).statusCode());
    }

    @Test
    void aMemberWhoOpensALinkKeepsRoleAndLink() {
        String link = custodian.invitation(Role.READER);
        custodian.owner().browser().submit(link, link + "/accept", Map.of());
        assertEquals(Role.OWNER, membership(custodian.owner()).role());
        assertEquals(200, server.stranger().get(link).statusCode());
    }

    @Test
    void anAddressThatHasAnAccountIsNotTakenOver() {
        String link = custodian.invitation(Role.OWNER);
        HttpResponse<String> refused = server.stranger()
                .submit(
                        link,
                        link,
                        Map.of("name", "M", "email", custodian.owner().email(), "password", "another seven lamps"));
        assertEquals(422, refused.statusCode());
        assertEquals(200, server.stranger().get(link).statusCode());
    }

    @Test
    void aRoleChangesWithTheNextRequest() {
        Person editor = custodian.joined(Role.EDITOR);
        assertEquals(200, editor.browser().get(custodian.home() + "/import").statusCode());
        asOwner("/" + editor.account() + "/role", Map.of("role", "reader"));
        assertEquals(403, editor.browser().get(custodian.home() + "/import").statusCode());
        assertEquals(200, editor.browser().get(custodian.home()).statusCode());
    }

    @Test
    void whoseMembershipEndsLosesAccessAtOnceAndTheirInvitationsWithIt() {
        Person leaving = custodian.joined(Role.OWNER);
        String back = custodian.invitation(leaving, Role.OWNER);
        asOwner("/" + leaving.account() + "/end", Map.of());
        assertEquals(404, leaving.browser().get(custodian.home()).statusCode());
        assertEquals(404, server.stranger().get(back).statusCode());
        assertEquals(List.of(), server.part(Memberships.class).of(leaving.account()));
    }

    @Test
    void whoComesBackHasThePseudonymOfThen() {
        Person person = custodian.joined(Role.READER);
        String actor = membership(person).actor();
        asOwner("/" + person.account() + "/end", Map.of());
        String link = custodian.invitation(Role.EDITOR);
        person.browser().submit(link, link + "/accept", Map.of());
        assertEquals(actor, membership(person).actor());
        assertEquals(Role.EDITOR, membership(person).role());
    }

    @Test
    void nobodyLocksThemselvesOut() {
        Person owner = custodian.owner();
        HttpResponse<String> demoted = asOwner("/" + owner.account() + "/role", Map.of("role", "reader"));
        assertEquals(422, demoted.statusCode());
        assertTrue(demoted.body().contains("another owner"));
        assertEquals(422, asOwner("/" + owner.account() + "/end", Map.of()).statusCode());
        assertEquals(200, owner.browser().get(custodian.people()).statusCode());
    }

    @Test
    void ofTwoOwnersWhoRemoveEachOtherAtTheSameTimeOneRemains() {
        Members members = server.part(Members.class);
        for (int i = 0; i < 5; i++) {
            Custodian both = Custodian.founded();
            Person one = both.owner();
            Person two = both.joined(Role.OWNER);
            Membership first = membership(one);
            Membership second = membership(two);
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                threads.execute(() -> members.end(first, two.account()));
                threads.execute(() -> members.changeRole(second, one.account(), Role.READER));
            }
            long owners = members.of(first.organisation()).stream()
                    .filter(member ->
                            member.role() == Role.OWNER && member.ended().isEmpty())
                    .count();
            assertEquals(1, owners);
        }
    }

    @Test
    void onlyWhoLeftIsForgottenAndOnlyOnPurpose() {
        Person person = custodian.joined(Role.READER);
        String page = "/" + person.account();
        assertEquals(422, asOwner(page + "/forget", Map.of("sure", "yes")).statusCode());
        asOwner(page + "/end", Map.of());
        assertEquals(422, asOwner(page + "/forget", Map.of()).statusCode());
        assertEquals(302, asOwner(page + "/forget", Map.of("sure", "yes")).statusCode());
        assertEquals(
                404, custodian.owner().browser().get(custodian.people() + page).statusCode());
    }

    @Test
    void aRoleThatDoesNotExistIsRefused() {
        assertEquals(
                400,
                asOwner("/invitations", Map.of("role", "root", "note", "x")).statusCode());
    }
}
