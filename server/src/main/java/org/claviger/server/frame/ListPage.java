package org.claviger.server.frame;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.View;

/**
 * A page that is a list.
 *
 * @param lead what these things are and why one looks at them
 * @param shown the list after the query
 * @param teaches what to do when there is nothing at all
 */
public record ListPage(String title, String lead, Listing.Shown shown, String teaches) {

    /** The list as the request wants it: a page, or a file when it says {@code as=csv}. */
    public static View answer(HttpServletRequest request, String title, String lead, String teaches, Listing listing) {
        Query query = Query.of(request.getRequestURI(), request.getParameterMap());
        Listing.Shown shown = listing.shown(query);
        if ("csv".equals(request.getParameter("as"))) {
            return new ListFile(shown);
        }
        return Page.of("frame/list.jte", title, new ListPage(title, lead, shown, teaches));
    }
}
