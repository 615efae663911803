package dev.lamina.browser.value;

/**
 * Colours of spaces other than sRGB as the sRGB that screens come nearest to. The numbers are those
 * of CSS Color 4, chapter 10.
 */
final class ColorSpaces {
  /** From the XYZ of daylight (D65) to linear sRGB. */
  private static final double[][] XYZ_TO_RGB = {
    {3.2409699419, -1.5373831776, -0.4986107603},
    {-0.9692436363, 1.8759675015, 0.0415550574},
    {0.0556300797, -0.2039769589, 1.0569715142}
  };

  /** From the XYZ of paper (D50), which CIE Lab is made of, to that of daylight. */
  private static final double[][] D50_TO_D65 = {
    {0.9554734214, -0.0230984549, 0.0632592432},
    {-0.0283697094, 1.0099953981, 0.0210414411},
    {0.0123140146, -0.0205076493, 1.3303659009}
  };

  private static final double[][] P3_TO_RGB = {
    {1.2249401763, -0.2249401763, 0},
    {-0.0420569547, 1.0420569547, 0},
    {-0.0196375546, -0.0786360456, 1.0982736001}
  };

  private static final double[][] OKLAB_TO_LMS = {
    {1, 0.3963377774, 0.2158037573},
    {1, -0.1055613458, -0.0638541728},
    {1, -0.0894841775, -1.2914855480}
  };

  private static final double[][] LMS_TO_RGB = {
    {4.0767416621, -3.3077115913, 0.2309699292},
    {-1.2684380046, 2.6097574011, -0.3413193965},
    {-0.0041960863, -0.7034186147, 1.7076147010}
  };

  private static final double[][] RGB_TO_LMS = {
    {0.4122214708, 0.5363325363, 0.0514459929},
    {0.2119034982, 0.6806995451, 0.1073969566},
    {0.0883024619, 0.2817188376, 0.6299787005}
  };

  private static final double[][] LMS_TO_OKLAB = {
    {0.2104542553, 0.7936177850, -0.0040720468},
    {1.9779984951, -2.4285922050, 0.4505937099},
    {0.0259040371, 0.7827717662, -0.8086757660}
  };

  private static final double[] D50_WHITE = {0.9642956764, 1, 0.8251046025};

  private ColorSpaces() {}

  static Rgb ofOklab(double[] lab, double alpha) {
    double[] lms = times(OKLAB_TO_LMS, lab);
    for (int i = 0; i < 3; i++) {
      lms[i] = lms[i] * lms[i] * lms[i];
    }
    return ofLinear(times(LMS_TO_RGB, lms), alpha);
  }

  static double[] oklab(Rgb color) {
    double[] lms = times(RGB_TO_LMS, color.linear());
    for (int i = 0; i < 3; i++) {
      lms[i] = Math.cbrt(lms[i]);
    }
    return times(LMS_TO_OKLAB, lms);
  }

  /** CIE Lab, with a lightness of 0 to 100. */
  static Rgb ofLab(double[] lab, double alpha) {
    double y = (lab[0] + 16) / 116;
    double[] xyz = {cubed(y + lab[1] / 500), cubed(y), cubed(y - lab[2] / 200)};
    for (int i = 0; i < 3; i++) {
      xyz[i] *= D50_WHITE[i];
    }
    return ofLinear(times(XYZ_TO_RGB, times(D50_TO_D65, xyz)), alpha);
  }

  static Rgb ofP3(double[] channels, double alpha) {
    double[] linear = new double[3];
    for (int i = 0; i < 3; i++) {
      linear[i] = Rgb.linear(channels[i] * 255);
    }
    return ofLinear(times(P3_TO_RGB, linear), alpha);
  }

  /** Of linear light, 0 to 1; what no screen can show becomes the nearest that it can. */
  static Rgb ofLinear(double[] light, double alpha) {
    return new Rgb(gamma(light[0]), gamma(light[1]), gamma(light[2]), alpha);
  }

  /** Chroma and hue in degrees as the two axes of a Lab. */
  static double[] axes(double[] lch) {
    double hue = Math.toRadians(lch[2]);
    return new double[] {lch[0], lch[1] * Math.cos(hue), lch[1] * Math.sin(hue)};
  }

  /**
   * Red, green and blue, 0 to 1, of a hue.
   *
   * @param hue in degrees
   * @param saturation 0 to 1
   * @param lightness 0 to 1
   */
  static double[] hsl(double hue, double saturation, double lightness) {
    double spread = saturation * Math.min(lightness, 1 - lightness);
    double[] rgb = new double[3];
    int[] turns = {0, 8, 4};
    for (int i = 0; i < 3; i++) {
      double k = (turns[i] + (hue % 360 + 360) % 360 / 30) % 12;
      rgb[i] = lightness - spread * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
    }
    return rgb;
  }

  private static double cubed(double f) {
    return f > 6.0 / 29 ? f * f * f : (116 * f - 16) * 27 / 24389;
  }

  private static double gamma(double light) {
    double c = Math.max(0, Math.min(1, light));
    return 255 * (c <= 0.0031308 ? 12.92 * c : 1.055 * Math.pow(c, 1 / 2.4) - 0.055);
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        product[i] += matrix[i][j] * vector[j];
      }
    }
    return product;
  }
}
