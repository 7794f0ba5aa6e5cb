#ifndef SIGAP_ASSETS_H
#define SIGAP_ASSETS_H

#include <stddef.h>

/// One file that the program carries inside itself.
typedef struct {
    /// Path from the root of the project, such as "Assets/sigap.css".
    const char *name;
    const unsigned char *bytes;
    size_t length;
} sigap_asset;

/// The files in the order of the list in assets.c; a function, since Swift does not import an array of unknown length.
const sigap_asset *sigap_assets(void);
size_t sigap_asset_count(void);

#endif
