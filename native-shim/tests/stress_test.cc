// Eight threads render eight frames of four instances at once; at random moments renders are given
// up, parameters change, instances are destroyed and made anew. Every frame must be the one that a
// quiet run gives. Those that are rendered while the artist drags a slider may show a last
// painting. usage: stress_test SECONDS: the shim with an engine of C++. Built with
// IMPASTO_WHOLE_BUNDLE: bundle-stress SECONDS Impasto.ofx FOLDER: a whole bundle with its own
// engine, whose stores go into the folder.
#include <dlfcn.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <mutex>
#include <random>
#include <set>
#include <shared_mutex>
#include <stdexcept>
#include <thread>

#include "small/small_host.h"

#ifndef IMPASTO_WHOLE_BUNDLE
#include "own_engine.h"
#endif

namespace {

using namespace impasto;
using small_host::Instance;
using small_host::Pixels;
using Clock = std::chrono::steady_clock;

constexpr int kThreads = 8;
constexpr int kInstances = 4;
constexpr int kFrames = 8;
constexpr int kVariants = 3;
constexpr long kAtLeast = 50;  // frames to compare, however slow the machine is

std::string store_folder;  // empty: no engine that has stores
std::atomic<int> stores_used{0};
std::atomic<long> rendered{0}, dragged{0}, stood_in{0}, given_up{0}, changed{0}, made{0},
    failures{0};

void Complain(const std::string& text) {
  if (++failures <= 20) std::fprintf(stderr, "%s\n", text.c_str());
}

void SetVariant(Instance& instance, int variant) {
  small_host::SetParameter(instance, "impastoMix",
                           variant == 0   ? "1"
                           : variant == 1 ? "0.5"
                                          : "0.75");
  small_host::SetParameter(instance, "impastoSeed", std::to_string(variant % 2));
}

std::shared_ptr<Instance> NewInstance(int kind, bool fresh_store) {
  std::shared_ptr<Instance> instance = small_host::Create(kind);
  small_host::SetParameter(*instance, "impastoWorkingSpace", "sRGB");
  if (!store_folder.empty()) {
    small_host::SetParameter(*instance, "impastoPreset", "Impasto oil");
    small_host::SetParameter(*instance, "impastoQuality", "Draft");
    small_host::SetParameter(*instance, "impastoFirstEvaluations", "2");
    small_host::SetParameter(*instance, "impastoFollowingEvaluations", "1");
    if (fresh_store) ++stores_used;
    small_host::SetParameter(*instance, "impastoStoreFolder",
                             store_folder + "/" + std::to_string(stores_used % 8));
  }
  ++made;
  return instance;
}

#ifndef IMPASTO_WHOLE_BUNDLE
constexpr float kLastPainting = 42;

void ShowLastPainting(ImpastoRequest* request, bool none, bool older) {
  if (none) return impasto_finish(request, IMPASTO_FAILED, "none");
  impasto_fetch(request, IMPASTO_MASK, request->time);
  const int count = request->source.width * request->source.height * 4;
  std::fill(request->result.pixels, request->result.pixels + count, kLastPainting);
  impasto_finish(request, older ? IMPASTO_STAND_IN : IMPASTO_PAINTED,
                 older ? "an older painting" : "");
}

// Takes settings at this and another time, the frame before, and time; stops where it should.
void PaintForTests(ImpastoRequest* request) {
  static thread_local std::mt19937 dice(7);
  if (request->task == IMPASTO_LAST_PAINTING) {
    return ShowLastPainting(request, dice() % 3 == 0, dice() % 4 != 0);
  }
  // Longer than a last painting waits for it.
  for (int i = request->draft != 0 && dice() % 3 == 0 ? 60 : 0; i > 0; --i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    if (impasto_progress(request, 0, "at work") == 0)
      return impasto_finish(request, IMPASTO_ABORTED, "");
  }
  const ImpastoPicture* before = nullptr;
  if (request->time > request->first) {
    if (impasto_settings(request, request->time - 1) == nullptr)
      return impasto_finish(request, IMPASTO_ABORTED, "");
    before = impasto_fetch(request, IMPASTO_SOURCE, request->time - 1);
    if (before->status == IMPASTO_STOPPED) return impasto_finish(request, IMPASTO_ABORTED, "");
  }
  for (int i = int(dice() % 4); i > 0; --i) {
    std::this_thread::sleep_for(std::chrono::microseconds(dice() % 1500));
    if (impasto_progress(request, i / 4.0, "at work") == 0)
      return impasto_finish(request, IMPASTO_ABORTED, "");
  }
  const float seed = std::strstr(request->settings, "seed=1\n") != nullptr ? 0.25f : 0.0f;
  const char* const mix_text = std::strstr(request->settings, "\nmix=");
  const float mix = mix_text == nullptr ? 1.0f : std::strtof(mix_text + 5, nullptr);
  const int count = request->source.width * request->source.height * 4;
  for (int i = 0; i < count; ++i) {
    const float source = request->source.pixels[i];
    const float other = before == nullptr ? source : before->pixels[i];
    request->result.pixels[i] = source + mix * ((other - source) / 2 + seed - source / 8);
  }
  impasto_finish(request, IMPASTO_PAINTED, request->time % 2 == 0 ? "a note" : "");
}

OfxPlugin* Plugin(int, char**) {
  serve_request = PaintForTests;
  return OfxGetPlugin(0);
}
#else
OfxPlugin* Plugin(int count, char** arguments) {
  if (count < 4) throw std::runtime_error("usage: bundle-stress SECONDS Impasto.ofx FOLDER");
  store_folder = arguments[3];
  void* const handle = dlopen(arguments[2], RTLD_NOW | RTLD_LOCAL);
  if (handle == nullptr) throw std::runtime_error(dlerror());
  return reinterpret_cast<OfxPlugin* (*)(int)>(dlsym(handle, "OfxGetPlugin"))(0);
}
#endif

struct Slot {
  std::shared_mutex mutex;  // shared: renders; alone: the host changes the instance
  std::atomic<int> wanted{0};
  std::shared_ptr<Instance> instance;
  int variant = 0;
};

Slot slots[kInstances];
std::map<std::tuple<int, int, int>, Pixels> quiet;  // of kind, variant, frame

bool IsLastPainting(const Pixels& pixels) {
#ifndef IMPASTO_WHOLE_BUNDLE
  for (const float value : pixels) {
    if (value != kLastPainting) return false;
  }
#else
  for (const float value : pixels) {
    if (std::isnan(value)) return false;  // not written
  }
#endif
  return true;
}

bool Same(const Pixels& a, const Pixels& b) {
  return std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0;
}

void RenderQuietly() {
  for (int kind = 0; kind < kInstances; ++kind) {
    const std::shared_ptr<Instance> instance = NewInstance(kind, kind == 0);
    for (int variant = 0; variant < kVariants; ++variant) {
      SetVariant(*instance, variant);
      for (int frame = 1; frame <= kFrames; ++frame) {
        const small_host::Outcome outcome =
            small_host::Render(*instance, frame, [] { return false; });
        if (outcome.status != kOfxStatOK)
          throw std::runtime_error("quiet render: " + small_host::LastMessage());
        quiet[{kind, variant, frame}] = outcome.pixels;
      }
    }
  }
  std::set<Pixels> different;
  for (const auto& entry : quiet) different.insert(entry.second);
  if (different.size() != quiet.size())
    throw std::runtime_error("two quiet frames are the same: nothing is proven");
}

void RenderSome(int kind, std::mt19937* dice) {
  Slot& slot = slots[kind];
  if (slot.wanted > 0) {
    std::this_thread::yield();
    return;
  }
  const std::shared_lock<std::shared_mutex> lock(slot.mutex);
  const int frame = 1 + int((*dice)() % kFrames);
  const bool impatient = (*dice)() % 4 == 0;
  const bool drags = (*dice)() % 4 == 0;
  const auto deadline =
      Clock::now() + std::chrono::microseconds((*dice)() % (store_folder.empty() ? 4000 : 60000));
  const small_host::Outcome outcome = small_host::Render(
      *slot.instance, frame,
      [&] { return slot.wanted > 0 || (impatient && Clock::now() > deadline); },
      drags ? small_host::Purpose::kDragging : small_host::Purpose::kPlain);
  const std::string name = "instance " + std::to_string(kind) + " variant " +
                           std::to_string(slot.variant) + " frame " + std::to_string(frame);
  if (outcome.status != kOfxStatOK) {
    Complain(name + " returned " + std::to_string(outcome.status) + ": " +
             small_host::LastMessage());
  } else if (outcome.asked_to_stop) {
    ++given_up;
  } else if (drags) {
    ++dragged;
    if (!Same(outcome.pixels, quiet.at({kind, slot.variant, frame}))) {
      ++stood_in;
      if (!IsLastPainting(outcome.pixels)) Complain(name + " was dragged and is no picture");
    }
  } else {
    ++rendered;
    if (!Same(outcome.pixels, quiet.at({kind, slot.variant, frame})))
      Complain(name + " is another picture");
  }
}

void ChangeSome(int kind, std::mt19937* dice) {
  Slot& slot = slots[kind];
  ++slot.wanted;
  const std::unique_lock<std::shared_mutex> lock(slot.mutex);
  --slot.wanted;
  switch ((*dice)() % 4) {
    case 0:
      slot.instance.reset();
      slot.instance = NewInstance(kind, (*dice)() % 4 == 0);
      SetVariant(*slot.instance, slot.variant);
      return;
    case 1:
      return small_host::TellChange(*slot.instance, kOfxTypeClip, "Source");
    default:
      slot.variant = int((*dice)() % kVariants);
      SetVariant(*slot.instance, slot.variant);
      small_host::TellChange(*slot.instance, kOfxTypeParameter, "impastoMix");
      ++changed;
  }
}

void Bustle(int number, Clock::time_point end) {
  std::mt19937 dice(unsigned(number) + 1);
  while (Clock::now() < end || rendered < kAtLeast) {
    const int kind = int(dice() % kInstances);
    if (dice() % 12 == 0) {
      ChangeSome(kind, &dice);
    } else {
      RenderSome(kind, &dice);
    }
  }
}

void Run(double seconds) {
  RenderQuietly();
  for (int kind = 0; kind < kInstances; ++kind) {
    slots[kind].instance = NewInstance(kind, kind == 0);
    SetVariant(*slots[kind].instance, 0);
  }
  const auto end = Clock::now() + std::chrono::microseconds(long(seconds * 1e6));
  std::vector<std::thread> threads;
  for (int i = 0; i < kThreads; ++i) threads.emplace_back(Bustle, i, end);
  for (std::thread& thread : threads) thread.join();
  for (Slot& slot : slots) slot.instance.reset();
  if (small_host::ImagesOut() != 0)
    Complain("images not given back: " + std::to_string(small_host::ImagesOut()));
}

}  // namespace

int main(int count, char** arguments) {
  const double seconds = count > 1 ? std::atof(arguments[1]) : 2;
  try {
    small_host::Start(Plugin(count, arguments));
    Run(seconds);
  } catch (const std::exception& error) {
    Complain(error.what());
  }
  std::printf(
      "%ld frames rendered and compared, %ld dragged, of which %ld stood in, %ld given up, %ld "
      "changes, "
      "%ld instances, %ld failures\n",
      rendered.load(), dragged.load(), stood_in.load(), given_up.load(), changed.load(),
      made.load(), failures.load());
  if (rendered == 0) Complain("no frame was rendered");
  std::fflush(stdout);
  return failures == 0 ? 0 : 1;
}
