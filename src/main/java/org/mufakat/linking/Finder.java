package org.mufakat.linking;

import java.util.List;

/// Finds things that a sentence describes and does not name: "the foreign ministers of ASEAN", "a summit there in
/// June".
interface Finder {

    /// Return what is described, given the names already found.
    List<Mention> in(Words words, List<Mention> names);
}
