package org.mufakat.service;

import java.util.List;
import java.util.Map;

/// Pages under some paths: how `web` hangs itself into the server without the server knowing it.
public interface Face {

    /// Return the paths this face answers, as servlet patterns: `/query`, `/doc/*`; the empty text is the front page.
    List<String> paths();

    /// Answer a GET. HEAD is answered by the server, with the same headers.
    Page answer(Visit visit);

    /// Return what `/sparql` says of itself beyond what the server knows of it, in Turtle; the empty text for nothing.
    default String aboutTheService() {
        return "";
    }

    /// A request, as far as a page may know it.
    ///
    /// @param path the path from the root of the server, decoded
    /// @param parameters the first value of each parameter
    /// @param accept the header `Accept`; `*/*` where there is none
    /// @param origin scheme and authority of this host, as the visitor calls it: `https://example.org`
    record Visit(String path, Map<String, String> parameters, String accept, String origin) {

        /// A visit to a host without a name.
        public Visit(String path, Map<String, String> parameters, String accept) {
            this(path, parameters, accept, "http://localhost");
        }

        /// A visit that takes whatever comes.
        public Visit(String path, Map<String, String> parameters) {
            this(path, parameters, "*/*");
        }

        /// Return the value of a parameter, or the empty text.
        public String parameter(String name) {
            return parameters.getOrDefault(name, "");
        }
    }

    /// What is sent back.
    ///
    /// @param headers further headers, such as `Location`
    record Page(int status, String contentType, String body, Map<String, String> headers) {

        public static Page html(int status, String body) {
            return new Page(status, "text/html", body, Map.of());
        }

        public static Page redirect(int status, String location) {
            return new Page(status, "text/plain", location + "\n", Map.of("Location", location));
        }
    }
}
