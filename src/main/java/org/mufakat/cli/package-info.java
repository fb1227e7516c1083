/// The commands.
@NullMarked
package org.mufakat.cli;

import org.jspecify.annotations.NullMarked;
