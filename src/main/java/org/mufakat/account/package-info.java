/// Find acts: trigger, type, who, with whom, about what, where, when, how firmly, said by whom.
@NullMarked
package org.mufakat.account;

import org.jspecify.annotations.NullMarked;
