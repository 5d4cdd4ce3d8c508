package org.impasto.bridge.host;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.annotation.ByRef;
import org.bytedeco.javacpp.annotation.Cast;
import org.bytedeco.javacpp.annotation.Const;
import org.bytedeco.javacpp.annotation.MemberGetter;
import org.bytedeco.javacpp.annotation.Name;
import org.bytedeco.javacpp.annotation.Platform;
import org.impasto.bridge.Serve;

/**
 * The Java face of {@code impasto/bridge.h}, which says what everything means. JavaCPP generates
 * the natives from this class; they are compiled into the plugin's binary, so that its natives are
 * there once {@link Serve} has loaded it.
 */
@Platform(include = "impasto/bridge.h")
public final class NativeBridge {
  static final int SOURCE = 0;
  static final int STYLE = 1;
  static final int MASK = 2;
  static final int MOTION = 3;
  static final int DEPTH = 4;
  static final int REGIONS = 5;

  static final int PRESENT = 0;
  static final int ABSENT = 1;
  static final int STOPPED = 2;
  static final int UNFIT = 3;

  public static final int PAINT = 0;
  public static final int STORE_FOLDER = 1;
  public static final int CLEAR_STORE = 2;
  public static final int INFO = 3;

  public static final int PAINTED = 0;
  public static final int FAILED = 1;
  public static final int ABORTED = 2;
  public static final int STAND_IN = 3;

  public static final int PAINTER = 0;
  public static final int ATTENDANT = 1;

  private NativeBridge() {}

  /** A picture in memory that C++ owns; {@code ImpastoPicture}. */
  @Name("ImpastoPicture")
  public static final class Picture extends Pointer {
    Picture(Pointer pointer) {
      super(pointer);
    }

    @MemberGetter
    public native int status();

    @MemberGetter
    public native int width();

    @MemberGetter
    public native int height();

    @MemberGetter
    public native int floating();

    @MemberGetter
    public native int premultiplied();

    @MemberGetter
    public native int components();

    @MemberGetter
    public native double scaleX();

    @MemberGetter
    public native double scaleY();

    @MemberGetter
    public native FloatPointer pixels();

    @MemberGetter
    public native @Cast("const char*") BytePointer reason();
  }

  /** One frame that the host waits for; {@code ImpastoRequest}. */
  @Name("ImpastoRequest")
  public static final class Request extends Pointer {
    Request(Pointer pointer) {
      super(pointer);
    }

    @MemberGetter
    public native @Cast("const char*") BytePointer shot();

    @MemberGetter
    public native @Cast("const char*") BytePointer node();

    @MemberGetter
    public native @Cast("const char*") BytePointer settings();

    @MemberGetter
    public native @Cast("const char*") BytePointer colourspace();

    @MemberGetter
    public native int task();

    @MemberGetter
    public native int draft();

    @MemberGetter
    public native int time();

    @MemberGetter
    public native int rangeKnown();

    @MemberGetter
    public native int first();

    @MemberGetter
    public native int last();

    @MemberGetter
    public native int temporalAccess();

    @MemberGetter
    public native int hasStyle();

    @MemberGetter
    public native int hasMask();

    @MemberGetter
    public native int hasMotion();

    @MemberGetter
    public native int hasDepth();

    @MemberGetter
    public native int hasRegions();

    @MemberGetter
    public native @ByRef Picture source();

    @MemberGetter
    public native @ByRef Picture result();
  }

  @Name("impasto_take")
  public static native Request take(int worker);

  @Name("impasto_fetch")
  static native @Const Picture fetch(Request request, int clip, int time);

  @Name("impasto_settings")
  static native @Cast("const char*") BytePointer settings(Request request, int time);

  @Name("impasto_progress")
  static native int progress(
      Request request, double fraction, @Cast("const char*") BytePointer what);

  @Name("impasto_finish")
  public static native void finish(
      Request request, int outcome, @Cast("const char*") BytePointer text);
}
