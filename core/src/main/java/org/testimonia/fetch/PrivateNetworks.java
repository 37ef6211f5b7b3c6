package org.testimonia.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.testimonia.model.DropReason;

/// Keeps requests out of networks that are not public (RFC 6890): a feed must not make this program
/// ask a router or a database of the house. Where private networks are let in, some addresses still
/// are not: link-local ones, and those where clouds tell a machine its own secrets. No news stands
/// there, and one redirect would fetch them.
final class PrivateNetworks {
  /// Where clouds tell a machine about itself, apart from what is link-local anyway.
  private static final Set<String> METADATA =
      Set.of(
          "100.100.100.200",
          "168.63.129.16",
          "192.0.0.192",
          "fd00:ec2:0:0:0:0:0:254",
          "fd20:ce:0:0:0:0:0:254");

  private PrivateNetworks() {}

  /// @param open tells which addresses may be asked
  /// @throws Fault when the host is unknown, or one of its addresses is not open or open to nobody
  static void refuse(URI address, Predicate<InetAddress> open) throws Fault {
    String host = address.getHost().replaceAll("^\\[|\\]$", "");
    try {
      for (InetAddress resolved : InetAddress.getAllByName(host)) {
        boolean never = isClosedToAll(resolved);
        if (never || !open.test(resolved)) {
          String number = resolved.getHostAddress();
          String which = number.equals(host) ? host : host + " is " + number;
          String why = never ? "; such addresses are never asked" : "; --allow-private lets it in";
          throw new Fault(DropReason.PRIVATE_ADDRESS, which + why, false);
        }
      }
    } catch (UnknownHostException e) {
      throw Fault.silence(DropReason.UNREACHABLE, "no host " + host, false);
    }
  }

  /// True for link-local and multicast addresses and those of clouds' metadata, also where an IPv6
  /// address carries them.
  static boolean isClosedToAll(InetAddress address) {
    return address.isLinkLocalAddress()
        || address.isMulticastAddress()
        || METADATA.contains(address.getHostAddress())
        || carried(address).filter(PrivateNetworks::isClosedToAll).isPresent();
  }

  /// The IPv4 address in one of 64:ff9b::/96 (RFC 6052), 2002::/16 (RFC 3056) or ::/96 (RFC 4291).
  private static Optional<InetAddress> carried(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length != 16) {
      return Optional.empty();
    }
    boolean translated = bytes[0] == 0 && bytes[1] == 0x64;
    boolean compatible = Arrays.equals(bytes, 0, 12, new byte[12], 0, 12);
    boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
    int start = sixToFour ? 2 : 12;
    try {
      return sixToFour || translated || compatible
          ? Optional.of(InetAddress.getByAddress(Arrays.copyOfRange(bytes, start, start + 4)))
          : Optional.empty();
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }

  static boolean isPublic(InetAddress address) {
    if (isClosedToAll(address)
        || address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isSiteLocalAddress()) {
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
