package org.mufakat.source;

import java.util.Locale;
import java.util.regex.Pattern;

/// Addresses on the web, as far as they matter for telling articles apart.
public final class Address {

    private static final Pattern FOLLOWING =
            Pattern.compile("(?<=[?&])(?:utm_\\w+|fbclid|gclid|mc_cid|mc_eid|igshid|ref|source|output)=[^&]*&?");

    private Address() {}

    /// Return what addresses of one page have in common: no scheme, `www.`, fragment, slash at the end, or words by
    /// which readers are followed.
    public static String plain(String address) {
        String plain = address.replaceFirst("#.*", "").replaceFirst("^(?i:https?)://(?i:www\\.)?", "");
        int path = plain.indexOf('/') < 0 ? plain.length() : plain.indexOf('/');
        String host = plain.substring(0, path).toLowerCase(Locale.ROOT);
        String rest = FOLLOWING.matcher(plain.substring(path)).replaceAll("");
        return host + rest.replaceFirst("[?&]$", "").replaceFirst("/$", "");
    }
}
