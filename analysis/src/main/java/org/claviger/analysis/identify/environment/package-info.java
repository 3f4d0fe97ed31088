/**
 * An environment, indexed for rules: who runs on what, who administers, supplies, builds and holds what, and what falls
 * when something falls. Every relation is looked up or computed once for an element, circles included.
 * May use the language and relations; must never know of rules, conditions or their engine.
 */
@NullMarked
package org.claviger.analysis.identify.environment;

import org.jspecify.annotations.NullMarked;
