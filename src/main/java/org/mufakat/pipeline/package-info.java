/// Join source to turtle: the way of an article, in one short file.
@NullMarked
package org.mufakat.pipeline;

import org.jspecify.annotations.NullMarked;
