package org.claviger.server.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.claviger.server.access.Guard;
import org.claviger.server.access.Membership;
import org.claviger.server.access.SignedIn;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What stands around a page.
 *
 * @param title of the page
 * @param path of the request, to mark where one is
 * @param who is signed in
 * @param membership in the organisation of the address
 * @param system that the page is about
 * @param token to be sent back with every form; asked for only where there is one, since it begins a session
 * @param notice what the last action did, said once
 */
public record Frame(
        String title,
        String path,
        Optional<SignedIn> who,
        Optional<Membership> membership,
        Optional<SystemPlace> system,
        Supplier<String> token,
        Optional<String> notice) {
    private static final String SYSTEM = Frame.class.getName() + ".system";

    /** The system that a page is about, as the navigation shows it. */
    public record SystemPlace(String name, String home, List<Group> groups) {}

    /** Rooms that belong together. */
    public record Group(String title, List<Room> rooms) {}

    /**
     * A room of the application.
     *
     * @param href where it is
     * @param count how many things are in it; empty where counting says nothing
     * @param alarm whether the count asks for attention
     */
    public record Room(String title, String href, Optional<Integer> count, boolean alarm) {}

    /** Says which system the page is about. */
    public static void about(HttpServletRequest request, SystemPlace system) {
        request.setAttribute(SYSTEM, system);
    }

    static Frame of(String title, HttpServletRequest request) {
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Frame(
                title,
                request.getRequestURI(),
                Guard.signedIn(request),
                Guard.membership(request),
                Optional.ofNullable((SystemPlace) request.getAttribute(SYSTEM)),
                () -> csrf == null ? "" : csrf.getToken(),
                Notice.taken(request));
    }

    /** What a form sends back as {@code _csrf}, to show that it is ours. */
    public String csrf() {
        return token.get();
    }

    /** Whether a link of the navigation leads to where one is, or above it where none leads nearer. */
    public boolean at(String href) {
        return under(href)
                && system.stream()
                        .flatMap(place -> place.groups().stream())
                        .flatMap(group -> group.rooms().stream())
                        .map(Room::href)
                        .noneMatch(other -> other.startsWith(href + "/") && under(other));
    }

    private boolean under(String href) {
        return path.equals(href) || path.startsWith(href + "/");
    }
}
