// Tells the thread sanitizer about Swift's Mutex, for `scripts/check`; loaded by LD_PRELOAD into the tests.
//
// The quick ways through a Mutex are inlined and watched. When two threads meet, the standard library's own
// code takes over, which the sanitizer does not watch: it would call everything behind that lock a race.
#include <dlfcn.h>
#include <stdint.h>

// Weak: this also comes into processes that are not watched.
extern void __tsan_acquire(void *address) __attribute__((weak));
extern void __tsan_release(void *address) __attribute__((weak));

typedef __attribute__((swiftcall)) void (*lock_slow)(uint32_t, __attribute__((swift_context)) void *);
typedef __attribute__((swiftcall)) void (*unlock_slow)(__attribute__((swift_context)) void *);

#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

__attribute__((swiftcall)) void sigap_lock_slow(uint32_t owner, __attribute__((swift_context)) void *mutex)
    __asm__(LOCK);
__attribute__((swiftcall)) void sigap_unlock_slow(__attribute__((swift_context)) void *mutex) __asm__(UNLOCK);

__attribute__((swiftcall)) void sigap_lock_slow(uint32_t owner, __attribute__((swift_context)) void *mutex) {
    static lock_slow real;
    if (!real) real = (lock_slow)dlsym(RTLD_NEXT, LOCK);
    real(owner, mutex);
    if (__tsan_acquire) __tsan_acquire(mutex);
}

__attribute__((swiftcall)) void sigap_unlock_slow(__attribute__((swift_context)) void *mutex) {
    static unlock_slow real;
    if (!real) real = (unlock_slow)dlsym(RTLD_NEXT, UNLOCK);
    if (__tsan_release) __tsan_release(mutex);
    real(mutex);
}
