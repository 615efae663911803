package dev.lamina.fill;

/** Phone numbers as links need them. */
public final class Phone {
  private static final int NATIONAL_DIGITS = 10;

  private Phone() {}

  /** {@code (555) 555-0110} becomes {@code tel:+15555550110}; 911 stays short. */
  public static String href(String phone) {
    String digits = phone.replaceAll("[^0-9]", "");
    if (phone.strip().startsWith("+")) {
      return "tel:+" + digits;
    }
    if (digits.length() == NATIONAL_DIGITS) {
      return "tel:+1" + digits;
    }
    boolean withCountry = digits.length() == NATIONAL_DIGITS + 1 && digits.startsWith("1");
    return "tel:" + (withCountry ? "+" : "") + digits;
  }
}
