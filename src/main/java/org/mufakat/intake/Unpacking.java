package org.mufakat.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/// What may come out of something packed: so many bytes, so many entries, and not too much of too little.
final class Unpacking {

    /// Text packs ten to one, seldom thirty to one. Beyond this it is no text but a bomb.
    private static final int MOST_TIMES = 200;

    private static final int ALWAYS_ALLOWED = 1_000_000;

    private final long mostBytes;
    private final int mostEntries;
    private long bytes;
    private int entries;

    /// @param packed size of the packed whole, in bytes
    Unpacking(long mostBytes, int mostEntries, long packed) {
        this.mostBytes = Math.min(mostBytes, Math.max(ALWAYS_ALLOWED, packed * MOST_TIMES));
        this.mostEntries = mostEntries;
    }

    /// Count an entry.
    ///
    /// @throws Refusal if there are too many
    void entry() {
        if (++entries > mostEntries) {
            throw new Refusal("it holds more than %,d files".formatted(mostEntries), "unpack it and give the folder");
        }
    }

    /// Read an entry to its end.
    ///
    /// @throws Refusal if too much comes out
    byte[] read(InputStream in) throws IOException {
        var out = new ByteArrayOutputStream();
        byte[] buffer = new byte[16_384];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            bytes += read;
            if (bytes > mostBytes) {
                throw new Refusal(
                        "it unpacks to more than %,d bytes: a bomb, or too large".formatted(mostBytes),
                        "unpack it, if you trust it, and give the files");
            }
            out.write(buffer, 0, read);
        }
        return out.toByteArray();
    }
}
