package org.claviger.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.claviger.server.access.Accounts;
import org.claviger.server.access.Passwords;
import org.claviger.server.access.Permit;
import org.claviger.server.access.Role;
import org.claviger.server.database.Tenancy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Promise: each role may do what it says in its own organisation, and in another there is nothing to be seen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesTest {
    private static final String PASSWORD = "words that nobody guesses";

    private final RunningServer server = RunningServer.shared();
    private final Map<Role, Visitor> members = new EnumMap<>(Role.class);

    @BeforeAll
    void somebodyInEachRole() {
        Tenancy tenancy = server.part(Tenancy.class);
        Accounts accounts = server.part(Accounts.class);
        UUID organisation = UUID.randomUUID();
        Passwords.Hash password = server.part(Passwords.class).hash(PASSWORD);
        tenancy.in(organisation, database -> {
            accounts.createOrganisation(database, organisation, "roles", "Roles");
            for (Role role : Role.values()) {
                UUID account = accounts.create(database, role.word() + "@roles.example", role.title(), password);
                accounts.join(database, organisation, account, role);
            }
            return true;
        });
        for (Role role : Role.values()) {
            Visitor visitor = server.stranger();
            visitor.signIn(role.word() + "@roles.example", PASSWORD);
            members.put(role, visitor);
        }
    }

    private Visitor member(Role role) {
        return Optional.ofNullable(members.get(role)).orElseThrow();
    }

    /** A handler that asks for a permission, with an address of its own. */
    private record Asked(RequestMethod method, String path, Permit permit) {}

    private List<Asked> asked(String organisation) {
        List<Asked> asked = new ArrayList<>();
        Map<RequestMappingInfo, HandlerMethod> handlers =
                server.part(RequestMappingHandlerMapping.class).getHandlerMethods();
        handlers.forEach((mapping, handler) -> {
            Permit permit = handler.getMethodAnnotation(Permit.class);
            if (permit != null) {
                boolean post = mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST);
                mapping.getPatternValues()
                        .forEach(pattern -> asked.add(new Asked(
                                post ? RequestMethod.POST : RequestMethod.GET,
                                HandlersTest.real(pattern).replace("/o/meridian", "/o/" + organisation),
                                permit)));
            }
        });
        return asked;
    }

    @Test
    void eachRoleMayDoWhatItSaysAndNothingElse() {
        List<String> faults = new ArrayList<>();
        for (Asked asked : asked("roles")) {
            for (Role role : Role.values()) {
                int status = send(member(role), asked).statusCode();
                boolean refused = status == 403;
                if (refused == role.may(asked.permit().value()) || status == 401 || status >= 500) {
                    faults.add(role + " gets " + status + " from " + asked.method() + " " + asked.path());
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void anotherOrganisationDoesNotExist() {
        List<String> faults = new ArrayList<>();
        for (Asked asked : asked("meridian")) {
            int status = send(member(Role.OWNER), asked).statusCode();
            if (status != 404) {
                faults.add(status + " from " + asked.method() + " " + asked.path());
            }
        }
        assertEquals(List.of(), faults);
        assertTrue(asked("meridian").size() > 10);
    }

    /** With the token that every form of theirs has. */
    private static HttpResponse<String> send(Visitor visitor, Asked asked) {
        return asked.method() == RequestMethod.POST
                ? visitor.submit("/o/roles", asked.path(), Map.of())
                : visitor.get(asked.path());
    }
}
