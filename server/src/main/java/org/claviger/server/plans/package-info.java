/**
 * What is done when key material is compromised or suspected to be: the plans of the Key Compromise Policy, what each
 * covers, who acts, in which order. May use criteria; must never know other rooms.
 */
@NullMarked
package org.claviger.server.plans;

import org.jspecify.annotations.NullMarked;
