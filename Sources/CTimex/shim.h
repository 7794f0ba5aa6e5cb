#pragma once
#include <sys/timex.h>

// Swift's module of the C library leaves this header out.
// 1: somebody sets the clock over the network; 0: nobody does; -1: the kernel does not say.
static inline int ctimex_is_set(void)
{
    struct timex state = {0};
    return adjtimex(&state) < 0 ? -1 : (state.status & STA_UNSYNC) == 0;
}
