package dev.lamina.preview;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The numbers by which machines reach each other in a network. */
final class NetworkNumbers {
  private static final Pattern NUMBER =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+]");

  private static final Pattern ZEROS = Pattern.compile("(?:^|:)0(?::0)+(?::|$)");

  private NetworkNumbers() {}

  /** Whether {@code localhost} leads to it on this machine. */
  static boolean isLocalhost(InetAddress listens) {
    return listens.isAnyLocalAddress() || listens.equals(InetAddress.getLoopbackAddress());
  }

  /** As it stands in an address: {@code 192.168.1.20} or {@code [fd00::2]}. */
  static String written(InetAddress address) {
    String number = bare(address);
    return number.contains(":") ? "[" + number + "]" : number;
  }

  /** As people write it after {@code --host}: {@code 192.168.1.20} or {@code fd00::2}. */
  static String bare(InetAddress address) {
    String number = address.getHostAddress().replaceFirst("%.*", "");
    return number.contains(":") ? ZEROS.matcher(number).replaceFirst("::") : number;
  }

  /** What somebody wrote, however they spelled it; empty for a name, which is never looked up. */
  static Optional<InetAddress> read(String written) {
    try {
      return NUMBER.matcher(written).matches()
          ? Optional.of(InetAddress.getByName(written))
          : Optional.empty();
    } catch (UnknownHostException noNumber) {
      return Optional.empty();
    }
  }

  /** Those of this machine that others can reach, the ones that people know first. */
  static List<InetAddress> ofThisMachine() {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .filter(one -> !one.isLoopbackAddress() && !one.isLinkLocalAddress())
          .sorted(Comparator.comparing(one -> one instanceof Inet6Address))
          .toList();
    } catch (SocketException noNetwork) {
      return List.of();
    }
  }
}
