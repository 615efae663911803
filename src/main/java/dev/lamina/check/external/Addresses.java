package dev.lamina.check.external;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** The addresses behind host names, and which of them strangers can't reach. */
final class Addresses {
  /** The name system; tests have their own. */
  interface Names {
    List<InetAddress> of(String host) throws UnknownHostException;

    /** The machine's own. Java remembers its answers, so that the client asks the same address. */
    static Names ofMachine() {
      return host -> List.of(InetAddress.getAllByName(host));
    }
  }

  private Addresses() {}

  /**
   * Whether an address belongs to this machine or to a network of its own. A page of a stranger
   * must not make a build server fetch what only that server can reach.
   */
  static boolean isPrivate(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || (address instanceof Inet6Address ? isPrivateSix(bytes) : isPrivateFour(bytes, 0));
  }

  private static boolean isPrivateFour(byte[] bytes, int from) {
    int first = bytes[from] & 0xFF;
    int second = bytes[from + 1] & 0xFF;
    boolean shared = first == 100 && second >= 64 && second < 128;
    boolean benchmark = first == 198 && (second == 18 || second == 19);
    boolean local =
        first == 10
            || first == 127
            || (first == 172 && second >= 16 && second < 32)
            || (first == 192 && second == 168)
            || (first == 169 && second == 254);
    return first == 0 || first >= 240 || shared || benchmark || local;
  }

  /** Unique local addresses, and the ways to write an IPv4 address inside one. */
  private static boolean isPrivateSix(byte[] bytes) {
    if ((bytes[0] & 0xFE) == 0xFC) {
      return true;
    }
    boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
    boolean translated =
        bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xFF) == 0xFF && (bytes[3] & 0xFF) == 0x9B;
    if (sixToFour) {
      return isPrivateFour(bytes, 2);
    }
    return translated && isPrivateFour(bytes, 12);
  }
}
