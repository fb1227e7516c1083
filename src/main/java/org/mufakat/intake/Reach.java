package org.mufakat.intake;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/// Finds the addresses of hosts, and refuses those inside a house: of this machine, of its network, of a provider's.
///
/// The connection is made to the very addresses that were looked at. So a name that first means a machine outside and
/// then one inside leads nowhere, and a number is looked at like a name.
final class Reach implements DnsResolver {

    /// First bytes, in bits, of networks that Java does not call private: `this` network, carriers, protocols, tests,
    /// reserved ones; of IPv6 unique local ones and those that stand for IPv4.
    private static final Set<String> INSIDE = Set.of(
            "0.0.0.0/8",
            "100.64.0.0/10",
            "192.0.0.0/24",
            "198.18.0.0/15",
            "240.0.0.0/4",
            "fc00:0:0:0:0:0:0:0/7",
            "64:ff9b:0:0:0:0:0:0/96",
            "2002:0:0:0:0:0:0:0/16");

    private final Set<String> allowed;

    /// @param allowed names of hosts that may lie inside
    Reach(Set<String> allowed) {
        this.allowed = allowed;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        if (!allowed.contains(host.toLowerCase(Locale.ROOT))
                && Stream.of(addresses).anyMatch(Reach::isInside)) {
            throw new Refusal(
                    "%s lies inside this machine or its network".formatted(host),
                    "allow it by name with --allow-host, if it is to be asked");
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static boolean isInside(InetAddress address) {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || INSIDE.stream().anyMatch(network -> isIn(address.getAddress(), network));
    }

    private static boolean isIn(byte[] address, String network) {
        String[] parts = network.split("/", -1);
        byte[] first = InetAddress.ofLiteral(parts[0]).getAddress();
        int bits = Integer.parseInt(parts[1]);
        if (first.length != address.length) {
            return false;
        }
        for (int i = 0; i < bits; i++) {
            int mask = 0x80 >> i % 8;
            if ((first[i / 8] & mask) != (address[i / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
