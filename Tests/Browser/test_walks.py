"""All seven SOPs, every named branch, in a real browser on a phone's width.

One walk of each SOP comes round with each change, and one without JavaScript; the other branches are walked by
`scripts/check browser`, and by the engine's scenarios each time.
"""

import pytest

from walker import Stage, Walk

BOLMUT = "bolmut-maintenance-gangguan"
SETDA = "setda-pemeliharaan-jaringan-internet"
BOGOR = "bogor-pemeliharaan-jaringan"
PONTIANAK = "pontianak-pemeliharaan-komponen-jaringan"
LOTENG = "loteng-penanganan-gangguan"
INFRASTRUCTURE = "loteng-pemeliharaan-infrastruktur"
RESPONSIBLE = "loteng-gangguan-lewat-penanggung-jawab"


@pytest.fixture(scope="module")
def stage(browser, demo):
    stage = Stage(browser, demo.url)
    yield stage
    stage.close()


# -- 004

HEAD = ["disposisi-kepala-dinas", "verifikasi", "penunjukan-tim"]
SITE = ["koordinasi-lokasi", "pemeriksaan-lokasi"]
REVIEW = ["pemeriksaan-kepala-seksi", "pemeriksaan-kepala-bidang", "review-kepala-dinas"]


def reaches_team(walk: Walk) -> Walk:
    walk.completes("disposisi-kepala-dinas")
    walk.completes("verifikasi", hasil_verifikasi="valid")
    return walk.completes("penunjukan-tim")


def reaches_site(walk: Walk) -> Walk:
    reaches_team(walk).completes("pemeriksaan-koneksi", answer="Tidak")
    return walk.completes("koordinasi-lokasi").completes("pemeriksaan-lokasi")


def writes_papers(walk: Walk) -> Walk:
    return walk.completes("berita-acara-dan-laporan").countersigns()


def is_reviewed(walk: Walk, outcome: str = "diterima") -> Walk:
    walk.completes("pemeriksaan-kepala-seksi").completes("pemeriksaan-kepala-bidang")
    return walk.completes("review-kepala-dinas", hasil_review=outcome)


@pytest.mark.long
def test_004_nothing_broken(stage):
    walk = reaches_site(Walk(stage, BOLMUT).is_reported())
    walk.completes("perbaikan-perangkat", hasil="tidak ada kerusakan")
    is_reviewed(writes_papers(walk)).is_over()
    assert walk.rows() == (
        ["laporan-masuk"] + HEAD + ["pemeriksaan-koneksi"] + SITE
        + ["perbaikan-perangkat", "berita-acara-dan-laporan"] + REVIEW)
    walk.confirms().is_over("confirmed")


@pytest.mark.long
def test_004_repaired(stage):
    walk = reaches_site(Walk(stage, BOLMUT).is_reported())
    walk.completes("perbaikan-perangkat", hasil="diperbaiki")
    is_reviewed(writes_papers(walk)).is_over()


def test_004_replaced(stage):
    walk = reaches_site(Walk(stage, BOLMUT).is_reported())
    walk.completes("perbaikan-perangkat", hasil="perlu diganti")
    walk.completes("pengajuan-penggantian").completes("penggantian-perangkat", **DEVICES)
    is_reviewed(writes_papers(walk)).is_over()
    assert "penggantian-perangkat" in walk.rows()


@pytest.mark.long
def test_004_server(stage):
    walk = reaches_team(Walk(stage, BOLMUT).is_reported())
    walk.completes("pemeriksaan-koneksi", answer="Ya")
    walk.completes("perbaikan-perangkat", hasil="diperbaiki")
    is_reviewed(writes_papers(walk)).is_over()
    assert "koordinasi-lokasi" not in walk.rows()


@pytest.mark.long
def test_004_not_valid_back_to_the_reporter(stage):
    walk = Walk(stage, BOLMUT).is_reported().completes("disposisi-kepala-dinas")
    walk.completes("verifikasi", hasil_verifikasi="perlu dilengkapi pelapor")
    walk.completes("laporan-masuk")
    reaches_site(walk).completes("perbaikan-perangkat", hasil="tidak ada kerusakan")
    is_reviewed(writes_papers(walk)).is_over()


@pytest.mark.long
def test_004_not_valid_closed(stage):
    walk = Walk(stage, BOLMUT).is_reported().completes("disposisi-kepala-dinas")
    walk.completes("verifikasi", hasil_verifikasi="tidak valid").is_over()


@pytest.mark.long
def test_004_berita_acara_refused_then_signed(stage):
    walk = reaches_site(Walk(stage, BOLMUT).is_reported())
    walk.completes("perbaikan-perangkat", hasil="diperbaiki")
    walk.completes("berita-acara-dan-laporan")
    walk.countersigns("refuse-countersign", reason="Jaringan di lantai dua masih mati.")
    is_reviewed(writes_papers(walk)).is_over()


@pytest.mark.long
@pytest.mark.parametrize("row, to", [
    ("pemeriksaan-kepala-seksi", "berita-acara-dan-laporan"),
    ("pemeriksaan-kepala-bidang", "perbaikan-perangkat"),
])
def test_004_returned_at(stage, row, to):
    walk = reaches_site(Walk(stage, BOLMUT).is_reported())
    walk.completes("perbaikan-perangkat", hasil="tidak ada kerusakan")
    writes_papers(walk)
    if row == "pemeriksaan-kepala-bidang":
        walk.completes("pemeriksaan-kepala-seksi")
    walk.returns(row, to)
    if to == "perbaikan-perangkat":
        walk.completes("perbaikan-perangkat", hasil="diperbaiki")
    is_reviewed(writes_papers(walk)).is_over()


@pytest.mark.long
def test_004_returned_at_14(stage):
    walk = reaches_site(Walk(stage, BOLMUT).is_reported())
    walk.completes("perbaikan-perangkat", hasil="tidak ada kerusakan")
    is_reviewed(writes_papers(walk), "dikembalikan")
    is_reviewed(walk, "diterima dengan catatan").is_over()


# -- the other six

DEVICES = {
    "outputs__0__devices__0__direction": "keluar", "outputs__0__devices__0__kind": "Router",
    "outputs__0__devices__0__brand": "Merek A", "outputs__0__devices__0__serial": "SN-1",
    "outputs__0__devices__1__direction": "masuk", "outputs__0__devices__1__kind": "Router",
    "outputs__0__devices__1__brand": "Merek B", "outputs__0__devices__1__serial": "SN-2",
}


def test_000(stage):
    walk = Walk(stage, SETDA).is_reported()
    for row in ["terima-pengaduan", "perbaikan", "pengawasan-dan-laporan"]:
        walk.completes(row)
    walk.is_over().confirms().is_over("confirmed")


def long(*answers):
    return pytest.param(*answers, marks=pytest.mark.long)


@pytest.mark.parametrize("outcome", [
    long({"outcome": "good"}),
    long({"outcome": "repaired", "what": "Konektor dipasang ulang."}),
    {"outcome": "replaced", "devices.0.direction": "keluar", "devices.0.kind": "Switch",
     "devices.1.direction": "masuk", "devices.1.kind": "Switch"},
    long({"outcome": "own-ticket", "procedure": BOLMUT, "title": "Kabel utama putus"}),
    long({"outcome": "unreachable", "reason": "Kantor tutup karena banjir."}),
], ids=lambda outcome: outcome["outcome"])
def test_001(stage, outcome):
    places = ["dinkes", "disdik"]
    walk = Walk(stage, BOGOR).is_ordered("Pengecekan rutin", places)
    for row in ["surat-perintah", "disposisi-kepala-bidang", "pembentukan-tim"]:
        walk.completes(row)
    walk.visits("pengecekan", {"disdik": outcome})
    for row in ["pengecekan", "laporan-tim", "laporan-kepala-seksi", "laporan-kepala-bidang"]:
        walk.completes(row)
    walk.is_over()


@pytest.mark.parametrize("level", [long("ringan"), "sedang", long("berat")])
def test_002(stage, level):
    walk = Walk(stage, PONTIANAK).is_reported().completes("terima-laporan")
    walk.completes("survei", tingkat=level)
    if level == "berat":
        walk.completes("pengadaan", cara_penanganan="pengadaan")
    else:
        walk.completes("perbaikan")
    walk.completes("laporan-dan-rekap").is_over()


def reaches_handling(walk: Walk) -> Walk:
    return walk.completes("disposisi").completes("perintah-pengecekan")


@pytest.mark.long
def test_003_1_sederhana(stage):
    walk = reaches_handling(Walk(stage, LOTENG).is_reported())
    walk.completes("penanganan", penanganan="sederhana").completes("laporan").is_over()


def test_003_1_kompleks_parked_and_resumed(stage):
    walk = reaches_handling(Walk(stage, LOTENG).is_reported())
    walk.completes("penanganan", penanganan="kompleks", parking__programme="Program kegiatan jaringan",
                   parking__budget_year="2027", parking__responsible="kabid-aptika", parking__review="2027-02-01")
    walk.completes("laporan")
    assert walk.state()["phase"] == "parked"
    walk.way_out(walk.show("kadis"), "unpark-ticket", {})
    walk.completes("penanganan", penanganan="sederhana").completes("laporan").is_over()


@pytest.mark.parametrize("action", [long("perbaikan"), "penggantian"])
def test_003_2(stage, action):
    walk = Walk(stage, INFRASTRUCTURE).is_reported()
    for row in ["laporan-instansi", "perintah-tindakan", "penugasan-petugas", "analisis"]:
        walk.completes(row)
    walk.completes("tindakan", tindakan=action)
    walk.completes("verifikasi-hasil").completes("laporan").is_over()


def test_003_3(stage):
    walk = Walk(stage, RESPONSIBLE).is_reported()
    for row in ["laporan-penanggung-jawab", "perintah-pengecekan", "penanganan", "laporan-berjenjang"]:
        walk.completes(row)
    walk.is_over()


def test_004_without_javascript(browser, demo):
    stage = Stage(browser, demo.url, javascript=False)
    try:
        walk = reaches_site(Walk(stage, BOLMUT).is_reported())
        walk.completes("perbaikan-perangkat", hasil="diperbaiki")
        is_reviewed(writes_papers(walk)).is_over()
    finally:
        stage.close()
