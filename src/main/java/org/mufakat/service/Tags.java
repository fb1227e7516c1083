package org.mufakat.service;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Tags of what is sent, by which a client is told that it has it already.
final class Tags {

    private Tags() {}

    /// Return the tag of a body.
    static String of(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return '"' + HexFormat.of().formatHex(hash, 0, 8) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Return the tag of a body that is sent packed: other bytes, so another tag (RFC 9110, section 8.8.3).
    static String ofPacked(byte[] body) {
        return of(body).replaceFirst("\"$", "-gzip\"");
    }

    /// Return a time as HTTP has it, to the second.
    static String date(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    /// Return whether a client has what is sent already: by its tag, or if it names none by the date it has it from
    /// (RFC 9110, section 13.2.2).
    static boolean known(HttpServletRequest request, String tag, Instant modified) {
        String tags = request.getHeader("If-None-Match");
        return tags == null ? isSince(request.getHeader("If-Modified-Since"), modified) : known(tags, tag);
    }

    private static boolean isSince(@Nullable String date, Instant modified) {
        try {
            return date != null
                    && !DateTimeFormatter.RFC_1123_DATE_TIME
                            .parse(date, Instant::from)
                            .isBefore(modified.truncatedTo(ChronoUnit.SECONDS));
        } catch (DateTimeException unreadable) {
            return false;
        }
    }

    /// Return whether one of the tags a client has is this one; a weak tag counts (RFC 9110, section 13.1.2).
    static boolean known(@Nullable String tags, String tag) {
        return tags != null
                && Arrays.stream(tags.split(",", -1))
                        .map(known -> known.strip().replaceFirst("^W/", ""))
                        .anyMatch(known -> known.equals(tag) || known.equals("*"));
    }
}
