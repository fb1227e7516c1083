package org.mufakat.service;

import java.time.Instant;
import java.util.List;
import org.mufakat.export.Dumps.Listed;

/// The list of dumps as a page for people: `web` makes it without the server knowing how.
@FunctionalInterface
public interface DumpList {

    /// Return the page, in HTML.
    ///
    /// @param changed when the data last changed
    /// @param articles how many further dumps there are, one for each article's graph
    String html(Instant changed, List<Listed> dumps, long articles);
}
