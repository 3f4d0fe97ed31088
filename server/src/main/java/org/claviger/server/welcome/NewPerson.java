package org.claviger.server.welcome;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claviger.server.access.PersonRules;

/** A person who gets an account, as they typed it. */
record NewPerson(String name, String email, String password) {
    /**
     * What is wrong, by field.
     *
     * @param organisation that they come to
     */
    Map<String, String> mistakes(String organisation) {
        Map<String, String> mistakes = new LinkedHashMap<>();
        PersonRules.name(name).ifPresent(mistake -> mistakes.put("name", mistake));
        PersonRules.email(email).ifPresent(mistake -> mistakes.put("email", mistake));
        PersonRules.password(password, List.of(name, email, organisation))
                .ifPresent(mistake -> mistakes.put("password", mistake));
        return mistakes;
    }

    @Override
    public String toString() {
        return "a new person";
    }
}
