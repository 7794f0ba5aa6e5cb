"""A clock that a test moves under the program, on a machine whose clock nobody sets."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

SOURCE = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/timex.h>
#include <time.h>

int clock_gettime(clockid_t clock, struct timespec *time)
{
    static int (*real)(clockid_t, struct timespec *);
    if (!real) real = dlsym(RTLD_NEXT, "clock_gettime");
    int result = real(clock, time);
    if (clock != CLOCK_REALTIME) return result;
    FILE *file = fopen(getenv("SIGAP_TEST_SHIFT"), "r");
    long shift = 0;
    if (file) {
        if (fscanf(file, "%ld", &shift) != 1) shift = 0;
        fclose(file);
    }
    time->tv_sec += shift;
    return result;
}

int adjtimex(struct timex *state)
{
    static int (*real)(struct timex *);
    if (!real) real = dlsym(RTLD_NEXT, "adjtimex");
    int result = real(state);
    state->status |= STA_UNSYNC;
    return result < 0 ? TIME_ERROR : result;
}
"""


class ShiftedClock:
    """Words to put before the program, and a shift in seconds that it sees at once."""

    def __init__(self, folder: Path):
        if shutil.which("cc") is None:
            pytest.skip("needs a C compiler")
        self.file = folder / "shift"
        library = folder / "shift.so"
        (folder / "shift.c").write_text(SOURCE)
        subprocess.run(
            ["cc", "-shared", "-fPIC", "-o", library, folder / "shift.c", "-ldl"], check=True, capture_output=True)
        self.before = ["env", f"LD_PRELOAD={library}", f"SIGAP_TEST_SHIFT={self.file}"]
        self.move(0)

    def move(self, seconds: int) -> None:
        """Shifts the clock by so much against the real one."""
        fresh = self.file.with_suffix(".new")
        fresh.write_text(str(seconds))
        os.replace(fresh, self.file)
