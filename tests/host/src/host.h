// The one host of this process: everything the suites' C functions need to find.
#ifndef IMPASTO_HOST_HOST_H_
#define IMPASTO_HOST_HOST_H_

#include "abort_switch.h"
#include "action.h"
#include "host_traits.h"
#include "image_loans.h"
#include "messages.h"
#include "ofx/ofx.h"
#include "progress_display.h"
#include "property_set.h"
#include "resource_ledger.h"
#include "rule_book.h"

namespace impasto::host {

class Host {
 public:
  Host();

  // Fills the host's property set from the traits; call once they are final.
  void describe();
  OfxHost* ofx() { return &ofx_; }

  HostTraits traits;
  RuleBook rules;
  CurrentAction action;
  ImageLoans loans;
  ResourceLedger ledger;
  Messages messages;
  ProgressDisplay progress;
  AbortSwitch abort;
  OfxRangeD timeBounds{0, 0};
  PropertySet properties{"host"};

 private:
  OfxHost ofx_;
};

// C callbacks carry no context pointer, hence the single instance.
Host& host();

// The suite struct for a name and version, or null; the traits may take suites away.
const void* fetchSuite(OfxPropertySetHandle hostHandle, const char* name, int version);

}  // namespace impasto::host

#endif  // IMPASTO_HOST_HOST_H_
