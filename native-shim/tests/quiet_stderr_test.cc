// What is written to standard error while a line is kept from it.
#include "platform/quiet_stderr.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "check.h"

namespace {

std::string Read(const std::string& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void LinesGoOnlyWhole() {
  CHECK(impasto::WithoutLines("one\ntwo words\nthree", "two") == "one\nthree");
  CHECK(impasto::WithoutLines("two", "two").empty());
  CHECK(impasto::WithoutLines("", "two").empty());
}

void EverythingElseArrivesInOrder() {
  const std::string file = "quiet_stderr_test.out";
  const int saved = dup(STDERR_FILENO);
  const int out = open(file.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
  dup2(out, STDERR_FILENO);
  std::fputs("before\n", stderr);
  {
    impasto::QuietStderr quiet("incubator");
    std::fputs("WARNING: incubator\nduring ", stderr);
    CHECK(write(STDERR_FILENO, "it\n", 3) == 3);
    CHECK(Read(file) == "before\n");
  }
  std::fputs("after\n", stderr);
  dup2(saved, STDERR_FILENO);
  close(saved);
  close(out);
  CHECK(Read(file) == "before\nduring it\nafter\n");
  std::remove(file.c_str());
}

}  // namespace

int main() {
  LinesGoOnlyWhole();
  EverythingElseArrivesInOrder();
  return Report("quiet_stderr");
}
