package org.mufakat.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A hash of all that is loaded: the names of the graphs and the bytes of their files, in the order of loading, which
/// does not depend on the machine.
final class ContentHash {

    private final MessageDigest digest = sha256();

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java has SHA-256", impossible);
        }
    }

    /// Begin a graph, and return what is to be told the bytes of its file.
    MessageDigest graph(String iri) {
        digest.update(("\n<" + iri + ">\n").getBytes(StandardCharsets.UTF_8));
        return digest;
    }

    /// Return the hash in hexadecimal; afterwards it starts anew.
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
