/// Take articles in: title, publisher, date, plain text that is never altered afterwards.
@NullMarked
package org.mufakat.source;

import org.jspecify.annotations.NullMarked;
