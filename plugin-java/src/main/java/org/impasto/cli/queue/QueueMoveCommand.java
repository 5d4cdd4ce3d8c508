package org.impasto.cli.queue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.impasto.queue.Request;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code impasto queue move}: jobs in another order. */
@Command(
    name = "move",
    description = {
      "Changes when jobs are painted. A job of a higher priority than the one that is painted goes"
          + " first",
      "at its next cut."
    })
final class QueueMoveCommand implements Callable<Integer> {
  /** Where to. */
  static final class Where {
    @Option(names = "--first", description = "Ahead of all others of the same priority")
    private boolean first;

    @Option(names = "--last", description = "Behind all others of the same priority")
    private boolean last;

    @Option(names = "--before", paramLabel = "JOB", description = "Ahead of this job")
    private Integer before;

    private Integer place() {
      return first ? Integer.valueOf(Request.FRONT) : last ? Integer.valueOf(Request.END) : before;
    }
  }

  @Spec private CommandSpec spec;

  @Mixin private QueuePlace place;

  @ArgGroup private Where where;

  @Option(
      names = "--priority",
      paramLabel = "NUMBER",
      description = "Jobs of a higher priority are painted first (-100 to 100; those added have 0)")
  private Integer priority;

  @Parameters(
      arity = "1..*",
      paramLabel = "JOB",
      description = "Numbers of jobs, as status shows them")
  private List<Integer> jobs;

  @Override
  public Integer call() {
    if (where == null && priority == null) {
      throw new ParameterException(
          spec.commandLine(), "where to? Give --first, --last, --before or --priority");
    }
    QueueAddCommand.requirePriority(spec, priority);
    Integer before = where == null ? null : where.place();
    List<Integer> inOrder = new ArrayList<>(jobs);
    if (before != null && before == Request.FRONT) {
      Collections.reverse(inOrder); // each goes ahead of those before it
    }
    return place.askAndTell(Request.move(inOrder, priority, before));
  }
}
