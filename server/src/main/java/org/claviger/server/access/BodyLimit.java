package org.claviger.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies by what their headers say, before anything reads them: too large, of unknown length, or files from
 * somebody who is not signed in.
 */
final class BodyLimit extends OncePerRequestFilter {
    /** Largest file, bytes; the form around it has {@link #FORM} beside. */
    private static final long FILE = 8L << 20;

    private static final long FORM = 64L << 10;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int refusal = refusal(request);
        if (refusal == HttpServletResponse.SC_OK) {
            chain.doFilter(request, response);
        } else {
            response.sendError(refusal);
        }
    }

    private static int refusal(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        boolean files = Optional.ofNullable(request.getContentType())
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("multipart/"))
                .isPresent();
        if (length < 0 && request.getHeader("Transfer-Encoding") != null) {
            return HttpServletResponse.SC_LENGTH_REQUIRED;
        }
        if (length > (files ? FILE + FORM : FORM)) {
            return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        }
        return files && SignedIn.asking().isEmpty() ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_OK;
    }
}
