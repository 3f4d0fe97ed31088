/**
 * What is done about threats: the list of controls, and for one of them what it acts on, its recurring work and the
 * requirements it implements. May use tasks and criteria; never how a threat's page looks.
 */
@NullMarked
package org.claviger.server.controls;

import org.jspecify.annotations.NullMarked;
