// The one host of this process: everything the suites' C functions need to find.
#ifndef IMPASTO_HOST_RULES_HOST_H_
#define IMPASTO_HOST_RULES_HOST_H_

#include "ofx/ofx.h"
#include "pictures/image_loans.h"
#include "properties/property_set.h"
#include "rules/action.h"
#include "rules/host_traits.h"
#include "rules/resource_ledger.h"
#include "rules/rule_book.h"
#include "user/abort_switch.h"
#include "user/messages.h"
#include "user/progress_display.h"

namespace impasto::host {

class Host {
 public:
  Host();

  // Fills the host's property set from the traits; call once they are final.
  void Describe();
  OfxHost* ofx() { return &ofx_; }

  HostTraits traits;
  RuleBook rules;
  CurrentAction action;
  ImageLoans loans;
  ResourceLedger ledger;
  Messages messages;
  ProgressDisplay progress;
  AbortSwitch abort;
  OfxRangeD time_bounds{0, 0};
  PropertySet properties{"host"};

 private:
  OfxHost ofx_;
};

// C callbacks carry no context pointer, hence the single instance.
Host& TheHost();

// The suite struct for a name and version, or null; the traits may take suites away.
const void* FetchSuite(OfxPropertySetHandle host_handle, const char* name, int version);

}  // namespace impasto::host

#endif  // IMPASTO_HOST_RULES_HOST_H_
