package dev.lamina.asset;

/**
 * What a camera noted in a picture.
 *
 * @param location where it was taken
 * @param camera which camera or phone took it
 * @param orientation how the camera was held, 1 to 8 as Exif counts: 1 is upright, and from 5 on
 *     width and height change places
 */
record Exif(boolean location, boolean camera, int orientation) {
  static final Exif NONE = new Exif(false, false, 1);

  private static final int MAKE = 0x010F;
  private static final int MODEL = 0x0110;
  private static final int ORIENTATION = 0x0112;
  private static final int GPS = 0x8825;
  private static final int LATITUDE = 2;
  private static final int MOST_ENTRIES = 500;

  /** Reads the block that starts here; one that is damaged says nothing. */
  static Exif read(PictureBytes bytes, long at) {
    try {
      long start = bytes.has(at, "Exif\0\0") ? at + 6 : at;
      return new Tiff(bytes, start, bytes.has(start, "II")).read();
    } catch (DamagedPictureException e) {
      return NONE;
    }
  }

  Exif or(Exif other) {
    return new Exif(
        location || other.location,
        camera || other.camera,
        Math.max(orientation, other.orientation));
  }

  /** The table format of Exif; all offsets count from its start. */
  private record Tiff(PictureBytes bytes, long start, boolean little) {
    Exif read() {
      bytes.need(u16(2) == 42);
      long table = u32(4);
      int entries = count(table);
      Exif found = NONE;
      for (int i = 0; i < entries; i++) {
        long entry = table + 2 + 12L * i;
        found = found.or(entry(u16(entry), entry + 8));
      }
      return found;
    }

    private Exif entry(int tag, long value) {
      return switch (tag) {
        case MAKE, MODEL -> new Exif(false, true, 1);
        case ORIENTATION -> new Exif(false, false, u16(value) <= 8 ? Math.max(1, u16(value)) : 1);
        case GPS -> new Exif(hasLatitude(u32(value)), false, 1);
        default -> NONE;
      };
    }

    /** Many cameras write a GPS table that holds its version only. */
    private boolean hasLatitude(long table) {
      int entries = count(table);
      for (int i = 0; i < entries; i++) {
        if (u16(table + 2 + 12L * i) == LATITUDE) {
          return true;
        }
      }
      return false;
    }

    /** Cameras write a few dozen; a table of all that can be counted is there to keep us busy. */
    private int count(long table) {
      int entries = u16(table);
      bytes.need(entries <= MOST_ENTRIES);
      return entries;
    }

    private int u16(long at) {
      return little ? bytes.u16Little(start + at) : bytes.u16(start + at);
    }

    private long u32(long at) {
      return little ? bytes.u32Little(start + at) : bytes.u32(start + at);
    }
  }
}
