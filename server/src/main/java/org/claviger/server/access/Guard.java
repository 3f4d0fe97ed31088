package org.claviger.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Stands before every handler and asks whether its caller has the permission that it declares, in the organisation that
 * the address names. An organisation that somebody does not belong to does not exist for them.
 */
@Component
public final class Guard implements HandlerInterceptor {
    /** The path variable that names the organisation. */
    public static final String ORGANISATION = "organisation";

    private static final String MEMBERSHIP = Guard.class.getName() + ".membership";

    private final Memberships memberships;

    Guard(Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || method.hasMethodAnnotation(OpenToAll.class)
                || method.getBeanType().getPackageName().startsWith("org.springframework.")) {
            return true;
        }
        SignedIn who = signedIn(request).orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
        if (method.hasMethodAnnotation(SignedInOnly.class)) {
            return true;
        }
        Permit permit = method.getMethodAnnotation(Permit.class);
        String organisation = pathVariables(request).get(ORGANISATION);
        if (permit == null || organisation == null) {
            throw new IllegalStateException(method + " declares no permission or names no organisation");
        }
        Membership membership = memberships
                .of(who.account(), organisation)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        request.setAttribute(MEMBERSHIP, membership);
        if (!membership.may(permit.value())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> pathVariables(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null ? Map.of() : (Map<String, String>) variables;
    }

    /** Who is signed in, if anybody is. */
    public static Optional<SignedIn> signedIn(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof AbstractAuthenticationToken token
                        && token.getPrincipal() instanceof SignedIn who
                ? Optional.of(who)
                : Optional.empty();
    }

    /** The membership that the guard found for this request. */
    public static Optional<Membership> membership(HttpServletRequest request) {
        @Nullable Object membership = request.getAttribute(MEMBERSHIP);
        return Optional.ofNullable((Membership) membership);
    }
}
