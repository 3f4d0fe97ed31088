package org.claviger.report.figure;

import java.util.Optional;
import org.claviger.model.value.Ref;

/**
 * Something that has a box of its own or shares one with its like.
 *
 * @param ref the element
 * @param place its group
 * @param sort what kind of thing it is, as its caption says
 * @param icon for it
 * @param name what people call it
 * @param host the component that it is drawn in
 */
record Party(Ref ref, Place place, String sort, Icon icon, String name, Optional<Ref> host) {}
