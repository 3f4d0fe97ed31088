package org.claviger.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers only to names that are ours. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class KnownHosts extends OncePerRequestFilter {
    private static final int MISDIRECTED = 421; // RFC 9110, section 15.5.20

    private final PublicAddress address;

    KnownHosts(PublicAddress address) {
        this.address = address;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (address.knows(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(MISDIRECTED);
        }
    }
}
