package org.mufakat.service;

import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.io.InputStream;

/// What a sender still has on its way when it is clear that it will be refused.
///
/// A connection that is closed on unread bytes is reset, and the reset may overtake the answer: the sender would see a
/// broken connection and never read why. So the rest is read and forgotten first, up to a limit.
final class Leftovers {

    private static final int LIMIT = 16 << 20;

    private Leftovers() {}

    /// Read and forget what `request` still holds, at most 16 MiB of it.
    static void read(ServletRequest request) throws IOException {
        InputStream body = request.getInputStream();
        var buffer = new byte[8192];
        long read = 0;
        for (int count = 0; count >= 0 && read < LIMIT; count = body.read(buffer)) {
            read += count;
        }
    }
}
