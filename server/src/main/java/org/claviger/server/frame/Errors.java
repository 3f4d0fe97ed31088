package org.claviger.server.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.claviger.server.access.OpenToAll;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What somebody sees when a request cannot be answered: what, and what next; never anything of the inside. */
@Controller
public class Errors implements ErrorController {
    /** What went wrong, for the person. */
    public record Refusal(int status, String title, String words, boolean signIn) {}

    @OpenToAll(because = "it says nothing but what was wrong with the request")
    @RequestMapping("/error")
    Page error(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        Refusal refusal = refusal(status);
        return new Page("frame/refusal.jte", refusal.title(), refusal, status);
    }

    private static Refusal refusal(int status) {
        return switch (status) {
            case 400, 405, 406, 411, 415 ->
                new Refusal(
                        status,
                        "This request makes no sense here",
                        "Go back and try again from the page itself.",
                        false);
            case 401 ->
                new Refusal(status, "Please sign in", "Your session has ended, or you were never signed in.", true);
            case 403 ->
                new Refusal(
                        status,
                        "This is not yours to do",
                        "Your role does not allow it, or the page was open longer than your session. Reload the page and try "
                                + "again; an owner of the organisation can change your role.",
                        false);
            case 404 ->
                new Refusal(
                        status,
                        "There is nothing here",
                        "The address is wrong, the thing was removed from the model, or it is not yours to see.",
                        false);
            case 413 ->
                new Refusal(
                        status,
                        "This is too large",
                        "Files of up to 8 MB are taken; a model is rarely larger than one.",
                        false);
            case 421 ->
                new Refusal(
                        status,
                        "This name is not known here",
                        "Claviger answers only under the address that it was given. Whoever runs it can state another with "
                                + "--public-url.",
                        false);
            case 503 ->
                new Refusal(status, "Too much is going on", "Try again in a few seconds; nothing was changed.", false);
            default ->
                new Refusal(
                        status,
                        "This went wrong",
                        "It is our mistake, not yours; nothing was changed. Try again; what happened stands in the server's log.",
                        false);
        };
    }
}
