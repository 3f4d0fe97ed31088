package org.claviger.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Says why a request was refused. A form without its token is mostly one that stood open longer than its session, which
 * deserves better words than those for a role that does not suffice.
 */
final class RefusedRequest implements AccessDeniedHandler {
    private static final int SIGN_IN_AGAIN = HttpServletResponse.SC_UNAUTHORIZED;

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (!(refusal instanceof CsrfException) || SignedIn.asking().isPresent()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        switch (request.getServletPath()) {
            case "/sign-in" -> response.sendRedirect("/sign-in?late");
            case "/sign-out" -> response.sendRedirect("/sign-in?out");
            default -> response.sendError(SIGN_IN_AGAIN);
        }
    }
}
