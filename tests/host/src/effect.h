// An image effect: the plugin's descriptor, a context's descriptor or the instance.
#ifndef IMPASTO_HOST_EFFECT_H_
#define IMPASTO_HOST_EFFECT_H_

#include <memory>
#include <string>
#include <vector>

#include "clip.h"
#include "ofx/ofx.h"
#include "param.h"
#include "property_set.h"
#include "tracked.h"

namespace impasto::host {

class Effect : public Tracked<Effect> {
 public:
  explicit Effect(const std::string& label);

  OfxImageEffectHandle handle() { return reinterpret_cast<OfxImageEffectHandle>(this); }
  PropertySet& properties() { return properties_; }
  const PropertySet& properties() const { return properties_; }
  ParamSet& params() { return params_; }
  const std::vector<std::unique_ptr<Clip>>& clips() const { return clips_; }
  bool isInstance() const { return instance_; }

  Clip* findClip(const std::string& name) const;
  Clip& addClip(const std::string& name);

  // Declares what describe may set. `bundle` is the plugin's folder.
  void declareDescriptor(const std::string& bundle);

  // Takes over what the descriptor says of itself (not clips and parameters).
  void inherit(const Effect& descriptor);

  // A new instance of this context's descriptor; none of the descriptor's handles is valid for it.
  std::unique_ptr<Effect> instantiate(const std::string& context, OfxPointD projectSize,
                                      double duration) const;

 private:
  void becomeInstance(const std::string& context, OfxPointD projectSize, double duration);

  PropertySet properties_;
  ParamSet params_;
  std::vector<std::unique_ptr<Clip>> clips_;
  bool instance_ = false;
};

}  // namespace impasto::host

#endif  // IMPASTO_HOST_EFFECT_H_
