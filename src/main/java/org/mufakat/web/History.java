package org.mufakat.web;

import java.nio.file.Path;
import java.util.List;
import org.mufakat.export.ReadingLog;
import org.mufakat.store.LeftOut;

/// What a record remembers of how it came about.
///
/// @param log what was read when
/// @param leftOut what was given to it and could not be read, the latest first
public record History(ReadingLog log, List<LeftOut> leftOut) {

    public History {
        leftOut = List.copyOf(leftOut);
    }

    /// Return what a record remembers.
    public static History of(Path record) {
        return new History(ReadingLog.of(record), LeftOut.of(record));
    }

    /// Return the history of a record that remembers nothing.
    public static History none() {
        return new History(new ReadingLog(List.of()), List.of());
    }
}
