#include "engine/jni_calls.h"

#include <stdexcept>

namespace impasto {
namespace {

std::string Utf8(JNIEnv* env, jobject text) {
  if (text == nullptr) return "";
  const char* characters = env->GetStringUTFChars(static_cast<jstring>(text), nullptr);
  if (characters == nullptr) return "";
  const std::string copy = characters;
  env->ReleaseStringUTFChars(static_cast<jstring>(text), characters);
  return copy;
}

// Throws what Java threw, if it did.
void Check(JNIEnv* env) {
  jthrowable thrown = env->ExceptionOccurred();
  if (thrown == nullptr) return;
  env->ExceptionClear();
  jmethodID to_string =
      env->GetMethodID(env->GetObjectClass(thrown), "toString", "()Ljava/lang/String;");
  const std::string text = Utf8(env, env->CallObjectMethod(thrown, to_string));
  env->ExceptionClear();
  throw std::runtime_error("the engine could not be started: " + text +
                           ". Install the complete Impasto.ofx.bundle again and restart the host, "
                           "in a UTF-8 locale (LC_ALL=C.UTF-8) where its path has letters beyond "
                           "ASCII");
}

template <typename T>
T Checked(JNIEnv* env, T value) {
  Check(env);
  return value;
}

jclass Class(JNIEnv* env, const char* name) { return Checked(env, env->FindClass(name)); }

jmethodID Method(JNIEnv* env, jclass type, const char* name, const char* signature) {
  return Checked(env, env->GetMethodID(type, name, signature));
}

jstring String(JNIEnv* env, const std::string& text) {
  return Checked(env, env->NewStringUTF(text.c_str()));
}

// new File(path).toURI().toURL(), which also escapes blanks; a folder gets its closing slash.
jobject FileUrl(JNIEnv* env, const std::string& path) {
  jclass file = Class(env, "java/io/File");
  jclass uri = Class(env, "java/net/URI");
  jobject object =
      Checked(env, env->NewObject(file, Method(env, file, "<init>", "(Ljava/lang/String;)V"),
                                  String(env, path)));
  object =
      Checked(env, env->CallObjectMethod(object, Method(env, file, "toURI", "()Ljava/net/URI;")));
  return Checked(env, env->CallObjectMethod(object, Method(env, uri, "toURL", "()Ljava/net/URL;")));
}

jobjectArray Urls(JNIEnv* env, const std::vector<std::string>& paths) {
  jobjectArray urls = Checked(env, env->NewObjectArray(static_cast<jsize>(paths.size()),
                                                       Class(env, "java/net/URL"), nullptr));
  for (std::size_t i = 0; i < paths.size(); ++i) {
    env->SetObjectArrayElement(urls, static_cast<jsize>(i), FileUrl(env, paths[i]));
    Check(env);
  }
  return urls;
}

jobject Loader(JNIEnv* env, const std::vector<std::string>& class_path) {
  jclass base = Class(env, "java/lang/ClassLoader");
  jmethodID get_platform = Checked(
      env, env->GetStaticMethodID(base, "getPlatformClassLoader", "()Ljava/lang/ClassLoader;"));
  jobject platform = Checked(env, env->CallStaticObjectMethod(base, get_platform));
  jclass type = Class(env, "java/net/URLClassLoader");
  jmethodID create = Method(env, type, "<init>", "([Ljava/net/URL;Ljava/lang/ClassLoader;)V");
  return Checked(env, env->NewObject(type, create, Urls(env, class_path), platform));
}

// ServiceLoader and the like look here.
void SetContextLoader(JNIEnv* env, jobject loader) {
  jclass thread = Class(env, "java/lang/Thread");
  jmethodID get_current =
      Checked(env, env->GetStaticMethodID(thread, "currentThread", "()Ljava/lang/Thread;"));
  jobject current = Checked(env, env->CallStaticObjectMethod(thread, get_current));
  env->CallVoidMethod(
      current, Method(env, thread, "setContextClassLoader", "(Ljava/lang/ClassLoader;)V"), loader);
  Check(env);
}

}  // namespace

void RunMain(JNIEnv* env, const std::vector<std::string>& class_path, const std::string& name,
             const std::string& argument) {
  jobject loader = Loader(env, class_path);
  SetContextLoader(env, loader);
  jmethodID load = Method(env, Class(env, "java/lang/ClassLoader"), "loadClass",
                          "(Ljava/lang/String;)Ljava/lang/Class;");
  auto type =
      static_cast<jclass>(Checked(env, env->CallObjectMethod(loader, load, String(env, name))));
  jmethodID main = Checked(env, env->GetStaticMethodID(type, "main", "([Ljava/lang/String;)V"));
  jobjectArray arguments =
      Checked(env, env->NewObjectArray(1, Class(env, "java/lang/String"), String(env, argument)));
  env->CallStaticVoidMethod(type, main, arguments);
  Check(env);
}

}  // namespace impasto
