package org.mufakat.service;

import java.util.List;
import java.util.Map;

/// Pages under some paths: how `web` hangs itself into the server without the server knowing it.
public interface Face {

    /// Return the paths this face answers, as servlet patterns: `/query`, `/doc/*`; the empty text is the front page.
    List<String> paths();

    /// Answer a GET. HEAD is answered by the server, with the same headers.
    Page answer(Visit visit);

    /// A request, as far as a page may know it.
    ///
    /// @param path the path from the root of the server, decoded
    /// @param parameters the first value of each parameter
    /// @param accept the header `Accept`; `*/*` where there is none
    record Visit(String path, Map<String, String> parameters, String accept) {

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
