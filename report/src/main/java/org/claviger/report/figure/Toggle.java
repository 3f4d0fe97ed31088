package org.claviger.report.figure;

/**
 * A heading or a fold that opens or closes a group.
 *
 * @param id of the group
 * @param name of the group, whole, so that it can be told from others without seeing where it is
 * @param open whether the group is open now
 * @param next what is open and closed once it was followed
 */
record Toggle(String id, String name, boolean open, Folding next) {}
