#pragma once
#include <pango/pangocairo.h>

// g_object_unref takes gpointer through a macro that Swift does not import.
static inline void sigap_unref(void *object) { g_object_unref(object); }
// PANGO_SCALE is a macro with a cast in newer versions.
static inline int sigap_pango_scale(void) { return PANGO_SCALE; }
