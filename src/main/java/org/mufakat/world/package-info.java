/// Join accounts into events: a function of the whole set of accounts.
@NullMarked
package org.mufakat.world;

import org.jspecify.annotations.NullMarked;
