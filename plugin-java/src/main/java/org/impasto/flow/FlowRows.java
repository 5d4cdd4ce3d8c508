package org.impasto.flow;

import java.nio.FloatBuffer;

/** A row of a flow field with the rows above and below it, the edge rows repeated. */
public final class FlowRows {
  public final float[] u;
  public final float[] v;
  private final float[] aboveU;
  private final float[] aboveV;
  private final float[] belowU;
  private final float[] belowV;
  private final FloatBuffer[] planes;
  private final int height;

  public FlowRows(FloatBuffer[] planes, int width, int height) {
    this.planes = planes;
    this.height = height;
    u = new float[width];
    v = new float[width];
    aboveU = new float[width];
    aboveV = new float[width];
    belowU = new float[width];
    belowV = new float[width];
  }

  public void read(int y) {
    int above = Math.max(y - 1, 0) * u.length;
    int below = Math.min(y + 1, height - 1) * u.length;
    planes[0].get(y * u.length, u).get(above, aboveU).get(below, belowU);
    planes[1].get(y * v.length, v).get(above, aboveV).get(below, belowV);
  }

  /** |grad u|^2 + |grad v|^2 by central differences, the edge columns repeated. */
  public float squaredGradient(int x) {
    int left = Math.max(x - 1, 0);
    int right = Math.min(x + 1, u.length - 1);
    float ux = (u[right] - u[left]) / 2;
    float uy = (belowU[x] - aboveU[x]) / 2;
    float vx = (v[right] - v[left]) / 2;
    float vy = (belowV[x] - aboveV[x]) / 2;
    return ux * ux + uy * uy + vx * vx + vy * vy;
  }
}
