package dev.lamina.asset;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import dev.lamina.cache.ByteCache;
import dev.lamina.plan.OutputFile;
import dev.lamina.plan.UrlPath;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/**
 * {@code favicon.ico}: the logo in pixels, for browsers and readers of feeds that can't show a
 * drawing. They ask for it by this name at the root of a site, so no page names it.
 */
final class SiteIcon {
  private static final int SIDE = 48;
  private static final UrlPath PATH = new UrlPath("favicon.ico");

  /** Counts up when the same logo is to become other bytes. */
  private static final int RECIPE = 1;

  private SiteIcon() {}

  /** The icon; empty when the logo is no drawing, or one that can't be drawn here. */
  static Optional<Asset> of(Asset logo, ByteCache cache) {
    if (!logo.path().value().endsWith(".svg")) {
      return Optional.empty();
    }
    byte[] svg = logo.file().bytes();
    String key = Pixels.cacheKey("icon-" + RECIPE, svg);
    Optional<byte[]> icon = cache.find(key);
    if (icon.isEmpty()) {
      icon = draw(svg).map(image -> ico(Pixels.encode(image, MediaType.PNG)));
      icon.ifPresent(bytes -> cache.keep(key, bytes));
    }
    return icon.map(
        bytes -> new Asset(logo.source(), new OutputFile(PATH, bytes), null, List.of()));
  }

  private static Optional<BufferedImage> draw(byte[] svg) {
    SVGDocument drawing =
        new SVGLoader().load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault());
    if (drawing == null) {
      return Optional.empty();
    }
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    try {
      drawing.render((Component) null, graphics, new ViewBox(SIDE, SIDE));
    } catch (RuntimeException beyondTheLibrary) {
      return Optional.empty(); // The drawing itself is on the pages all the same.
    } finally {
      graphics.dispose();
    }
    return Optional.of(image);
  }

  /** An ICO file that holds one PNG. */
  private static byte[] ico(byte[] png) {
    int start = 22;
    ByteBuffer ico = ByteBuffer.allocate(start + png.length).order(ByteOrder.LITTLE_ENDIAN);
    ico.putShort((short) 0).putShort((short) 1).putShort((short) 1);
    ico.put((byte) SIDE).put((byte) SIDE).put((byte) 0).put((byte) 0);
    ico.putShort((short) 1).putShort((short) 32).putInt(png.length).putInt(start);
    return ico.put(png).array();
  }
}
