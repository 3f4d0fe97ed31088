package org.claviger.server.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** What an action did, said on the next page that the person sees. */
public final class Notice {
    private static final String KEY = "notice";

    private Notice() {}

    public static void leave(HttpServletRequest request, String words) {
        request.getSession().setAttribute(KEY, words);
    }

    static Optional<String> taken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEY) instanceof String words)) {
            return Optional.empty();
        }
        session.removeAttribute(KEY);
        return Optional.of(words);
    }
}
