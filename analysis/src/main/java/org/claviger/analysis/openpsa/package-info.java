/**
 * Fault trees as files in the Open-PSA Model Exchange Format, both ways. Uses {@code analysis.logic} and the JDK's XML
 * parser, with document types and external entities off; knows nothing of threat models, of files on a disk or of how trees are
 * analysed.
 */
@NullMarked
package org.claviger.analysis.openpsa;

import org.jspecify.annotations.NullMarked;
