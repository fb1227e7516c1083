/// Compare what was read with what people found in the same articles.
@NullMarked
package org.mufakat.evaluation;

import org.jspecify.annotations.NullMarked;
