#ifndef IMPASTO_TESTS_VALUE_CALLS_H_
#define IMPASTO_TESTS_VALUE_CALLS_H_

#include <cstdarg>

#include "ofx/ofx.h"

namespace impasto {

// The calls that read a parameter, whose last argument is a pointer of the parameter's own type,
// for hosts that are tests.
using ReadValue = OfxStatus (*)(OfxParamHandle handle, va_list to);

template <ReadValue read>
OfxStatus ValueOf(OfxParamHandle handle, ...) {
  va_list to;
  va_start(to, handle);
  const OfxStatus status = read(handle, to);
  va_end(to);
  return status;
}

template <ReadValue read>
OfxStatus ValueAtTimeOf(OfxParamHandle handle, OfxTime time, ...) {
  va_list to;
  va_start(to, time);
  const OfxStatus status = read(handle, to);
  va_end(to);
  return status;
}

}  // namespace impasto

#endif  // IMPASTO_TESTS_VALUE_CALLS_H_
