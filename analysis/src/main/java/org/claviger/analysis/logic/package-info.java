/**
 * Boolean formulas over named events and everything exact about them: minimal cut sets, probability, importance. Uses
 * the JDK alone; knows nothing of threat models, files or people, and takes time and memory as an argument
 * ({@link org.claviger.analysis.logic.Budget}).
 */
@NullMarked
package org.claviger.analysis.logic;

import org.jspecify.annotations.NullMarked;
