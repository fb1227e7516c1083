package org.mufakat.intake;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What goes between a [Workshop] and its process: each text and file with its length before it.
final class Parcel {

    private Parcel() {}

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        write(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static Optional<String> known(DataInputStream in) throws IOException {
        return Optional.of(text(in)).filter(text -> !text.isEmpty());
    }

    /// An original to be taken apart.
    record Task(Kind kind, Original original) {

        void write(DataOutputStream out) throws IOException {
            Parcel.write(out, kind.name());
            Parcel.write(out, original.name());
            Parcel.write(out, original.stem());
            Parcel.write(out, original.address().orElse(""));
            Parcel.write(out, original.charset().orElse(""));
            Parcel.write(out, original.bytes());
        }

        static Task read(DataInputStream in) throws IOException {
            Kind kind = Kind.valueOf(text(in));
            String name = text(in);
            String stem = text(in);
            Optional<String> address = known(in);
            Optional<String> charset = known(in);
            Original original = Original.of(name, stem, bytes(in)).encodedIn(charset);
            return new Task(kind, address.map(original::at).orElse(original));
        }
    }

    /// What came of it: drafts as JSON, or why there are none.
    ///
    /// @param text the drafts, or the reason of the refusal
    /// @param help what would be right; empty where it is no refusal
    record Answer(String text, String help) {

        static Answer refused(Refusal refusal) {
            return new Answer(refusal.reason(), refusal.help());
        }

        void write(DataOutputStream out) throws IOException {
            Parcel.write(out, text);
            Parcel.write(out, help);
        }

        static Answer read(DataInputStream in) throws IOException {
            return new Answer(Parcel.text(in), Parcel.text(in));
        }
    }
}
