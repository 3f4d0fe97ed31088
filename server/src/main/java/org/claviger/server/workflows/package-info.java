/**
 * How assets leave wallets: the list of workflows, and the steps of one in order. Which approval lacks an independent
 * means of verification is the assessor's judgement, read from its findings and never made here.
 */
@NullMarked
package org.claviger.server.workflows;

import org.jspecify.annotations.NullMarked;
