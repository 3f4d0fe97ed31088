/**
 * How often a year a combination of compromises is completed: what comes at which rate, how it is noticed, what falls
 * together. Uses the fault trees, answers and budgets of {@code analysis.logic} and, to read what a threat model states, the
 * language; must never know how an environment becomes a fault tree, files, pages or people. Time is an argument; there is
 * no chance in it. All times are in years of 365.25 days, counted from the first moment of the horizon.
 */
@NullMarked
package org.claviger.analysis.likelihood;

import org.jspecify.annotations.NullMarked;
