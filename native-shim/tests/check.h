// The smallest of test frames: a failed check prints where and what, and the program fails.
#ifndef IMPASTO_TESTS_CHECK_H_
#define IMPASTO_TESTS_CHECK_H_

#include <iostream>

inline int failed_checks = 0;

#define CHECK(condition)                                                               \
  do {                                                                                 \
    if (!(condition)) {                                                                \
      ++failed_checks;                                                                 \
      std::cerr << __FILE__ << ":" << __LINE__ << ": " << #condition << " is false\n"; \
    }                                                                                  \
  } while (false)

inline int Report(const char* name) {
  std::cout << name << ": " << (failed_checks == 0 ? "all checks hold" : "FAILED") << "\n";
  return failed_checks == 0 ? 0 : 1;
}

#endif  // IMPASTO_TESTS_CHECK_H_
