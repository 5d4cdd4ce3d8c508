// The operating system. Linux is tested; macOS and Windows are written after their documentation
// and have never been compiled.
#ifndef IMPASTO_PLATFORM_PLATFORM_H_
#define IMPASTO_PLATFORM_PLATFORM_H_

#include <cstddef>
#include <string>
#include <vector>

namespace impasto {

// Path of the file that this code was loaded from; empty where the system does not say.
std::string ThisLibrary();

// A function of a library, which is loaded and stays so. Throws std::runtime_error with the
// system's reason.
void* FunctionOf(const std::string& library, const char* name);

// The same of the VM's library that somebody else loaded; null where nobody did.
void* FunctionOfLoadedJvm(const char* name);

// Unless it is set already.
void SetDefaultEnvironment(const char* name, const char* value);

// Runs a function on a thread of its own with a stack of that size, on which all signals but deadly
// faults are blocked: those must reach the VM, all else is the host's. False where there is none.
bool StartThread(std::size_t stack_bytes, void (*function)());

// Where the VM lies below a Java runtime's home.
const char* JvmBelowHome();

// A folder for error reports.
std::string TemporaryFolder();

// Bytes that the machine has; that the container of this process allows; that this process may map.
// 0 where there is no such limit or the system does not say.
std::size_t PhysicalMemory();
std::size_t ContainerMemory();
std::size_t AddressSpace();

// Where Java runtimes are usually installed.
std::vector<std::string> JavaFolders();

// Shows a folder in the system's file manager. Throws std::runtime_error where none can be started.
void OpenFolder(const std::string& folder);

// Between the folders of PATH.
char PathSeparator();

}  // namespace impasto

#endif  // IMPASTO_PLATFORM_PLATFORM_H_
