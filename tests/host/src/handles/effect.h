// An image effect: the plugin's descriptor, a context's descriptor or the instance.
#ifndef IMPASTO_HOST_HANDLES_EFFECT_H_
#define IMPASTO_HOST_HANDLES_EFFECT_H_

#include <memory>
#include <string>
#include <vector>

#include "handles/clip.h"
#include "handles/param.h"
#include "ofx/ofx.h"
#include "properties/property_set.h"
#include "properties/tracked.h"

namespace impasto::host {

class Effect : public Tracked<Effect> {
 public:
  explicit Effect(const std::string& label);

  OfxImageEffectHandle handle() { return reinterpret_cast<OfxImageEffectHandle>(this); }
  PropertySet& properties() { return properties_; }
  const PropertySet& properties() const { return properties_; }
  ParamSet& params() { return params_; }
  const std::vector<std::unique_ptr<Clip>>& clips() const { return clips_; }
  bool IsInstance() const { return instance_; }

  Clip* FindClip(const std::string& name) const;
  Clip& AddClip(const std::string& name);

  // Declares what describe may set. `bundle` is the plugin's folder.
  void DeclareDescriptor(const std::string& bundle);

  // Takes over what the descriptor says of itself (not clips and parameters).
  void Inherit(const Effect& descriptor);

  // A new instance of this context's descriptor; none of the descriptor's handles is valid for it.
  std::unique_ptr<Effect> Instantiate(const std::string& context, OfxPointD project_size,
                                      double duration) const;

 private:
  void BecomeInstance(const std::string& context, OfxPointD project_size, double duration);

  PropertySet properties_;
  ParamSet params_;
  std::vector<std::unique_ptr<Clip>> clips_;
  bool instance_ = false;
};

}  // namespace impasto::host

#endif  // IMPASTO_HOST_HANDLES_EFFECT_H_
