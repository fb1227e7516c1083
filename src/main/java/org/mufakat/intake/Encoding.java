package org.mufakat.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds how a text is encoded.
///
/// What is valid UTF-8 is UTF-8, whatever is said of it: no other text looks so by accident. Else what is said counts,
/// and where nothing is said or it cannot be, it is windows-1252, as browsers have it.
final class Encoding {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int HEAD = 4096;
    private static final Pattern SAID =
            Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9][a-z0-9._:-]*)");

    private Encoding() {}

    /// Return the text.
    ///
    /// @param said the name of the encoding where a server or mail names one
    static String decode(byte[] bytes, Optional<String> said) {
        Optional<Charset> marked = byteOrderMark(bytes);
        if (marked.isPresent()) {
            return new String(bytes, marked.get()).substring(1);
        }
        return strict(bytes, StandardCharsets.UTF_8)
                .or(() -> said.or(() -> saidInside(bytes))
                        .flatMap(Encoding::named)
                        .flatMap(charset -> strict(bytes, charset)))
                .orElseGet(() -> new String(bytes, WESTERN));
    }

    private static Optional<Charset> byteOrderMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return startsWith(bytes, 0xFF, 0xFE) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> saidInside(byte[] bytes) {
        Matcher said = SAID.matcher(new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1));
        return said.find() ? Optional.of(said.group(1)) : Optional.empty();
    }

    private static Optional<Charset> named(String name) {
        try {
            Charset charset = Charset.forName(name);
            return Optional.of(charset.equals(StandardCharsets.ISO_8859_1) ? WESTERN : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException | UnsupportedOperationException other) {
            return Optional.empty();
        }
    }
}
