/// Find the names the graph knows and say which entity each means here.
@NullMarked
package org.mufakat.linking;

import org.jspecify.annotations.NullMarked;
