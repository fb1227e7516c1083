/// Name every term, status and IRI of the project. Sees no library: everyone may see it.
@NullMarked
package org.mufakat.vocabulary;

import org.jspecify.annotations.NullMarked;
