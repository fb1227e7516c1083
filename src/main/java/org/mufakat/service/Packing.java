package org.mufakat.service;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/// Whether answers are packed on their way, and how.
final class Packing {

    /// Less than this many bytes are not worth packing.
    private static final int WORTH = 1 << 10;

    private Packing() {}

    /// Return whether a client takes gzip.
    static boolean isTaken(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.matches("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
    }

    static boolean isWorth(int bytes) {
        return bytes >= WORTH;
    }

    static byte[] packed(byte[] body) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(body);
        }
        return packed.toByteArray();
    }
}
