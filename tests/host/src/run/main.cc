// impasto-host: the command-line OpenFX host. See help_text.cc.
#include <clocale>

#include "lifecycle/plugin_actions.h"
#include "process/java_before.h"
#include "process/libraries.h"
#include "process/signal_watch.h"
#include "rules/host.h"
#include "rules/personality.h"
#include "run/matrix.h"
#include "run/options.h"
#include "run/session.h"
#include "user/console.h"

namespace impasto::host {
namespace {

enum ExitCode { kDone = 0, kRenderFailed = 1, kUsage = 2, kRuleBroken = 3, kInterrupted = 130 };

void TakePersonality(const Options& options) {
  Host& h = TheHost();
  if (!options.personality.empty()) h.traits = MakePersonality(options.personality).traits;
  if (!options.field.empty()) h.traits.field = options.field;
  if (options.handles_faults) h.traits.handles_faults = true;
  if (options.thread_stack > 0) {
    h.traits.workers = Workers::kAll;
    h.traits.worker_stack = std::size_t(options.thread_stack) << 10;
  }
  if (!options.host_name.empty()) h.traits.name = options.host_name;
  if (!options.temporal_access) {
    h.traits.advertises_temporal_access = false;
    h.traits.time_access = TimeAccess::kRefused;
  }
  h.traits.colourspace = options.colourspace;
  h.traits.interactive = options.interactive;
  h.traits.draft = options.draft;
  if (options.strict) h.rules.BecomeStrict();
  if (!options.locale.empty() && std::setlocale(LC_ALL, options.locale.c_str()) == nullptr) {
    throw UsageError("this machine has no locale '" + options.locale + "'");
  }
  if (!options.numeric_locale.empty()) std::setlocale(LC_NUMERIC, options.numeric_locale.c_str());
  h.Describe();
}

bool Perform(const Options& options) {
  if (options.list) {
    ListPlugins(options);
    return true;
  }
  if (options.describe) {
    DescribePlugin(options);
    return true;
  }
  TheHost().abort.ListenToInterrupt();
  if (!options.java_first.empty()) StartJava(options.java_first);
  if (options.openmp_first) UseOpenMp();
  const SignalWatch signals;
  const bool good = options.matrix ? Matrix(options).Run() : Session(options).Run();
  signals.Check();
  if (!options.libraries.empty()) {
    for (const std::string& file : MappedFiles(options.libraries))
      TheConsole().Say("library " + file);
  }
  return good;
}

int Run(int count, char** arguments) {
  bool good = false;
  try {
    const Options options = ParseOptions(count, arguments);
    if (options.help) {
      TheConsole().Say(HelpText());
      return kDone;
    }
    TakePersonality(options);
    good = Perform(options);
  } catch (const CannotGoOn&) {
    TheConsole().Complain("the plugin cannot be used");
  } catch (const std::exception& error) {
    TheHost().progress.Finish();
    TheConsole().Complain(std::string("impasto-host: ") + error.what() + " (see --help)");
    return kUsage;
  }
  TheHost().progress.Finish();
  if (const int broken = TheHost().rules.BrokenCount()) {
    TheConsole().Complain("the plugin broke rules " + std::to_string(broken) + " times");
    return kRuleBroken;
  }
  if (TheHost().abort.WasInterrupted()) return kInterrupted;
  return good ? kDone : kRenderFailed;
}

}  // namespace
}  // namespace impasto::host

int main(int count, char** arguments) { return impasto::host::Run(count, arguments); }
