/// Index ontology, data, record and world as an RDF dataset with full text.
@NullMarked
package org.mufakat.store;

import org.jspecify.annotations.NullMarked;
