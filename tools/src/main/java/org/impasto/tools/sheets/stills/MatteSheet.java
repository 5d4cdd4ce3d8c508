package org.impasto.tools.sheets.stills;

import java.nio.FloatBuffer;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.colour.ColourConversion;
import org.impasto.colour.WorkingSpace;
import org.impasto.composition.Composition;
import org.impasto.demo.DemoShot;
import org.impasto.frame.Frame;
import org.impasto.frame.HostPixels;
import org.impasto.frame.Mattes;
import org.impasto.frame.Planes;
import org.impasto.frame.Premultiplication;
import org.impasto.tools.footage.Still;
import org.impasto.tools.sheets.board.Board;
import org.impasto.tools.sheets.board.Sheet;
import org.impasto.tools.sheets.board.Studio;
import org.impasto.tools.sheets.board.Views;

/**
 * Where a painting shows: a mask, its opposite, a mix; on a premultiplied element with a soft edge.
 */
public final class MatteSheet implements Sheet {
  private static final int WIDTH = 384;
  private static final int HEIGHT = 216;
  private static final int FRAME = 8;
  private static final int TILE = 12;

  /** Where the edge crop lies, in shares of the frame, and its size. */
  private static final double LEFT = 0.05;

  private static final double TOP = 0.25;
  private static final int PART = 4;

  @Override
  public String name() {
    return "matte";
  }

  @Override
  public Board draw(Studio studio) {
    int width = studio.size(WIDTH);
    int height = studio.size(HEIGHT);
    Frame alpha = studio.keep(ellipse(width, height, 0.5, 0.5, 0.42, 0.18));
    Frame mask = studio.keep(ellipse(width, height, 0.62, 0.5, 0.2, 0.25));
    Frame inverted = studio.keep(mask.copy());
    Mattes.invert(inverted);
    try (HostPixels element = element(width, height, alpha);
        Frame colours = ColourConversion.toDisplay(element, WorkingSpace.SRGB)) {
      Frame painted = studio.paint(new Still(colours, 2), 1, List.of("preset=watercolour"));
      Frame whole = composed(studio, painted, element, 1, null);
      Frame source = composed(studio, painted, element, 0, null);
      return new Board()
          .row(
              new Board.Cell("premultiplied, soft edge, over a board", source),
              new Board.Cell("painted", whole),
              new Board.Cell("its left edge before", edge(studio, source)),
              new Board.Cell("and after", edge(studio, whole)))
          .row(
              new Board.Cell("Mask", studio.keep(Views.grey(mask))),
              new Board.Cell("masked", composed(studio, painted, element, 1, mask)),
              new Board.Cell("Invert mask", composed(studio, painted, element, 1, inverted)),
              new Board.Cell("Mix 0.5", composed(studio, painted, element, 0.5, null)));
    }
  }

  /** 1 within, falling to 0 at its border and beyond; all lengths in shares of the frame. */
  private static Frame ellipse(
      int width, int height, double x, double y, double radius, double softness) {
    Frame matte = Frame.allocate(width, height, 1);
    FloatBuffer out = Planes.buffer(matte, 0);
    for (int i = 0; i < out.capacity(); i++) {
      double across = ((i % width + 0.5) / width - x) / radius;
      double down = ((i / width + 0.5) / height - y) / (1.1 * radius);
      double within = 1 - Math.hypot(across, down);
      out.put(i, (float) Math.max(0, Math.min(1, within / softness)));
    }
    return matte;
  }

  /** A host's picture of the demo shot. */
  private static HostPixels element(int width, int height, Frame alpha) {
    HostPixels element = HostPixels.allocate(width, height, Premultiplication.PREMULTIPLIED);
    try (Frame picture = new DemoShot(width, height).render(FRAME)) {
      FloatPointer pixels = element.data();
      FloatBuffer opacity = Planes.buffer(alpha, 0);
      FloatBuffer[] colours = Planes.buffers(picture);
      for (int i = 0; i < opacity.capacity(); i++) {
        float a = opacity.get(i);
        for (int c = 0; c < colours.length; c++) {
          pixels.put((long) HostPixels.CHANNELS * i + c, a * colours[c].get(i));
        }
        pixels.put((long) HostPixels.CHANNELS * i + colours.length, a);
      }
    }
    return element;
  }

  /** As the node composes it, over a chessboard. */
  private static Frame composed(
      Studio studio, Frame painted, HostPixels element, double mix, Frame mask) {
    try (HostPixels out =
        HostPixels.allocate(painted.width(), painted.height(), Premultiplication.PREMULTIPLIED)) {
      new Composition(true, mix, false).over(element, WorkingSpace.SRGB, painted, mask, out);
      return studio.keep(overBoard(out));
    }
  }

  private static Frame overBoard(HostPixels element) {
    Frame picture = Frame.allocate(element.width(), element.height(), 3);
    FloatBuffer[] out = Planes.buffers(picture);
    FloatPointer pixels = element.data();
    for (int i = 0; i < out[0].capacity(); i++) {
      boolean dark = (i % element.width() / TILE + i / element.width() / TILE) % 2 == 0;
      float behind = (dark ? 0.4f : 0.6f) * (1 - pixels.get((long) HostPixels.CHANNELS * i + 3));
      for (int c = 0; c < out.length; c++) {
        out[c].put(i, pixels.get((long) HostPixels.CHANNELS * i + c) + behind);
      }
    }
    return picture;
  }

  private static Frame edge(Studio studio, Frame picture) {
    int left = (int) (LEFT * picture.width());
    int top = (int) (TOP * picture.height());
    return studio.keep(
        Views.crop(picture, left, top, picture.width() / PART, picture.height() / PART, PART));
  }
}
