#include "describe/frames_back.h"

#include "check.h"

namespace {

using impasto::FramesBack;
using Distances = std::vector<int>;

void TheFrameBeforeIsAlwaysAmongThem() {
  CHECK(FramesBack("1") == Distances({1}));
  CHECK(FramesBack("") == Distances({1}));
  CHECK(FramesBack("4, 2") == Distances({1, 2, 4}));
}

void AnyListThatTheEngineTakesIsRead() {
  CHECK(FramesBack(" 1;2 ,4\t+8 ") == Distances({1, 2, 4, 8}));
  CHECK(FramesBack("100") == Distances({1, 100}));
}

void TheClosestAreTaken() { CHECK(FramesBack("64,32,16,8,4,2,1") == Distances({1, 2, 4, 8})); }

void WhatIsNoDistanceIsPassedOver() {
  CHECK(FramesBack("two, 3x, -2, 0, 101, 99999999999999999999, 5") == Distances({1, 5}));
}

}  // namespace

int main() {
  TheFrameBeforeIsAlwaysAmongThem();
  AnyListThatTheEngineTakesIsRead();
  TheClosestAreTaken();
  WhatIsNoDistanceIsPassedOver();
  return Report("frames_back");
}
