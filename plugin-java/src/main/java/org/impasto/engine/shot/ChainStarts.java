package org.impasto.engine.shot;

import java.util.SortedSet;
import java.util.TreeSet;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Progress;
import org.impasto.engine.chain.Cuts;
import org.impasto.engine.plan.ChainSettings;
import org.impasto.engine.source.ShotMemories;
import org.impasto.engine.source.ShotMemory;
import org.impasto.engine.source.SourceFrames;
import org.impasto.engine.source.WorkingFrames;
import org.impasto.engine.style.StyleSet;
import org.impasto.settings.Settings;

/** Where the chains of a shot begin: at its first frame and at its cuts. */
final class ChainStarts {
  private ChainStarts() {}

  static SortedSet<Integer> of(
      PaintRequest request, Settings settings, ShotMemories memories, Progress progress) {
    boolean regional = StyleSet.of(request.styles(), request.regionStyles()).regional();
    WorkingFrames frames =
        new WorkingFrames(request.source(), settings.workingResolution(), regional);
    ShotMemory memory = memories.of(request.shot(), settings.workingResolution(), request.source());
    SourceFrames sources = new SourceFrames(frames, memory, true, progress);
    Cuts cuts =
        new Cuts(
            ChainSettings.of(settings),
            settings,
            request.source(),
            sources,
            memory,
            request.source().last());
    SortedSet<Integer> found = new TreeSet<>();
    for (int time = request.source().first(); time <= request.source().last(); time++) {
      if (cuts.beginsAt(time)) {
        found.add(time);
      }
    }
    return found;
  }
}
