#include "platform/platform.h"

#include <cstdlib>
#include <fstream>
#include <stdexcept>

#include "platform/environment.h"

#ifdef _WIN32
#include <shellapi.h>
#include <windows.h>
#else
#include <dlfcn.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
extern char** environ;
#endif

namespace impasto {
namespace {

const char here = 0;  // its address lies in this library

using Work = void (*)();

}  // namespace

#ifdef _WIN32

std::string ThisLibrary() {
  HMODULE module = nullptr;
  char path[32768] = "";
  if (GetModuleHandleExA(
          GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS | GET_MODULE_HANDLE_EX_FLAG_PIN,  // never unloaded
          &here, &module)) {
    GetModuleFileNameA(module, path, sizeof path);
  }
  return path;
}

void* FunctionOf(const std::string& library, const char* name) {
  HMODULE module = LoadLibraryExA(library.c_str(), nullptr, LOAD_WITH_ALTERED_SEARCH_PATH);
  void* function =
      module == nullptr ? nullptr : reinterpret_cast<void*>(GetProcAddress(module, name));
  if (function == nullptr) {
    throw std::runtime_error(library + ": " + name + ": Windows error " +
                             std::to_string(GetLastError()));
  }
  return function;
}

void* FunctionOfLoadedJvm(const char* name) {
  HMODULE module = GetModuleHandleA("jvm.dll");
  return module == nullptr ? nullptr : reinterpret_cast<void*>(GetProcAddress(module, name));
}

void SetDefaultEnvironment(const char* name, const char* value) {
  if (std::getenv(name) == nullptr) _putenv_s(name, value);
}

bool StartThread(std::size_t stack_bytes, Work function) {
  const auto run = [](void* work) -> DWORD {
    reinterpret_cast<Work>(work)();
    return 0;
  };
  HANDLE thread = CreateThread(nullptr, stack_bytes, run, reinterpret_cast<void*>(function),
                               STACK_SIZE_PARAM_IS_A_RESERVATION, nullptr);
  if (thread == nullptr) return false;
  CloseHandle(thread);
  return true;
}

const char* JvmBelowHome() { return "bin/server/jvm.dll"; }

std::string TemporaryFolder() { return Environment("TEMP", "C:\\Windows\\Temp"); }

std::size_t PhysicalMemory() {
  MEMORYSTATUSEX status = {};
  status.dwLength = sizeof status;
  return GlobalMemoryStatusEx(&status) ? static_cast<std::size_t>(status.ullTotalPhys) : 0;
}

std::size_t ContainerMemory() { return 0; }

std::size_t AddressSpace() { return 0; }

std::vector<std::string> JavaFolders() {
  return {"C:\\Program Files\\Java", "C:\\Program Files\\Eclipse Adoptium"};
}

void OpenFolder(const std::string& folder) {
  const auto status = reinterpret_cast<INT_PTR>(
      ShellExecuteA(nullptr, "open", folder.c_str(), nullptr, nullptr, SW_SHOWNORMAL));
  if (status <= 32) throw std::runtime_error("the folder " + folder + " cannot be shown");
}

char PathSeparator() { return ';'; }

#else

std::string ThisLibrary() {
  Dl_info info = {};
  dladdr(&here, &info);
  return info.dli_fname != nullptr ? info.dli_fname : "";
}

void* FunctionOf(const std::string& library, const char* name) {
  void* handle = dlopen(library.c_str(), RTLD_NOW | RTLD_GLOBAL);
  void* function = handle == nullptr ? nullptr : dlsym(handle, name);
  if (function != nullptr) return function;
  const char* reason = dlerror();
  throw std::runtime_error(reason != nullptr ? reason : library + " lacks " + name);
}

void SetDefaultEnvironment(const char* name, const char* value) {
  setenv(name, value, /*overwrite=*/0);
}

namespace {

void BlockHostsSignals() {
  sigset_t signals;
  sigfillset(&signals);
  for (int fault : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP}) sigdelset(&signals, fault);
  pthread_sigmask(SIG_SETMASK, &signals, nullptr);
}

void* RunThread(void* work) {
  BlockHostsSignals();
  reinterpret_cast<Work>(work)();
  return nullptr;
}

}  // namespace

bool StartThread(std::size_t stack_bytes, Work function) {
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, stack_bytes);
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  pthread_t thread;
  const int status =
      pthread_create(&thread, &attributes, RunThread, reinterpret_cast<void*>(function));
  pthread_attr_destroy(&attributes);
  return status == 0;
}

std::string TemporaryFolder() { return Environment("TMPDIR", "/tmp"); }

std::size_t PhysicalMemory() {
  const long pages = sysconf(_SC_PHYS_PAGES), bytes = sysconf(_SC_PAGESIZE);
  return pages > 0 && bytes > 0 ? static_cast<std::size_t>(pages) * static_cast<std::size_t>(bytes)
                                : 0;
}

std::size_t AddressSpace() {
  rlimit limit = {};
  const bool limited = getrlimit(RLIMIT_AS, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY;
  return limited ? static_cast<std::size_t>(limit.rlim_cur) : 0;
}

// As control groups of version 2 and 1 say it; "max" is no number.
std::size_t ContainerMemory() {
  for (const char* file :
       {"/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"}) {
    std::ifstream text(file);
    std::size_t bytes = 0;
    if (text >> bytes) return bytes;
  }
  return 0;
}

char PathSeparator() { return ':'; }

#ifdef __APPLE__
namespace {
constexpr const char* kJvm = "libjvm.dylib";
constexpr const char* kOpener = "open";
}  // namespace

const char* JvmBelowHome() { return "lib/server/libjvm.dylib"; }

std::vector<std::string> JavaFolders() { return {"/Library/Java/JavaVirtualMachines"}; }
#else
namespace {
constexpr const char* kJvm = "libjvm.so";
constexpr const char* kOpener = "xdg-open";
}  // namespace

const char* JvmBelowHome() { return "lib/server/libjvm.so"; }

std::vector<std::string> JavaFolders() { return {"/usr/lib/jvm", "/usr/java", "/opt/java"}; }
#endif

void* FunctionOfLoadedJvm(const char* name) {
  void* library = dlopen(kJvm, RTLD_NOW | RTLD_NOLOAD);
  return library == nullptr ? nullptr : dlsym(library, name);
}

// A child of a child, which nobody has to wait for. IMPASTO_OPENER names another program.
void OpenFolder(const std::string& folder) {
  std::string program = Environment("IMPASTO_OPENER", kOpener);
  std::string script = "\"$0\" \"$1\" >/dev/null 2>&1 &";
  std::string shell = "sh", option = "-c", argument = folder;
  char* arguments[] = {shell.data(),   option.data(),   script.data(),
                       program.data(), argument.data(), nullptr};
  pid_t child = 0;
  int status = posix_spawn(&child, "/bin/sh", nullptr, nullptr, arguments, environ);
  if (status == 0) waitpid(child, &status, 0);
  if (status != 0) {
    throw std::runtime_error("the folder " + folder + " cannot be shown: there is no " + program);
  }
}

#endif

}  // namespace impasto
