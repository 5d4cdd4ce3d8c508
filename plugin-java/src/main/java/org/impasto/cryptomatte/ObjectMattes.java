package org.impasto.cryptomatte;

import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Mattes of chosen objects out of ranks. An object that several choose is the first one's. */
public final class ObjectMattes {
  private final Map<Integer, Integer> places = new HashMap<>();

  /**
   * @param chosen a pattern for each matte
   * @param manifest that the patterns are looked up in; null for none, then a whole name is found
   *     by its own number and patterns find nothing
   */
  public ObjectMattes(List<ObjectPattern> chosen, Manifest manifest) {
    for (int place = 0; place < chosen.size(); place++) {
      ObjectPattern each = chosen.get(place);
      if (manifest != null) {
        for (String name : each.among(manifest.names())) {
          places.putIfAbsent(manifest.ids().get(name), place);
        }
      }
      if (!each.several()) {
        places.putIfAbsent(ObjectId.of(each.text()), place);
      }
    }
  }

  /**
   * Adds up the coverage of every chosen object, ranks in the order of {@link RankChannels#find}.
   * What is no number counts for nothing; sums lie in [0,1].
   *
   * @param ranks an even number of planes of equal length
   * @param mattes a plane for each pattern, overwritten
   */
  public void decode(List<FloatBuffer> ranks, List<FloatBuffer> mattes) {
    int pixels = mattes.get(0).capacity();
    mattes.forEach(ObjectMattes::clear);
    for (int rank = 0; rank + 1 < ranks.size(); rank += 2) {
      add(ranks.get(rank), ranks.get(rank + 1), mattes, pixels);
    }
    mattes.forEach(ObjectMattes::clamp);
  }

  private void add(FloatBuffer ids, FloatBuffer shares, List<FloatBuffer> mattes, int pixels) {
    int last = 0;
    FloatBuffer matte = null;
    for (int p = 0; p < pixels; p++) {
      int id = Float.floatToRawIntBits(ids.get(p));
      if (id != last) {
        last = id;
        Integer place = id == 0 ? null : places.get(id);
        matte = place == null ? null : mattes.get(place);
      }
      float share = shares.get(p);
      if (matte != null && share > 0) {
        matte.put(p, matte.get(p) + share);
      }
    }
  }

  private static void clear(FloatBuffer plane) {
    for (int p = 0; p < plane.capacity(); p++) {
      plane.put(p, 0);
    }
  }

  private static void clamp(FloatBuffer plane) {
    for (int p = 0; p < plane.capacity(); p++) {
      plane.put(p, Math.min(1, plane.get(p)));
    }
  }
}
