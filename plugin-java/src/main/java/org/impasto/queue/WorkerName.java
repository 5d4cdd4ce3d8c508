package org.impasto.queue;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Which process of which machine.
 *
 * @param machine its host's name
 * @param process its number there
 * @param started milliseconds since 1970, so that a number used again is told apart; 0 where
 *     unknown
 */
record WorkerName(String machine, long process, long started) {
  private static final WorkerName HERE = find();

  static WorkerName here() {
    return HERE;
  }

  private static WorkerName find() {
    ProcessHandle process = ProcessHandle.current();
    return new WorkerName(hostName(), process.pid(), startOf(process));
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9.-]", "_");
    } catch (UnknownHostException unnamed) {
      return "machine";
    }
  }

  private static long startOf(ProcessHandle process) {
    return process.info().startInstant().map(start -> start.toEpochMilli()).orElse(0L);
  }

  /**
   * Whether it is a process of this machine that has ended: one of another machine cannot be told.
   */
  boolean isKnownDead() {
    if (!machine.equals(HERE.machine)) {
      return false;
    }
    return ProcessHandle.of(process)
        .filter(found -> started == 0 || startOf(found) == started)
        .isEmpty();
  }

  @Override
  public String toString() {
    return machine + "-" + process;
  }
}
