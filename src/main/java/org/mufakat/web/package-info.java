/// Serve pages for people.
@NullMarked
package org.mufakat.web;

import org.jspecify.annotations.NullMarked;
