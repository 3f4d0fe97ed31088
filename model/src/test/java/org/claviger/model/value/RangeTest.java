package org.claviger.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Promise: a range is printed as a person reads it, and reads back as what it was. */
class RangeTest {
    @ParameterizedTest
    @CsvSource({
        "10k..100k USD, 10k..100k USD",
        "100k..1M USD, 100k..1M USD",
        "1..20M USD, 1M..20M USD",
        "500 USD..2k USD, 500 USD..2k USD",
        "500..900 USD, 500..900 USD",
        "3M USD, 3M USD"
    })
    void moneyKeepsItsSuffix(String text, String canonical) {
        Range<Money> range = Range.ofMoney(text);
        assertEquals(canonical, range.toString());
        assertEquals(range, Range.ofMoney(canonical));
    }

    @ParameterizedTest
    @CsvSource({
        "1..35 days, 1..35 days",
        "1 day..35 days, 1..35 days",
        "2 h..3 days, 2 hours..3 days",
        "40 min, 40 minutes"
    })
    void timeSharesItsUnit(String text, String canonical) {
        assertEquals(canonical, Range.ofSpans(text).toString());
        assertEquals(Range.ofSpans(text), Range.ofSpans(canonical));
    }
}
