/// A knowledge graph of ASEAN diplomatic events.
@NullMarked
package org.mufakat;

import org.jspecify.annotations.NullMarked;
