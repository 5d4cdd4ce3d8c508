#include "hostile/hostile_host.h"

#include <cstring>

namespace impasto::hostile_host {
namespace {

// The suite, none, or one that lacks a function.
template <typename Suite>
const void* Offer(const Suite& whole) {
  static Suite partial;
  if (game->dice.Once(32)) return nullptr;
  if (!game->dice.Once(32)) return &whole;
  partial = whole;
  void* functions[sizeof(Suite) / sizeof(void*)];
  std::memcpy(functions, &partial, sizeof functions);
  functions[std::size_t(game->dice.Byte()) % (sizeof functions / sizeof *functions)] = nullptr;
  std::memcpy(&partial, functions, sizeof functions);
  return &partial;
}

const void* FetchSuite(OfxPropertySetHandle host, const char* name, int version) {
  if (host != nullptr && static_cast<void*>(host) != &host_set)
    Broken("a host that it was never given");
  if (std::strcmp(name, kOfxPropertySuite) == 0) return Offer(Properties());
  if (std::strcmp(name, kOfxImageEffectSuite) == 0) return Offer(Effects());
  if (std::strcmp(name, kOfxParameterSuite) == 0) return Offer(Parameters());
  if (std::strcmp(name, kOfxMessageSuite) == 0 && version <= 2) return Offer(Messages());
  if (std::strcmp(name, kOfxProgressSuite) == 0 && version == 1) return Offer(Progress());
  if (std::strcmp(name, kOfxTimeLineSuite) == 0) return Offer(TimeLine());
  return nullptr;
}

const char* AnyAction() {
  static const char* const kAll[] = {kOfxActionLoad,
                                     kOfxActionDescribe,
                                     kOfxImageEffectActionDescribeInContext,
                                     kOfxActionCreateInstance,
                                     kOfxActionInstanceChanged,
                                     kOfxActionBeginInstanceChanged,
                                     kOfxActionEndInstanceChanged,
                                     kOfxActionPurgeCaches,
                                     kOfxActionSyncPrivateData,
                                     kOfxImageEffectActionGetRegionOfDefinition,
                                     kOfxImageEffectActionGetRegionsOfInterest,
                                     kOfxImageEffectActionGetFramesNeeded,
                                     kOfxImageEffectActionIsIdentity,
                                     kOfxImageEffectActionGetClipPreferences,
                                     kOfxImageEffectActionGetTimeDomain,
                                     kOfxImageEffectActionBeginSequenceRender,
                                     kOfxImageEffectActionEndSequenceRender,
                                     kOfxActionDestroyInstance,
                                     kOfxActionUnload,
                                     "an action of theirs",
                                     nullptr};
  constexpr int kCount = sizeof kAll / sizeof *kAll;
  const int which = game->dice.Byte() % (2 * kCount);
  return which < kCount ? kAll[which] : kOfxImageEffectActionRender;
}

void Act(OfxPlugin* plugin) {
  const char* const action = AnyAction();
  Dice& dice = game->dice;
  game->polls = 0;
  void* const effect = dice.Once(32) ? nullptr : &effect_itself;
  auto* const in = dice.Once(32) ? nullptr : As<OfxPropertySetHandle>(&argument_set);
  auto* const out = dice.Once(32) ? nullptr : As<OfxPropertySetHandle>(&result_set);
  OfxStatus status = kOfxStatOK;
  try {
    status = plugin->mainEntry(action, effect, in, out);
  } catch (...) {
    Broken("an exception left it");
  }
  if (status < kOfxStatOK || status > kOfxStatReplyDefault) Broken("a status that is none");
  if (!game->images.empty()) Broken("an image not given back");
}

}  // namespace

void Play(OfxPlugin* plugin, Dice dice) {
  static OfxHost hosts[2];
  static int which = 0;
  Game this_game(dice);
  game = &this_game;
  which = 1 - which;  // another address: the plugin looks at the host anew
  hosts[which] = {As<OfxPropertySetHandle>(&host_set), FetchSuite};
  if (game->dice.Once(64)) hosts[which].fetchSuite = nullptr;
  plugin->setHost(game->dice.Once(64) ? nullptr : &hosts[which]);
  while (!game->dice.Empty()) Act(plugin);
  game = nullptr;
}

}  // namespace impasto::hostile_host
