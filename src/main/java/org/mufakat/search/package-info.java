/// Find events and things by words, times and what they have in common: the desk's one answer to every question.
@NullMarked
package org.mufakat.search;

import org.jspecify.annotations.NullMarked;
