package org.claviger.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * Where somebody wanted to go before signing in: path and query of a page of ours, nothing else of the request, so that
 * signing in leads nowhere else, whatever host or header somebody sent.
 */
final class WayBack implements RequestCache {
    private static final String KEY = "way-back";
    private static final int LONGEST = 1000;

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        if (leadsToAPage(request) && path.length() <= LONGEST) {
            request.getSession().setAttribute(KEY, path);
        }
    }

    /** Only pages that exist for people, so that whoever tries addresses at random leaves no session behind. */
    private static boolean leadsToAPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        return request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && (path.startsWith("/o/") || path.startsWith("/join/") || path.equals("/account"));
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEY) instanceof String path
                ? new SimpleSavedRequest(path)
                : null;
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KEY);
        }
    }
}
