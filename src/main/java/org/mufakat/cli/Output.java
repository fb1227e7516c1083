package org.mufakat.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;

/// Standard output as bytes, for answers whose format says their encoding.
final class Output {

    private Output() {}

    static OutputStream stream() {
        return new FileOutputStream(FileDescriptor.out);
    }
}
