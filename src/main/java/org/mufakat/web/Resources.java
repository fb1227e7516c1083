package org.mufakat.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Files beside this class, as text.
final class Resources {

    private Resources() {}

    static String read(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("'%s' is not in this build".formatted(name)));
    }

    /// Return a file; nothing if it is not in this build.
    static Optional<String> find(String name) {
        try (InputStream in = Resources.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
