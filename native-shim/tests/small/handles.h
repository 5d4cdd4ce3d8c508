// What the small host's handles are addresses of, and what a thread renders.
#ifndef IMPASTO_TESTS_SMALL_HANDLES_H_
#define IMPASTO_TESTS_SMALL_HANDLES_H_

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <variant>
#include <vector>

#include "ofx/ofx.h"
#include "small/small_host.h"

namespace impasto::small_host {

using Value = std::variant<int, double, std::string, void*>;

// What is read while others render is written before or behind the lock.
struct PropertySet {
  std::mutex mutex;
  std::map<std::string, std::vector<Value>> values;

  PropertySet() = default;
  PropertySet(const PropertySet& other) : values(other.values) {}

  void Put(const std::string& name, std::vector<Value> all) { values[name] = std::move(all); }
};

struct Parameter {
  std::string type;
  PropertySet description;
  double number = 0;
  std::string text;
};

struct Clip {
  std::string name;
  Instance* owner = nullptr;
  PropertySet properties;
};

// Its handle is that of its properties.
struct Image : PropertySet {
  Pixels pixels;
};

struct Instance {
  int kind = 0;
  PropertySet properties;
  std::map<std::string, Clip> clips;
  std::map<std::string, Parameter> parameters;

  ~Instance();
};

// What this thread renders.
struct Rendering {
  Image* output = nullptr;
  const std::function<bool()>* wants_stop = nullptr;
  bool asked_to_stop = false;
  std::string last_message;
};

extern thread_local Rendering rendering;
extern std::atomic<int> images_out;

// Pixels are NaN.
std::unique_ptr<Image> NewImage();

inline OfxPropertySetHandle Handle(PropertySet* set) {
  return reinterpret_cast<OfxPropertySetHandle>(set);
}

// The suites' functions; those that nobody here calls are null.
const OfxPropertySuiteV1& Properties();
const OfxImageEffectSuiteV1& Effects();
const OfxParameterSuiteV1& Parameters();
const OfxMessageSuiteV2& Messages();

}  // namespace impasto::small_host

#endif  // IMPASTO_TESTS_SMALL_HANDLES_H_
