package org.mufakat.service;

/// Where a server listens.
///
/// @param host the address; `127.0.0.1` serves this machine alone
/// @param port the port; 0 lets the machine choose
public record ServerSettings(String host, int port) {

    /// Listen on this machine alone.
    public static ServerSettings onLoopback(int port) {
        return new ServerSettings("127.0.0.1", port);
    }
}
