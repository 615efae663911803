package dev.lamina.source;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.HexFormat;

/**
 * XXH3 with 128 bits: tells contents apart by the ten thousand, forty times as fast as SHA-256 in a
 * program that runs for a second. Not for content that somebody forges on purpose.
 *
 * @param hex in lower case
 */
public record ContentHash(String hex) {

  /** Written out, as that of records is made when first called, in milliseconds of every run. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ContentHash that && hex.equals(that.hex);
  }

  @Override
  public int hashCode() {
    return hex.hashCode();
  }

  /** The first eight digits: enough to tell two contents of one name apart. */
  public String brief() {
    return hex.substring(0, 8);
  }

  /** The hash of these bytes. */
  public static ContentHash of(byte[] bytes) {
    HashValue128 hash = Hashing.xxh3_128().hashBytesTo128Bits(bytes);
    HexFormat format = HexFormat.of();
    return new ContentHash(
        format.toHexDigits(hash.getMostSignificantBits())
            + format.toHexDigits(hash.getLeastSignificantBits()));
  }
}
