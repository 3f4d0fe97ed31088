package org.claviger.model.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.claviger.model.text.Fault;
import org.claviger.model.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Promise: every mistake is named with its line, column, path, what is wrong and what would be right. */
class MistakesTest {
    private static final String HEAD = "claviger: 1\nsystem: {id: s}\n";

    /** The third line and what follows is the mistake. {@code |} stands for a line end. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            wallets: {a: {valeu: 1 USD}};                                  UNKNOWN_FIELD;      3; 15; /wallets/a/valeu;           did you mean value?
            walets: {};                                                    UNKNOWN_FIELD;      3; 1;  /walets;                    did you mean wallets?
            wallets: {a: {value: 1 usd}};                                  WRONG_VALUE;        3; 22; /wallets/a/value;           an amount with its currency
            wallets: {a: {value: -5M USD}};                                AMOUNT;             3; 15; /wallets/a/value;           is negative
            wallets: {a: {value: 9999T USD}};                              AMOUNT;             3; 15; /wallets/a/value;           more than there is
            wallets: {a: {temperature: frozen}};                           WRONG_VALUE;        3; 28; /wallets/a/temperature;     hot, warm, cold
            wallets: {a: {temperature: colt}};                             WRONG_VALUE;        3; 28; /wallets/a/temperature;     did you mean cold?
            wallets: {Hot_BTC: {}};                                        WRONG_ID;           3; 11; /wallets/Hot_BTC;           lower-case letters
            wallets: [a, b];                                               WRONG_SHAPE;        3; 10; /wallets;                   a mapping from ids
            wallets: {a: {scheme: {threshold: two}}};                      WRONG_VALUE;        3; 35; /wallets/a/scheme/threshold; a whole number
            wallets: {a: {owner: key/k}};                                  WRONG_KIND;         3; 22; /wallets/a/owner;           takes a role
            wallets: {a: {owner: role/cfo}}|roles: {cto: {}};              DANGLING_REFERENCE; 3; 15; /wallets/a/owner;           did you mean role/cto?
            wallets: {a: {}, a: {}};                                       DUPLICATE_NAME;     3; 18; /wallets/a;                 a second time
            keys: {a: {derived-from: key/b}, b: {derived-from: key/a}};    CYCLE;              3; 38; /keys/b/derived-from;       key/a -> key/b -> key/a
            keys: {a: {share-of: key/a}};                                  CYCLE;              3; 12; /keys/a/share-of;           leads back
            keys: {a: {}}|wallets: {w: {scheme: {threshold: 2, of: key/a}}}; THRESHOLD;        4; 24; /wallets/w/scheme/threshold; Write at most 1
            keys: {a: {}}|wallets: {w: {scheme: {threshold: 0, of: key/a}}}; THRESHOLD;        4; 24; /wallets/w/scheme/threshold; from 1 to 1000
            keys: {a: {}}|wallets: {w: {scheme: {threshold: 1, of: [key/a, key/a]}}}; REPEATED; 4; 50; /wallets/w/scheme/of/1;     a second time
            keys: {a: {period: {from: 2026-02-01, to: 2026-01-01}}};       DATES;              3; 39; /keys/a/period/to;          ends before it begins
            acceptances: {a: {on: 2026-02-01, until: 2025-01-01}};         DATES;              3; 35; /acceptances/a/until;       ends before it was given
            threats: {t: {tempo: 35..1 days}};                             RANGE;              3; 15; /threats/t/tempo;           lower end first
            threats: {t: {tempo: -1..2 days}};                             AMOUNT;             3; 15; /threats/t/tempo;           is negative
            threats: {t: {tempo: 900 years}};                              AMOUNT;             3; 15; /threats/t/tempo;           200 years
            threats: {t: {identified: 2026-02-30}};                        WRONG_VALUE;        3; 27; /threats/t/identified;      year-month-day
            tasks: {t: {every: fortnightly}};                              WRONG_VALUE;        3; 20; /tasks/t/every;             an interval
            tasks: {t: {finds: {probability: 120 %}}};                     WRONG_VALUE;        3; 34; /tasks/t/finds/probability; between 0 % and 100 %
            components: {c: {hosted-on: component/c}};                     CYCLE;              3; 18; /components/c/hosted-on;    leads back
            reviews: {r: {on: 2026-05-01, next: 2026-04-01}};              DATES;              3; 31; /reviews/r/next;            before this one
            """)
    void aMistakeIsNamedWithItsPlaceAndItsRemedy(
            String text, Fault fault, int line, int column, String path, String words) {
        Problem problem = only(text, fault);
        assertEquals(path, problem.path().toString());
        assertEquals(
                line + ":" + column,
                problem.position().line() + ":" + problem.position().column());
        assertTrue(
                (problem.message() + " " + problem.remedy()).contains(words),
                () -> "expected \"" + words + "\" in: " + problem.message() + " " + problem.remedy());
    }

    private static Problem only(String text, Fault fault) {
        Reading reading = ModelFile.read("m.yaml", HEAD + text.replace("|", "\n") + "\n");
        List<Problem> found = reading.problems().stream()
                .filter(problem -> problem.fault() == fault)
                .toList();
        assertEquals(1, found.size(), () -> "problems: " + reading.problems());
        assertFalse(reading.sound());
        return found.getFirst();
    }

    @Test
    void allMistakesAreCollectedInOnePass() {
        Reading reading = ModelFile.read(
                "m.yaml",
                HEAD + "walets: {}\nkeys: {A: {typ: seed}}\nthreats: {t: {category: weather, targets: wallet/x}}\n");
        assertEquals(
                List.of(
                        Fault.UNKNOWN_FIELD,
                        Fault.WRONG_ID,
                        Fault.UNKNOWN_FIELD,
                        Fault.WRONG_VALUE,
                        Fault.DANGLING_REFERENCE),
                reading.problems().stream().map(Problem::fault).toList(),
                () -> reading.problems().toString());
    }

    @Test
    void aModelOfALaterLanguageIsRefusedRatherThanHalfUnderstood() {
        Reading reading = ModelFile.read("m.yaml", "claviger: 2\nsystem: {id: s}\nnovelty: {}\n");
        assertEquals(
                List.of(Fault.LANGUAGE_VERSION),
                reading.problems().stream().map(Problem::fault).toList());
    }

    @Test
    void whatIsRequiredIsAskedForAndTheRestMayBeMissing() {
        assertEquals(
                List.of(Fault.MISSING_FIELD, Fault.MISSING_FIELD),
                ModelFile.read("m.yaml", "keys: {}\n").problems().stream()
                        .map(Problem::fault)
                        .toList());
        assertTrue(ModelFile.read("m.yaml", HEAD).sound());
    }

    @Test
    void mistakesInJsonHavePlacesToo() {
        Reading reading = ModelFile.read(
                "m.json", "{\"claviger\": 1,\n \"system\": {\"id\": \"s\"},\n \"wallets\": {\"a\": {\"valeu\": 1}}}");
        Problem problem = reading.problems().getFirst();
        assertEquals(Fault.UNKNOWN_FIELD, problem.fault());
        assertEquals(3, problem.position().line());
    }
}
