// A host that answers every call by chance: with what was asked for, with something else, with
// nothing.
#ifndef IMPASTO_TESTS_HOSTILE_HOSTILE_HOST_H_
#define IMPASTO_TESTS_HOSTILE_HOSTILE_HOST_H_

#include "hostile/game.h"
#include "ofx/ofx.h"

namespace impasto::hostile_host {

// Runs actions of the plugin until the bytes are used up. Ends the process where the plugin breaks
// what no host can bear: an exception that leaves it, a status that is none, a handle that it was
// never given, an image that it keeps.
void Play(OfxPlugin* plugin, Dice dice);

}  // namespace impasto::hostile_host

#endif  // IMPASTO_TESTS_HOSTILE_HOSTILE_HOST_H_
