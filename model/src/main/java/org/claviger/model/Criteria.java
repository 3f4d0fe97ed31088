package org.claviger.model;

import java.util.List;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.value.Interval;

/** What was decided before looking at results: scales, tolerances, authority, review cadence. */
@Doc("What was decided before looking at results: scales, tolerances, authority, review cadence.")
public record Criteria(
        @Doc("Ordinal scales and the matrix.") Optional<Scales> scales,
        @Doc("Tolerance statements.") List<Tolerance> tolerances,
        @Doc("Who may accept what.") List<Authority> authority,

        @Doc(value = "How often the threat model is reviewed.", example = "1 quarter")
        Optional<Interval> reviewEvery,

        @Doc("What leads to a review outside the cycle.") List<String> reviewTriggers,
        @Doc("Who approved these criteria, and when.") Optional<Decision> approved,

        @Doc("A remark that stays with the element; comments of the file do not survive a server.")
        Optional<String> note) {}
