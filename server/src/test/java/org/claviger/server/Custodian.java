package org.claviger.server;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claviger.server.access.Role;
import org.claviger.server.database.Tenancy;
import org.claviger.server.welcome.FirstRun;
import org.claviger.server.welcome.FirstRun.Founding;

/** An organisation of a test's own, with people in it. */
public final class Custodian {
    /** What everybody in tests takes. */
    public static final String PASSWORD = "seven green lamps wait";

    private static final Pattern LINK = Pattern.compile("value=\"https?://[^/\"]+(/join/[^\"]+)\"");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final RunningServer server;
    private final String slug;
    private final Person owner;

    private Custodian(RunningServer server, String slug, Person owner) {
        this.server = server;
        this.slug = slug;
        this.owner = owner;
    }

    /** Somebody who is signed in. */
    public record Person(UUID account, String email, Visitor browser) {}

    public static Custodian founded() {
        RunningServer server = RunningServer.shared();
        String slug = "custodian-" + COUNT.incrementAndGet();
        String email = "owner@" + slug + ".example";
        UUID account = server.part(FirstRun.class).found(new Founding(slug, slug, "Olga Owner", email, PASSWORD));
        Visitor browser = server.stranger();
        browser.signIn(email, PASSWORD);
        return new Custodian(server, slug, new Person(account, email, browser));
    }

    public Person owner() {
        return owner;
    }

    public String home() {
        return "/o/" + slug;
    }

    public String people() {
        return home() + "/people";
    }

    /** A link that invites, as the owner sees it. */
    public String invitation(Role role) {
        return invitation(owner, role);
    }

    public String invitation(Person inviter, Role role) {
        HttpResponse<String> page = inviter.browser()
                .submit(people(), people() + "/invitations", Map.of("role", role.word(), "note", "somebody"));
        Matcher link = LINK.matcher(page.body());
        if (!link.find()) {
            throw new AssertionError(page.statusCode() + " without a link: " + page.body());
        }
        return link.group(1);
    }

    /** Somebody new who took up an invitation and signed in. */
    public Person joined(Role role) {
        String link = invitation(role);
        String email = role.word() + COUNT.incrementAndGet() + "@" + slug + ".example";
        server.stranger().submit(link, link, Map.of("name", "Nina New", "email", email, "password", PASSWORD));
        Visitor browser = server.stranger();
        browser.signIn(email, PASSWORD);
        return new Person(account(email), email, browser);
    }

    private UUID account(String email) {
        return server.part(Tenancy.class)
                .outside(database -> database.sql("select account from account where email = ?")
                        .param(email)
                        .query(UUID.class)
                        .single());
    }
}
