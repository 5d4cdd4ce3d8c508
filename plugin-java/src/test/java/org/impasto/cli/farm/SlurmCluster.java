package org.impasto.cli.farm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Debian's Slurm with two nodes on this machine, in a folder of its own; without systemd and
 * cgroups. Needs root, and slurmctld, slurmd, slurm-client and munge.
 */
final class SlurmCluster implements AutoCloseable {
  private static final List<String> PROGRAMS =
      List.of("slurmctld", "slurmd", "sbatch", "squeue", "munged");

  private final Path base;

  private SlurmCluster(Path base) {
    this.base = base;
  }

  /** Why there is none here; empty where there is. */
  static String missing() {
    if (!"root".equals(System.getProperty("user.name"))) {
      return "Slurm's daemons are started as root only";
    }
    List<String> absent =
        PROGRAMS.stream()
            .filter(
                name ->
                    Stream.of("/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin")
                        .noneMatch(folder -> Files.isExecutable(Path.of(folder, name))))
            .toList();
    return absent.isEmpty()
        ? ""
        : "not installed: " + absent + " (apt install slurmctld slurmd slurm-client munge)";
  }

  /** Starts it, both nodes idle. */
  static SlurmCluster start() throws Exception {
    SlurmCluster cluster = new SlurmCluster(Files.createTempDirectory(Path.of("/tmp"), "slurm"));
    try {
      cluster.configure();
      cluster.up();
      return cluster;
    } catch (Exception failure) {
      cluster.close();
      throw failure;
    }
  }

  private void configure() throws IOException {
    Files.setPosixFilePermissions(base, PosixFilePermissions.fromString("rwxr-xr-x"));
    for (String folder : List.of("state", "log", "munge", "spool/n1", "spool/n2")) {
      Files.createDirectories(base.resolve(folder));
    }
    Path munge = base.resolve("munge");
    Files.setPosixFilePermissions(munge, PosixFilePermissions.fromString("rwx------"));
    byte[] key = new byte[128];
    new SecureRandom().nextBytes(key);
    Files.write(munge.resolve("key"), key);
    Files.setPosixFilePermissions(
        munge.resolve("key"), PosixFilePermissions.fromString("rw-------"));
    String host = Files.readString(Path.of("/proc/sys/kernel/hostname")).strip().split("\\.")[0];
    int port = freePorts();
    // cred_expire is how long a requeued task waits (usually 120 s); SlurmdTimeout how long a node
    // may be silent (usually 300 s).
    Files.writeString(
        base.resolve("slurm.conf"),
        """
        ClusterName=impasto
        SlurmctldHost=%2$s(127.0.0.1)
        SlurmctldPort=%3$d
        SlurmUser=root
        SlurmdUser=root
        AuthType=auth/munge
        AuthInfo=socket=%1$s/munge.socket,cred_expire=5
        CryptoType=crypto/munge
        CommunicationParameters=NoInAddrAny,NoCtldInAddrAny
        StateSaveLocation=%1$s/state
        SlurmdSpoolDir=%1$s/spool/%%n
        SlurmctldPidFile=%1$s/slurmctld.pid
        SlurmdPidFile=%1$s/%%n.pid
        SlurmctldLogFile=%1$s/log/slurmctld.log
        SlurmdLogFile=%1$s/log/%%n.log
        SlurmctldTimeout=30
        SlurmdTimeout=10
        MessageTimeout=10
        KillWait=5
        MinJobAge=3600
        ReturnToService=2
        SwitchType=switch/none
        MpiDefault=none
        ProctrackType=proctrack/linuxproc
        TaskPlugin=task/none
        JobAcctGatherType=jobacct_gather/none
        AccountingStorageType=accounting_storage/none
        JobCompType=jobcomp/none
        SchedulerType=sched/backfill
        SchedulerParameters=sched_interval=2,bf_interval=2
        SelectType=select/cons_tres
        SelectTypeParameters=CR_Core
        JobRequeue=1
        RequeueExit=75
        MaxArraySize=1001
        NodeName=n[1-2] NodeHostname=%2$s NodeAddr=127.0.0.1 Port=[%4$d-%5$d] CPUs=1 RealMemory=2000 State=UNKNOWN
        PartitionName=paint Nodes=n[1-2] Default=YES MaxTime=INFINITE State=UP
        """
            .formatted(base, host, port, port + 1, port + 2));
  }

  /** The first of three that are free. */
  private static int freePorts() throws IOException {
    for (int port = 26817; port < 30000; port += 3) {
      try (ServerSocket one = new ServerSocket(port);
          ServerSocket two = new ServerSocket(port + 1);
          ServerSocket three = new ServerSocket(port + 2)) {
        return one.getLocalPort();
      } catch (IOException taken) {
        // The next three.
      }
    }
    throw new IOException("no free ports");
  }

  private void up() throws Exception {
    String munge = base.resolve("munge").toString();
    // --force: munged dislikes sockets under folders that others may write to, such as /tmp.
    run(
        "munged",
        "--force",
        "--key-file=" + munge + "/key",
        "--socket=" + base + "/munge.socket",
        "--pid-file=" + munge + "/pid",
        "--seed-file=" + munge + "/seed",
        "--log-file=" + munge + "/log");
    run("slurmctld", "-c", "-f", configuration());
    run("slurmd", "-N", "n1", "-f", configuration());
    run("slurmd", "-N", "n2", "-f", configuration());
    for (int i = 0; i < 120; i++) {
      if (run("sinfo", "--noheader", "--Node", "--states=idle").lines().count() == 2) {
        return;
      }
      Thread.sleep(250);
    }
    throw new IOException("the nodes do not come up: " + run("sinfo", "--Node", "--long"));
  }

  /** For SLURM_CONF. Absolute: slurmstepd hangs on a relative one. */
  String configuration() {
    return base.resolve("slurm.conf").toString();
  }

  /** Runs a program against this cluster; returns what it printed. */
  String run(String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SLURM_CONF", configuration());
    Path output = Files.createTempFile(base, "out", ".txt");
    Process process = builder.redirectOutput(output.toFile()).start(); // daemons keep a pipe open
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException(String.join(" ", command) + " hangs");
    }
    String said = Files.readString(output);
    if (process.exitValue() != 0) {
      throw new IOException(String.join(" ", command) + ": " + said);
    }
    return said;
  }

  /**
   * What a machine that dies looks like: its slurmd, its slurmstepds and what they run are killed.
   */
  void killNode(String node) throws IOException {
    List<ProcessHandle> all = new ArrayList<>();
    daemon(base.resolve(node + ".pid")).ifPresent(all::add);
    List<String> jobs = new ArrayList<>();
    try (Stream<Path> sockets = Files.list(base.resolve("spool/" + node))) {
      // NODE_JOBID.STEP
      sockets
          .map(each -> each.getFileName().toString())
          .filter(name -> name.matches(node + "_\\d+\\..*"))
          .forEach(name -> jobs.add(name.replaceAll(".*_(\\d+)\\..*", "$1")));
    }
    ProcessHandle.allProcesses().filter(each -> isOf(each, node, jobs)).forEach(all::add);
    all.forEach(ProcessHandle::destroyForcibly);
  }

  private boolean isOf(ProcessHandle process, String node, List<String> jobs) {
    String command = read(process, "cmdline").replace('\0', ' ');
    if (command.startsWith("slurmstepd: [")) {
      return jobs.stream().anyMatch(job -> command.startsWith("slurmstepd: [" + job + "."));
    }
    List<String> environment = Arrays.asList(read(process, "environ").split("\0"));
    return environment.contains("SLURMD_NODENAME=" + node)
        && environment.contains("SLURM_CONF=" + configuration());
  }

  private static String read(ProcessHandle process, String what) {
    try {
      return Files.readString(
          Path.of("/proc/" + process.pid() + "/" + what), StandardCharsets.ISO_8859_1);
    } catch (IOException ended) {
      return "";
    }
  }

  private static Optional<ProcessHandle> daemon(Path pidFile) {
    try {
      return ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()));
    } catch (IOException | NumberFormatException notStarted) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws Exception {
    try {
      run("scancel", "--full", "--user=root");
      Thread.sleep(500);
    } catch (IOException alreadyDown) {
      // What is left is ended below.
    }
    for (String pid : List.of("n1.pid", "n2.pid", "slurmctld.pid", "munge/pid")) {
      daemon(base.resolve(pid)).ifPresent(ProcessHandle::destroy);
    }
    for (String pid : List.of("n1.pid", "n2.pid", "slurmctld.pid", "munge/pid")) {
      daemon(base.resolve(pid))
          .ifPresent(
              each -> {
                try {
                  each.onExit().get(10, TimeUnit.SECONDS);
                } catch (Exception slow) {
                  each.destroyForcibly();
                }
              });
    }
    try (Stream<Path> files = Files.walk(base)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (UncheckedIOException stillWritten) {
      // A log that is written to its end.
    }
  }
}
