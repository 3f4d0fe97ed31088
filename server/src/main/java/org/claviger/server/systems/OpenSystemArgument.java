package org.claviger.server.systems;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.claviger.server.access.Guard;
import org.claviger.server.access.Membership;
import org.claviger.server.frame.Frame;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;

/** Gives handlers the membership that the guard found, and the system that the address names. */
@Component
final class OpenSystemArgument implements HandlerMethodArgumentResolver {
    private final Systems systems;
    private final Navigation navigation;

    OpenSystemArgument(Systems systems, Navigation navigation) {
        this.systems = systems;
        this.navigation = navigation;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == OpenSystem.class || parameter.getParameterType() == Membership.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("no request");
        }
        Membership membership = Guard.membership(request)
                .orElseThrow(() -> new IllegalStateException("the guard did not see " + request.getRequestURI()));
        if (parameter.getParameterType() == Membership.class) {
            return membership;
        }
        OpenSystem open = systems.find(membership.organisation(), system(request))
                .flatMap(row -> systems.open(membership, row))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Frame.about(request, navigation.of(open));
        return open;
    }

    private static String system(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> map && map.get("system") instanceof String slug ? slug : "";
    }
}
