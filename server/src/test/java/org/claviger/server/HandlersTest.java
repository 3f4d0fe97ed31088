package org.claviger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.annotation.Annotation;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.claviger.server.access.OpenToAll;
import org.claviger.server.access.Permit;
import org.claviger.server.access.SignedInOnly;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Promise: every handler says who may call it, and nothing is readable without signing in. */
class HandlersTest {
    private static final Set<Class<? extends Annotation>> MARKS =
            Set.of(Permit.class, SignedInOnly.class, OpenToAll.class);

    private static Map<RequestMappingInfo, HandlerMethod> handlers() {
        return RunningServer.shared().part(RequestMappingHandlerMapping.class).getHandlerMethods();
    }

    @Test
    void everyHandlerDeclaresWhoMayCallIt() {
        List<String> undeclared = new ArrayList<>();
        handlers().forEach((mapping, handler) -> {
            long marks = MARKS.stream().filter(handler::hasMethodAnnotation).count();
            boolean ours = handler.getBeanType().getPackageName().startsWith("org.claviger");
            if (ours && marks != 1) {
                undeclared.add(handler + " has " + marks + " marks");
            }
        });
        assertEquals(List.of(), undeclared);
        assertTrue(handlers().size() > 10, "only " + handlers().size() + " handlers were looked at");
    }

    @Test
    void aPermissionIsAskedOfTheOrganisationThatTheAddressNames() {
        handlers().forEach((mapping, handler) -> {
            if (handler.hasMethodAnnotation(Permit.class)) {
                patterns(mapping)
                        .forEach(pattern ->
                                assertTrue(pattern.startsWith("/o/{organisation}"), pattern + " of " + handler));
            }
        });
    }

    @Test
    void nothingIsReadableWithoutSigningIn() {
        Visitor stranger = RunningServer.shared().stranger();
        handlers().forEach((mapping, handler) -> {
            boolean readable = mapping.getMethodsCondition().getMethods().isEmpty()
                    || mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
            if (readable && !handler.hasMethodAnnotation(OpenToAll.class)) {
                patterns(mapping).forEach(pattern -> {
                    HttpResponse<String> answer = stranger.get(real(pattern));
                    assertEquals(302, answer.statusCode(), pattern);
                    assertTrue(Visitor.location(answer).startsWith("/sign-in"), pattern);
                });
            }
        });
    }

    /** An address of the demonstration for a pattern. */
    static String real(String pattern) {
        return pattern.replace("{organisation}", "meridian")
                .replace("{system}", "meridian")
                .replaceAll("\\{section:[^}]*}", "wallets")
                .replaceAll("\\{[a-z]+}", "x");
    }

    private static Stream<String> patterns(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream();
    }
}
