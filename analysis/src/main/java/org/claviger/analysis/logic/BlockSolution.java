package org.claviger.analysis.logic;

/**
 * A block with its diagram.
 *
 * @param order the block's inputs in the order of the diagram's levels
 */
@SuppressWarnings("ArrayRecordComponent")
record BlockSolution(Block block, int[] order, Diagram diagram) {}
