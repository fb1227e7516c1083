package org.mufakat.service;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which part of a file somebody wants, by the header `Range` (RFC 9110, section 14).
sealed interface ByteRange {

    /// All of it: nothing was said, or nothing that we follow, such as several parts at once.
    record Whole() implements ByteRange {}

    /// Some bytes, counted from 0, the last one included.
    record Part(long first, long last) implements ByteRange {

        long length() {
            return last - first + 1;
        }
    }

    /// Bytes that the file does not have.
    record Outside() implements ByteRange {}

    Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    /// Read the header.
    ///
    /// @param size of the file, in bytes
    static ByteRange of(@Nullable String header, long size) {
        Matcher one = ONE.matcher(header == null ? "" : header);
        if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
            return new Whole();
        }
        if (one.group(1).isEmpty()) {
            long length = Math.min(size, Long.parseLong(one.group(2)));
            return length == 0 ? new Outside() : new Part(size - length, size - 1);
        }
        long first = Long.parseLong(one.group(1));
        long last = one.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(one.group(2)));
        if (!one.group(2).isEmpty() && Long.parseLong(one.group(2)) < first) {
            return new Whole();
        }
        return first >= size ? new Outside() : new Part(first, last);
    }
}
