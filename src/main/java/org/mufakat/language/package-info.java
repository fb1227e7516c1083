/// Find sentences, tokens, lemmas and grammatical dependencies behind one interface.
@NullMarked
package org.mufakat.language;

import org.jspecify.annotations.NullMarked;
