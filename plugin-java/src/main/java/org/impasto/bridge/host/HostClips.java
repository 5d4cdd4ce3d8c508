package org.impasto.bridge.host;

import org.impasto.bridge.host.NativeBridge.Picture;
import org.impasto.bridge.host.NativeBridge.Request;
import org.impasto.engine.AbortedException;
import org.impasto.errors.UserException;

/** The pictures of one request's clips, as the host's thread fetches them. */
final class HostClips {
  private final Request request;

  HostClips(Request request) {
    this.request = request;
  }

  /**
   * A clip's picture, valid until the next is fetched; null where the host has none.
   *
   * @throws UserException where it has one that cannot be used
   */
  Picture fetch(int clip, int time) {
    Picture picture = NativeBridge.fetch(request, clip, time);
    return switch (picture.status()) {
      case NativeBridge.PRESENT -> picture;
      case NativeBridge.STOPPED -> throw new AbortedException();
      case NativeBridge.UNFIT -> throw new UserException(HostText.of(picture.reason()));
      default -> null;
    };
  }

  /**
   * As {@link #fetch}, of a clip that need not be there: hosts call clips connected that are not,
   * so null says nothing is wrong.
   */
  Picture optional(int clip, int time) {
    boolean reachable = time == request.time() || request.temporalAccess() != 0;
    return connected(clip) && reachable ? fetch(clip, time) : null;
  }

  /**
   * Whether every clip claims to be connected: some hosts say so whatever the artist did, so that a
   * clip's picture may mean nothing.
   */
  boolean allClaimConnection() {
    return request.hasStyle() != 0
        && request.hasMask() != 0
        && request.hasMotion() != 0
        && request.hasDepth() != 0
        && request.hasRegions() != 0;
  }

  private boolean connected(int clip) {
    int connected =
        switch (clip) {
          case NativeBridge.STYLE -> request.hasStyle();
          case NativeBridge.MASK -> request.hasMask();
          case NativeBridge.MOTION -> request.hasMotion();
          case NativeBridge.DEPTH -> request.hasDepth();
          case NativeBridge.REGIONS -> request.hasRegions();
          default -> 1;
        };
    return connected != 0;
  }
}
