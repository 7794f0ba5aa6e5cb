// The checked-in list of the files inside the program: the whole of Assets/ and Procedures/.
// A file stands here twice: its bytes, then its line in the table. A test compares the list with the folders.
#include "CAssets.h"

static const unsigned char icon_svg[] = {
#embed "../../Assets/icon.svg"
};
static const unsigned char sigap_css[] = {
#embed "../../Assets/sigap.css"
};
static const unsigned char sigap_js[] = {
#embed "../../Assets/sigap.js"
};

#define FILE(path, array) { path, array, sizeof array }

static const sigap_asset table[] = {
    FILE("Assets/icon.svg", icon_svg),
    FILE("Assets/sigap.css", sigap_css),
    FILE("Assets/sigap.js", sigap_js),
};

const sigap_asset *sigap_assets(void) { return table; }
size_t sigap_asset_count(void) { return sizeof table / sizeof *table; }
