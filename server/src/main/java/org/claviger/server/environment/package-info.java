/**
 * The Trusted Environment: its picture, and the components, places, roles, persons, suppliers and processes that it is
 * made of, each in a list and with what is particular to its page. It reads the model and draws; it judges nothing and
 * knows no rule of an assessor.
 */
@NullMarked
package org.claviger.server.environment;

import org.jspecify.annotations.NullMarked;
