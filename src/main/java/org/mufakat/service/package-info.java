/// Answer SPARQL over HTTP, guarded.
@NullMarked
package org.mufakat.service;

import org.jspecify.annotations.NullMarked;
