package org.claviger.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise: passwords are long and not the first that anybody would try; nothing else is asked of them. */
class PersonRulesTest {
    private static final List<String> KNOWN =
            List.of("Anna Petrova", "anna.petrova@meridian.example", "Meridian Exchange");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven green lamps wait",
                "sieben grüne lampen",
                "七盏绿灯在雨里等着谁来把它们点亮",
                "nctgf-mizpu-urjxb-uwbrq",
                "Anna likes the seven green lamps"
            })
    void anyCompositionIsTaken(String password) {
        assertEquals(Optional.empty(), PersonRules.password(password, KNOWN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "fourteen chars",
                "12345678987654321",
                "1QAZ2WSX3EDC4RFV",
                "aaaaaaaaaaaaaaaaaaaa",
                "blue-moonblue-moonblue-moon",
                "AnnaPetrova-Meridian!",
                "claviger-claviger-1"
            })
    void whatIsGuessedFirstIsNotTaken(String password) {
        assertTrue(PersonRules.password(password, KNOWN).isPresent(), password);
    }

    @Test
    void aPasswordIsNeverCutOff() {
        String longest = "0123456789abcdef".repeat(15) + "seven green lamp";
        assertEquals(Accounts.LONGEST_PASSWORD, longest.length());
        assertEquals(Optional.empty(), PersonRules.password(longest, KNOWN));
        assertTrue(PersonRules.password(longest + "s", KNOWN).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@b", "a b@c.example", "a@b.example\u0000", "a\n@b.example"})
    void whatIsNoAddressIsNotTaken(String address) {
        assertTrue(PersonRules.email(address).isPresent(), address);
    }
}
