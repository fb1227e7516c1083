package org.mufakat.intake;

import java.util.List;

/// Takes articles out of an original of one kind.
interface Format {

    /// Return the articles of an original, in its order.
    ///
    /// @throws Refusal if it holds none, or cannot be read
    List<Draft> read(Original original);
}
