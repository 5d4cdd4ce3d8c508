// The property suite.
#include <cstring>

#include "hostile/game.h"

namespace impasto::hostile_host {
namespace {

bool IsSet(const void* set) {
  for (const char* one : {&host_set, &effect_set, &clip_set, &argument_set, &result_set,
                          &parameter_set, &description_set}) {
    if (set == one) return true;
  }
  return game->images.count(set) != 0;
}

void RequireSet(const void* set, const char* name) {
  if (!IsSet(set)) Broken("a property set that it was never given, or gave back");
  if (name == nullptr) Broken("a property without a name");
}

// What an image says of its memory is true, or missing.
const Image* ImageOf(const void* set) {
  const auto found = game->images.find(set);
  return found == game->images.end() ? nullptr : &found->second;
}

OfxStatus Take(OfxPropertySetHandle set, const char* name) {
  RequireSet(set, name);
  return Refuses() ? Refusal() : kOfxStatOK;
}

OfxStatus SetPointer(OfxPropertySetHandle s, const char* n, int, void*) { return Take(s, n); }
OfxStatus SetDouble(OfxPropertySetHandle s, const char* n, int, double) { return Take(s, n); }
OfxStatus SetInt(OfxPropertySetHandle s, const char* n, int, int) { return Take(s, n); }
OfxStatus SetString(OfxPropertySetHandle s, const char* n, int, const char* value) {
  if (value == nullptr || std::strlen(value) > 100000) Broken("a string property without a string");
  return Take(s, n);
}

OfxStatus GetPointer(OfxPropertySetHandle s, const char* n, int, void** value) {
  RequireSet(s, n);
  if (Refuses()) return Refusal();
  const Image* const image = ImageOf(s);
  *value = image != nullptr ? image->data : reinterpret_cast<void*>(std::intptr_t(AnyInt()));
  return kOfxStatOK;
}

OfxStatus GetString(OfxPropertySetHandle s, const char* n, int, char** value) {
  RequireSet(s, n);
  if (Refuses()) return Refusal();
  const Image* const image = ImageOf(s);
  if (image != nullptr && std::strcmp(n, kOfxImageEffectPropPixelDepth) == 0) {
    *value = const_cast<char*>(image->depth.c_str());
  } else if (image != nullptr && std::strcmp(n, kOfxImageEffectPropComponents) == 0) {
    *value = const_cast<char*>(image->components.c_str());
  } else {
    *value = AnyString();
  }
  return kOfxStatOK;
}

OfxStatus GetDouble(OfxPropertySetHandle s, const char* n, int, double* value) {
  RequireSet(s, n);
  if (Refuses()) return Refusal();
  *value = AnyDouble();
  return kOfxStatOK;
}

OfxStatus GetInt(OfxPropertySetHandle s, const char* n, int index, int* value) {
  RequireSet(s, n);
  const Image* const image = ImageOf(s);
  // Without it, rows that go down in memory cannot be told from those that go up.
  const bool needed =
      image != nullptr && image->row_bytes < 0 && std::strcmp(n, kOfxImagePropRowBytes) == 0;
  if (!needed && Refuses()) return Refusal();
  if (image != nullptr && std::strcmp(n, kOfxImagePropBounds) == 0) {
    if (index < 0 || index > 3) Broken("an edge of the bounds that is none");
    *value = (&image->bounds.x1)[index];
  } else if (image != nullptr && std::strcmp(n, kOfxImagePropRowBytes) == 0) {
    *value = image->row_bytes;
  } else if (std::strcmp(n, kOfxImageEffectPropRenderWindow) == 0 && !game->dice.Once(4)) {
    *value = index < 2 ? 0 : 9;
  } else if (std::strcmp(n, kOfxImageClipPropConnected) == 0) {
    *value = game->dice.Once(3) ? 0 : 1;
  } else {
    *value = AnyInt();
  }
  return kOfxStatOK;
}

OfxStatus GetDimension(OfxPropertySetHandle s, const char* n, int* count) {
  RequireSet(s, n);
  if (Refuses()) return Refusal();
  *count = AnyInt();
  return kOfxStatOK;
}

OfxStatus Reset(OfxPropertySetHandle s, const char* n) { return Take(s, n); }

const OfxPropertySuiteV1 kProperties = {
    SetPointer, SetString, SetDouble, SetInt,  nullptr, nullptr, nullptr, nullptr, GetPointer,
    GetString,  GetDouble, GetInt,    nullptr, nullptr, nullptr, nullptr, Reset,   GetDimension};

}  // namespace

const OfxPropertySuiteV1& Properties() { return kProperties; }

}  // namespace impasto::hostile_host
