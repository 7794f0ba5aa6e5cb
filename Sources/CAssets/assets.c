// The checked-in list of the files inside the program: the whole of Assets/ and Procedures/.
// A file stands here twice: its bytes, then its line in the table. A test compares the list with the folders.
#include "CAssets.h"

static const unsigned char icon_svg[] = {
#embed "../../Assets/icon.svg"
};
static const unsigned char kantor_css[] = {
#embed "../../Assets/kantor.css"
};
static const unsigned char kurang_js[] = {
#embed "../../Assets/kurang.js"
};
static const unsigned char langsung_js[] = {
#embed "../../Assets/langsung.js"
};
static const unsigned char pilih_js[] = {
#embed "../../Assets/pilih.js"
};
static const unsigned char sigap_css[] = {
#embed "../../Assets/sigap.css"
};
static const unsigned char sigap_js[] = {
#embed "../../Assets/sigap.js"
};
static const unsigned char tanda_tangan_js[] = {
#embed "../../Assets/tanda-tangan.js"
};
static const unsigned char bogor_pemeliharaan_jaringan_yaml[] = {
#embed "../../Procedures/bogor-pemeliharaan-jaringan.yaml"
};
static const unsigned char bolmut_maintenance_gangguan_yaml[] = {
#embed "../../Procedures/bolmut-maintenance-gangguan.yaml"
};
static const unsigned char loteng_gangguan_lewat_penanggung_jawab_yaml[] = {
#embed "../../Procedures/loteng-gangguan-lewat-penanggung-jawab.yaml"
};
static const unsigned char loteng_pemeliharaan_infrastruktur_yaml[] = {
#embed "../../Procedures/loteng-pemeliharaan-infrastruktur.yaml"
};
static const unsigned char loteng_penanganan_gangguan_yaml[] = {
#embed "../../Procedures/loteng-penanganan-gangguan.yaml"
};
static const unsigned char pontianak_pemeliharaan_komponen_jaringan_yaml[] = {
#embed "../../Procedures/pontianak-pemeliharaan-komponen-jaringan.yaml"
};
static const unsigned char setda_pemeliharaan_jaringan_internet_yaml[] = {
#embed "../../Procedures/setda-pemeliharaan-jaringan-internet.yaml"
};

#define FILE(path, array) { path, array, sizeof array }

static const sigap_asset table[] = {
    FILE("Assets/icon.svg", icon_svg),
    FILE("Assets/kantor.css", kantor_css),
    FILE("Assets/kurang.js", kurang_js),
    FILE("Assets/langsung.js", langsung_js),
    FILE("Assets/pilih.js", pilih_js),
    FILE("Assets/sigap.css", sigap_css),
    FILE("Assets/sigap.js", sigap_js),
    FILE("Assets/tanda-tangan.js", tanda_tangan_js),
    FILE("Procedures/bogor-pemeliharaan-jaringan.yaml", bogor_pemeliharaan_jaringan_yaml),
    FILE("Procedures/bolmut-maintenance-gangguan.yaml", bolmut_maintenance_gangguan_yaml),
    FILE("Procedures/loteng-gangguan-lewat-penanggung-jawab.yaml", loteng_gangguan_lewat_penanggung_jawab_yaml),
    FILE("Procedures/loteng-pemeliharaan-infrastruktur.yaml", loteng_pemeliharaan_infrastruktur_yaml),
    FILE("Procedures/loteng-penanganan-gangguan.yaml", loteng_penanganan_gangguan_yaml),
    FILE("Procedures/pontianak-pemeliharaan-komponen-jaringan.yaml", pontianak_pemeliharaan_komponen_jaringan_yaml),
    FILE("Procedures/setda-pemeliharaan-jaringan-internet.yaml", setda_pemeliharaan_jaringan_internet_yaml),
};

const sigap_asset *sigap_assets(void) { return table; }
size_t sigap_asset_count(void) { return sizeof table / sizeof *table; }
