package org.claviger.ledger;

/**
 * The three dates of an entry. None is derived from another, and no order between them is demanded here: who records
 * decides what is plausible.
 *
 * @param happened when it came to pass
 * @param heard when the organisation learned of it
 * @param recorded when the ledger took it; never runs backwards within a ledger
 */
public record Dates(Moment happened, Moment heard, Moment.Exact recorded) {
    /** All three the same: something that came to pass by being recorded. */
    public static Dates at(Moment.Exact recorded) {
        return new Dates(recorded, recorded, recorded);
    }
}
