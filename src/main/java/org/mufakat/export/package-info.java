/// Take the graph away: as graphs for other tools, as dumps, as feeds.
@NullMarked
package org.mufakat.export;

import org.jspecify.annotations.NullMarked;
