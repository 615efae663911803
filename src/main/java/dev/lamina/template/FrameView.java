package dev.lamina.template;

import org.jspecify.annotations.Nullable;

/**
 * What the frame sees as {@code page}: only slots, for it is rendered once for all pages of a site.
 */
record FrameView(
    Slot title, Slot head, Slot root, Slot main, Slot breadcrumbs, Slot kind, Slot footNotices)
    implements View {
  @Override
  public @Nullable Object[] parts() {
    return new @Nullable Object[] {title, head, root, main, breadcrumbs, kind, footNotices};
  }

  static final FrameView VIEW =
      new FrameView(
          new Slot(0),
          new Slot(1),
          new Slot(2),
          new Slot(3),
          new Slot(4),
          new Slot(5),
          new Slot(6));

  /** The slot of the first entry of the menus. */
  static final int MENU = 7;
}
