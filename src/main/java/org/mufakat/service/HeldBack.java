package org.mufakat.service;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/// Holds the first part of an answer back, so that a query that fails early still gets a true status.
///
/// What fits goes out whole at the end; what does not fit streams from then on.
final class HeldBack extends OutputStream {

    private static final int HELD = 4 << 20;

    private final HttpServletResponse response;
    private final boolean packed;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private OutputStream out = held;
    private boolean streams;

    /// @param packed whether the client takes gzip
    HeldBack(HttpServletResponse response, boolean packed) {
        this.response = response;
        this.packed = packed;
    }

    /// Return whether bytes have gone out, so that the status can no longer be changed.
    boolean streams() {
        return streams;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (!streams && held.size() + length > HELD) {
            release();
        }
        out.write(bytes, offset, length);
    }

    @Override
    public void flush() {
        // A writer flushes when it is done; here only the end decides.
    }

    @Override
    public void close() throws IOException {
        if (!streams) {
            release();
        }
        out.close();
    }

    private void release() throws IOException {
        streams = true;
        out = response.getOutputStream();
        if (packed && Packing.isWorth(held.size())) {
            response.setHeader("Content-Encoding", "gzip");
            out = new GZIPOutputStream(out, 8192);
        }
        held.writeTo(out);
        held.reset();
    }
}
