package org.claviger.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the form, saying that it was wrong or how long to wait, and nothing more. */
final class RefusedSignIn implements AuthenticationFailureHandler {
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        String why = switch (refusal) {
            case LockedException wait -> "wait=" + wait.getMessage();
            case AuthenticationServiceException _ -> "busy";
            default -> "wrong";
        };
        response.sendRedirect(request.getContextPath() + "/sign-in?" + why);
    }
}
