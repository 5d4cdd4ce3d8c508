package org.impasto.media.picture;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_imgproc.FONT_HERSHEY_SIMPLEX;
import static org.bytedeco.opencv.global.opencv_imgproc.LINE_AA;
import static org.bytedeco.opencv.global.opencv_imgproc.putText;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.impasto.frame.Frame;

/**
 * Pictures of one size in rows on a dark ground, each with a line of text below it where any has
 * one.
 */
public final class ContactSheet implements AutoCloseable {
  private static final int GAP = 8;
  private static final int LABEL_HEIGHT = 22;
  private static final double LABEL_SCALE = 0.45;
  private static final float GROUND = 0.09f;
  private static final double INK = 0.85;

  private record Cell(String label, Frame picture) {}

  private final int columns;
  private final int width;
  private final int height;
  private final List<Cell> cells = new ArrayList<>();

  public ContactSheet(int columns, int width, int height) {
    this.columns = columns;
    this.width = width;
    this.height = height;
  }

  /** Adds a copy of an RGB picture of the sheet's size. */
  public void add(String label, Frame picture) {
    if (picture.width() != width || picture.height() != height || picture.channels() != 3) {
      throw new IllegalArgumentException(
          "a picture of "
              + picture.width()
              + "x"
              + picture.height()
              + "x"
              + picture.channels()
              + " does not fit a contact sheet of "
              + width
              + "x"
              + height
              + "x3");
    }
    cells.add(new Cell(label, picture.copy()));
  }

  /** The sheet so far; the caller closes it. */
  public Frame render() {
    int rows = (cells.size() + columns - 1) / columns;
    Frame sheet = Frame.allocate(GAP + columns * (width + GAP), GAP + rows * rowHeight(), 3);
    for (int channel = 0; channel < 3; channel++) {
      try (Mat plane = plane(sheet, channel)) {
        plane.put(Scalar.all(GROUND));
        for (int i = 0; i < cells.size(); i++) {
          draw(
              cells.get(i),
              channel,
              plane,
              GAP + i % columns * (width + GAP),
              GAP + i / columns * rowHeight());
        }
      }
    }
    return sheet;
  }

  private int rowHeight() {
    return height + GAP + labelHeight();
  }

  private int labelHeight() {
    return cells.stream().allMatch(cell -> cell.label.isEmpty()) ? 0 : LABEL_HEIGHT;
  }

  private void draw(Cell cell, int channel, Mat sheet, int x, int y) {
    try (Mat picture = plane(cell.picture, channel);
        Mat place = new Mat(sheet, new Rect(x, y, width, height))) {
      picture.copyTo(place);
    }
    if (!cell.label.isEmpty()) {
      try (Mat place = new Mat(sheet, new Rect(x, y + height, width, LABEL_HEIGHT))) {
        write(cell.label, place);
      }
    }
  }

  /** OpenCV smooths letters on 8-bit pictures only. */
  private static void write(String text, Mat place) {
    try (Mat letters =
        new Mat(place.rows(), place.cols(), CV_8U, Scalar.all(Math.round(255 * GROUND)))) {
      putText(
          letters,
          text,
          new Point(1, LABEL_HEIGHT - 6),
          FONT_HERSHEY_SIMPLEX,
          LABEL_SCALE,
          Scalar.all(255 * INK),
          1,
          LINE_AA,
          false);
      letters.convertTo(place, CV_32F, 1 / 255.0, 0);
    }
  }

  private static Mat plane(Frame frame, int channel) {
    return new Mat(frame.height(), frame.width(), CV_32F, frame.plane(channel));
  }

  @Override
  public void close() {
    cells.forEach(cell -> cell.picture.close());
    cells.clear();
  }
}
