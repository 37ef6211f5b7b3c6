package org.testimonia.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import org.testimonia.model.DropReason;

/// Keeps requests out of networks that are not public (RFC 6890): a feed must not make this program
/// ask a router or a database of the house.
final class PrivateNetworks {
  private PrivateNetworks() {}

  /// @param open tells which addresses may be asked
  /// @throws Fault when the host is unknown, or one of its addresses is not open
  static void refuse(URI address, Predicate<InetAddress> open) throws Fault {
    String host = address.getHost().replaceAll("^\\[|\\]$", "");
    try {
      for (InetAddress resolved : InetAddress.getAllByName(host)) {
        if (!open.test(resolved)) {
          throw new Fault(
              DropReason.PRIVATE_ADDRESS,
              host + " is " + resolved.getHostAddress() + "; --allow-private lets it in",
              false);
        }
      }
    } catch (UnknownHostException e) {
      throw new Fault(DropReason.UNREACHABLE, "no host " + host, false);
    }
  }

  static boolean isPublic(InetAddress address) {
    if (address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    if (address instanceof Inet4Address) {
      boolean carrier = first == 100 && second >= 64 && second < 128;
      boolean bench = first == 198 && (second == 18 || second == 19);
      return first != 0 && first < 240 && !carrier && !bench;
    }
    boolean uniqueLocal = (first & 0xFE) == 0xFC;
    // 64:ff9b::/96 and 2002::/16 carry an IPv4 address, which may be private.
    boolean translated = first == 0x00 && second == 0x64 || first == 0x20 && second == 0x02;
    return !uniqueLocal && !translated;
  }
}
