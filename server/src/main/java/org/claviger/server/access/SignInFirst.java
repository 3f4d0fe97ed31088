package org.claviger.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Sends whoever is not signed in to the form; what a script fetches for a part of a page sends the whole page there. */
final class SignInFirst implements AuthenticationEntryPoint {
    private static final String FORM = "/sign-in";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(FORM);
        } else {
            response.setHeader("HX-Redirect", FORM);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
