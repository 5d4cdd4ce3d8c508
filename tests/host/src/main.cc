// impasto-host: the command-line OpenFX host. See help_text.cc.
#include <clocale>

#include "console.h"
#include "host.h"
#include "java_before.h"
#include "matrix.h"
#include "options.h"
#include "personality.h"
#include "plugin_actions.h"
#include "session.h"
#include "signal_watch.h"

namespace impasto::host {
namespace {

enum ExitCode { kDone = 0, kRenderFailed = 1, kUsage = 2, kRuleBroken = 3, kInterrupted = 130 };

void takePersonality(const Options& options) {
  Host& h = host();
  if (!options.personality.empty()) h.traits = personality(options.personality).traits;
  if (!options.field.empty()) h.traits.field = options.field;
  if (options.handlesFaults) h.traits.handlesFaults = true;
  if (options.threadStack > 0) {
    h.traits.workers = Workers::kAll;
    h.traits.workerStack = std::size_t(options.threadStack) << 10;
  }
  if (!options.hostName.empty()) h.traits.name = options.hostName;
  if (!options.temporalAccess) {
    h.traits.advertisesTemporalAccess = false;
    h.traits.timeAccess = TimeAccess::kRefused;
  }
  h.traits.colourspace = options.colourspace;
  h.traits.interactive = options.interactive;
  h.traits.draft = options.draft;
  if (options.strict) h.rules.becomeStrict();
  if (!options.locale.empty() && std::setlocale(LC_ALL, options.locale.c_str()) == nullptr) {
    throw UsageError("this machine has no locale '" + options.locale + "'");
  }
  if (!options.numericLocale.empty()) std::setlocale(LC_NUMERIC, options.numericLocale.c_str());
  h.describe();
}

bool perform(const Options& options) {
  if (options.list) {
    listPlugins(options);
    return true;
  }
  if (options.describe) {
    describePlugin(options);
    return true;
  }
  host().abort.listenToInterrupt();
  if (!options.javaFirst.empty()) startJava(options.javaFirst);
  const SignalWatch signals;
  const bool good = options.matrix ? Matrix(options).run() : Session(options).run();
  signals.check();
  return good;
}

int run(int count, char** arguments) {
  bool good = false;
  try {
    const Options options = parseOptions(count, arguments);
    if (options.help) {
      console().say(helpText());
      return kDone;
    }
    takePersonality(options);
    good = perform(options);
  } catch (const CannotGoOn&) {
    console().complain("the plugin cannot be used");
  } catch (const std::exception& error) {
    host().progress.finish();
    console().complain(std::string("impasto-host: ") + error.what() + " (see --help)");
    return kUsage;
  }
  host().progress.finish();
  if (const int broken = host().rules.brokenCount()) {
    console().complain("the plugin broke rules " + std::to_string(broken) + " times");
    return kRuleBroken;
  }
  if (host().abort.wasInterrupted()) return kInterrupted;
  return good ? kDone : kRenderFailed;
}

}  // namespace
}  // namespace impasto::host

int main(int count, char** arguments) { return impasto::host::run(count, arguments); }
