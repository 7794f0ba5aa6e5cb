import TicketEngine
import UseCases

/// The disturbances that the stories tell of.
extension Disturbance {
    static let fibreCut = Disturbance(
        title: "Internet mati total", complaint: .down,
        words: [
            "Internet kantor mati sejak pagi, semua ruangan. Lampu modem yang biasanya hijau sekarang merah.",
            "Di gedung kami internet juga mati. Rekan dari gedung sebelah bilang mati juga.",
        ], minutesBefore: 70, location: "ruas kabel FO dari tiang depan gedung ke ruang server",
        analysis:
            "Ping ke perangkat OPD tidak menjawab sejak 07.48. Port di pusat data padam, perangkat lain di jalur sama normal.",
        finding: "Kabel FO putus di tiang depan gedung, tersangkut dahan yang dipangkas petugas.",
        cause: "Kabel FO putus tertarik dahan pohon.",
        work: "Menyambung ulang dua core FO dengan splicer dan memasang penopang kabel pada tiang.",
        test: "Redaman -18,4 dBm, ping ke gerbang 2 ms tanpa paket hilang selama 10 menit.",
        advice: "Pangkas pohon di jalur kabel tiap enam bulan bersama Dinas Lingkungan Hidup.",
        instruction: "Utamakan, OPD ini melayani masyarakat.", devices: mediaConverter)

    static let slow = Disturbance(
        title: "Internet sangat lambat", complaint: .slow,
        words: ["Internet lambat sekali tiap pukul 9 sampai 11, membuka SIPD saja 5 menit. Sudah seminggu."],
        minutesBefore: 400, kind: "koneksi lambat", location: "router utama di ruang server",
        analysis: "Pemakaian jalur naik penuh 100 Mbps dari satu alamat; router sendiri normal.",
        finding: "Satu komputer mengunggah rekaman CCTV ke penyimpanan awan tanpa henti.",
        cause: "Unggahan otomatis CCTV memakai seluruh jalur.",
        work:
            "Membatasi lebar pita CCTV, memindahkan unggahan ke malam hari, memasang antrean prioritas SIPD.",
        test: "Uji kecepatan di tiga ruangan: unduh 38-42 Mbps, latensi 9 ms pada jam sibuk.",
        advice: "Beri tahu pengelola CCTV agar jadwal unggah tidak diubah tanpa koordinasi.")

    static let wireless = Disturbance(
        title: "WiFi ruang pelayanan terputus-putus", complaint: .wireless,
        words: [
            "WiFi di ruang pelayanan putus sambung, antrean warga menumpuk karena aplikasi berhenti terus."
        ],
        minutesBefore: 120, kind: "koneksi putus-sambung", location: "access point di ruang pelayanan",
        analysis: "Access point mati-hidup 14 kali sejak pagi menurut catatan pengendali.",
        finding: "Adaptor PoE panas dan tegangan turun; access point sendiri berumur tujuh tahun.",
        cause: "Adaptor PoE rusak sehingga access point kehilangan daya.",
        work: "Mengganti adaptor PoE, merapikan kabel di plafon, memindahkan kanal ke 5 GHz.",
        test: "Dua puluh perangkat tersambung bersamaan 15 menit tanpa putus.",
        advice: "Ganti access point lama pada anggaran perubahan.", devices: accessPoint)

    static let switchDead = Disturbance(
        title: "Switch lantai dua mati", complaint: .device,
        words: [
            "Semua komputer lantai 2 tidak dapat internet, lantai 1 aman. Kotak di dinding lampunya mati semua."
        ],
        minutesBefore: 30, location: "switch pada rak dinding lantai dua",
        analysis: "Port uplink lantai dua padam, lantai satu normal. Diduga switch atau listriknya.",
        finding: "Switch tidak menyala walau listrik baik; tercium bau terbakar dari catu daya.",
        cause: "Catu daya switch terbakar setelah listrik naik-turun.",
        work: "Melepas switch rusak, memasang switch pengganti, memindahkan 19 kabel dan memberi label.",
        test: "Sembilan belas titik lantai dua diuji satu per satu, semua tersambung 1 Gbps.",
        advice: "Pasang stabilizer pada rak dinding.",
        instruction: "Pakai perangkat cadangan di gudang bila ada.",
        devices: switchboard)

    static let lightning = Disturbance(
        title: "Jaringan mati setelah petir", complaint: .down,
        words: [
            "Tadi malam ada petir besar, pagi ini internet mati dan modem tidak menyala sama sekali.",
            "Kantor kami juga mati sejak petir semalam.",
        ], minutesBefore: 600, location: "radio penerima di atap kantor",
        analysis: "Radio di atap tidak menjawab; sektor di menara normal dan melayani kecamatan lain.",
        finding: "Radio dan kabel ethernet luar hangus, penangkal petir tidak terhubung ke tanah.",
        cause: "Radio tersambar petir.",
        work: "Mengganti radio, kabel luar dan arester, menyambung kembali pentanahan.",
        test: "Sinyal -56 dBm, kapasitas 94 Mbps dua arah, ping ke pusat data 6 ms.",
        advice: "Periksa pentanahan seluruh kantor kecamatan sebelum musim hujan.",
        instruction: "Kantor kecamatan jauh, bawa perangkat cadangan.", devices: radio)

    static let noAddress = Disturbance(
        title: "Komputer tidak mendapat alamat jaringan", complaint: .down,
        words: ["Beberapa komputer di bagian keuangan tidak bisa masuk jaringan, ada tanda seru kuning."],
        location: "bagian keuangan lantai satu",
        analysis: "Daftar alamat habis; ada perangkat asing yang membagi alamat 192.168.0.x.",
        finding: "Router pribadi pegawai dipasang pada titik jaringan dan membagi alamat sendiri.",
        cause: "Router pribadi membagi alamat di jaringan kantor.",
        work: "Melepas router pribadi, menyalakan DHCP snooping pada switch, memperluas daftar alamat.",
        test: "Sepuluh komputer diambil acak, semua mendapat alamat yang benar.",
        advice: "Edaran agar perangkat pribadi tidak dipasang pada titik jaringan.")

    static let serverDown = Disturbance(
        title: "Aplikasi perizinan tidak dapat dibuka", complaint: .application,
        words: ["Aplikasi perizinan tidak terbuka di semua komputer padahal internet lain lancar."],
        minutesBefore: 20, kind: "layanan tidak dapat dibuka", location: "server aplikasi di pusat data",
        analysis: "Server aplikasi tidak menjawab, diska penuh 100 persen oleh berkas catatan.",
        finding: "Diska server penuh sehingga basis data berhenti.",
        cause: "Berkas catatan memenuhi diska server.",
        work: "Memindahkan catatan lama, menjalankan ulang basis data, memasang pemutar catatan harian.",
        test: "Halaman terbuka 0,4 detik dari tiga OPD, diska terpakai 61 persen.",
        advice: "Pantau isi diska dan beri peringatan pada 80 persen.")

    static let providerDown = Disturbance(
        title: "Jalur penyedia putus", complaint: .down,
        words: ["Internet mati di seluruh kantor, nomor layanan penyedia tidak bisa dihubungi."],
        location: "jalur penyedia dari sentral ke gedung",
        analysis: "Router menyala, jalur ke penyedia tidak ada sinyal. Sentral penyedia mengakui gangguan.",
        finding: "Kabel penyedia putus di galian jalan 400 meter dari kantor.",
        cause: "Kabel penyedia putus terkena galian pipa.",
        work: "Berkoordinasi dengan penyedia sampai tersambung, memasang modem seluler selama menunggu.",
        test: "Jalur kembali 100 Mbps, ping 12 ms tanpa paket hilang.",
        advice: "Minta penyedia mengirim pemberitahuan galian kepada Dinas Kominfo.")

    static let looseCable = Disturbance(
        title: "Satu ruangan tidak terhubung", complaint: .down,
        words: ["Ruang rapat lantai 1 tidak ada internet padahal besok ada rapat daring dengan provinsi."],
        location: "titik jaringan ruang rapat", analysis: "Port ruang rapat padam, ruangan lain normal.",
        finding: "Konektor RJ45 longgar dan kabel terjepit kaki meja.", cause: "Kabel terjepit meja.",
        work: "Memasang ulang konektor dan memindahkan jalur kabel ke pelindung lantai.",
        test: "Kabel diuji delapan urat baik, rapat percobaan 30 menit lancar.",
        advice: "Gunakan pelindung kabel pada ruang yang sering ditata ulang.")

    static let loop = Disturbance(
        title: "Jaringan satu gedung tersendat", complaint: .unstable,
        words: [
            "Dari tadi jaringan satu gedung tersendat, kadang hidup kadang mati, presensi pegawai gagal."
        ],
        minutesBefore: 25, kind: "koneksi putus-sambung", location: "switch di ruang kepegawaian",
        analysis: "Lalu lintas siaran melonjak, ciri kabel yang berputar kembali ke switch yang sama.",
        finding: "Kabel kedua dari meja dicolokkan kembali ke dinding oleh petugas kebersihan.",
        cause: "Kabel jaringan membentuk putaran.",
        work: "Mencabut kabel, menyalakan perlindungan putaran pada semua switch gedung.",
        test: "Lalu lintas siaran kembali di bawah 1 persen, presensi berjalan.",
        advice: "Beri label pada titik yang tidak dipakai.")

    static let powerOff = Disturbance(
        title: "Perangkat jaringan mati karena listrik", complaint: .down,
        words: ["Setelah listrik padam tadi malam internet tidak kembali. Genset sudah kami nyalakan."],
        minutesBefore: 180, location: "UPS di ruang server",
        analysis: "Semua perangkat gedung tidak menjawab serentak, ciri listrik rak mati.",
        finding: "UPS tidak menyala kembali, baterai gembung.", cause: "Baterai UPS habis umurnya.",
        work: "Melewati UPS sementara, menyalakan perangkat satu per satu, mengganti baterai.",
        test: "Listrik rak diputus 5 menit, perangkat tetap hidup dari UPS.",
        advice: "Ganti baterai UPS tiap tiga tahun.")

    static let camera = Disturbance(
        title: "CCTV ruang publik tidak tampil", complaint: .device,
        words: ["Empat kamera di terminal tidak tampil di layar pemantau sejak kemarin sore."],
        minutesBefore: 900, kind: "lainnya", location: "kotak panel CCTV di terminal",
        analysis: "Media converter di panel terminal tidak menjawab, kamera ikut hilang.",
        finding: "Panel kemasukan air, media converter berkarat.", cause: "Panel kemasukan air hujan.",
        work: "Mengeringkan panel, mengganti media converter dan karet penutup.",
        test: "Empat kamera tampil, rekaman tersimpan satu jam penuh.",
        advice: "Ganti kotak panel dengan yang tahan air.",
        devices: mediaConverter)

    static let newOffice = Disturbance(
        title: "Permintaan sambungan ruang baru", complaint: .request,
        words: ["Mohon sambungan internet untuk ruang arsip baru, 6 komputer, dipakai mulai bulan depan."],
        minutesBefore: 60, kind: "lainnya", location: "ruang arsip baru",
        analysis: "Titik terdekat 70 meter, butuh switch dan kabel baru.",
        finding: "Belum ada jalur kabel; perlu 90 meter kabel, satu switch dan pelindung.",
        cause: "Ruang baru belum mempunyai jaringan.",
        work: "Menarik kabel, memasang switch dan enam titik jaringan.",
        test: "Enam titik diuji 1 Gbps.", advice: "Libatkan Kominfo saat menata ruang.", devices: switchboard)

    static let backbone = Disturbance(
        title: "Jalur tulang punggung rusak berat", complaint: .unstable,
        words: ["Jaringan kantor kami dan kecamatan sekitar sering hilang tiap hujan, sudah dua bulan."],
        minutesBefore: 2_000, kind: "koneksi putus-sambung", location: "ruas FO sepanjang jalan poros",
        analysis: "Redaman naik tiap hujan pada kilometer 7 sampai 9.",
        finding: "Sambungan udara tua pada tujuh titik, selongsong kabel retak sepanjang 2 km.",
        cause: "Kabel FO 2 km sudah tua dan retak.",
        work: "Mengganti dua sambungan terburuk sebagai tindakan sementara.",
        test: "Redaman turun menjadi -24 dBm pada cuaca kering.",
        advice: "Ganti 2 km kabel lewat program kegiatan.",
        instruction: "Hitung kebutuhan biaya penggantian.",
        devices: mediaConverter)

    static let round = Disturbance(
        title: "Pengecekan rutin jaringan perangkat daerah", complaint: .other, words: ["Jadwal berkala."],
        location: "perangkat dan sambungan di tiap OPD", analysis: "Pengecekan menurut jadwal.",
        finding: "Sebagian besar dalam keadaan baik; tiga tempat diperbaiki di tempat.",
        cause: "Debu dan konektor longgar.",
        work: "Membersihkan perangkat, memasang ulang konektor, mencatat nomor seri.",
        test: "Koneksi tiap OPD diuji dan dapat dipakai.", advice: "Jadwalkan lagi tiga bulan mendatang.")

    static let standingOrder = Disturbance(
        title: "Tugas tetap menjaga jaringan internet Sekretariat Daerah", complaint: .other,
        words: ["Perintah tetap."], location: "lingkungan Sekretariat Daerah", analysis: "-", finding: "-",
        cause: "-",
        work: "Menjaga jaringan internet di lingkungan Sekretariat Daerah.", test: "-", advice: "-",
        instruction: "Jaga jaringan internet Sekretariat Daerah agar selalu berfungsi dengan baik.")
}
