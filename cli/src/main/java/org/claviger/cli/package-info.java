/**
 * The command line on files. One class per verb; results on standard output, everything else on standard error.
 * Exit status: 0 fine; 1 an error-level finding or mistake of the language; 2 wrong usage or no readable text; 3 a
 * defect of the program.
 */
@NullMarked
package org.claviger.cli;

import org.jspecify.annotations.NullMarked;
