package org.mufakat.turtle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes files whole or not at all.
final class AtomicFile {

    private AtomicFile() {}

    /// Write a file, and have it on the disk when this returns.
    static void write(Path file, byte[] bytes) {
        write(file, bytes, true);
    }

    /// Write a file that may be lost when the machine loses its power.
    static void writeSoon(Path file, byte[] bytes) {
        write(file, bytes, false);
    }

    private static void write(Path file, byte[] bytes, boolean force) {
        Path temporary = file.resolveSibling("." + file.getFileName() + ".tmp");
        try {
            Files.createDirectories(temporary.toAbsolutePath().resolveSibling("."));
            try (var channel = FileChannel.open(
                    temporary,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                var buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                if (force) {
                    channel.force(true);
                }
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException("%s cannot be written: %s".formatted(file, failure.getMessage()), failure);
        }
    }
}
