/// Read what is known from Turtle, and write the record: one file an article.
@NullMarked
package org.mufakat.turtle;

import org.jspecify.annotations.NullMarked;
