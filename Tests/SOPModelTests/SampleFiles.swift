/// Small files that tests begin from.
enum SampleFiles {
    /// Every key of the format, at least once.
    static let complete = """
        sop: 1
        kode: contoh-gangguan
        versi: 08
        nomor: "/TKPBET.DKI/2020"
        judul: Penanganan Gangguan
        jenis: gangguan
        pemicu: [{oleh: laporan, mulai: terima}, {oleh: jadwal, mulai: periksa}]
        instansi: Pemerintah Kabupaten Contoh
        unit: Dinas Kominfo
        tanggal: {pembuatan: 2021-01, revisi: 2021-01-31, efektif: "2020"}
        disahkan_oleh: Kepala Dinas
        dasar_hukum: [Permenpan-RB 35/2012]
        kualifikasi_pelaksana: [Memahami jaringan]
        keterkaitan: [SOP Pemeliharaan Server]
        peralatan: [Laptop, Tang krimping]
        peringatan: Bila tidak dijalankan, layanan terhenti
        pencatatan:
          - {jabatan: Sekretaris, berkas: lembar disposisi, bentuk: paraf}
          - Dicatat di buku gangguan
        pelaksana:
          - {id: opd, nama: OPD Pelapor, pelapor: true}
          - {id: kasi, nama: Kepala Seksi}
          - {id: teknis, nama: Tenaga Teknis}
        kegiatan:
          - id: terima
            nomor: "1"
            tercetak:
              uraian: Melapor
              bertanda: [opd, kasi]
              kelengkapan: Jaringan internet
              waktu: ""
              keluaran: "-"
              keterangan: ""
            uraian: OPD melaporkan gangguan
            pelaksana: [opd]
            kepada: [kasi]
            kelengkapan: [Jaringan tersedia]
            waktu: 15 menit
            keluaran: [{register: gangguan}]
            catatan: Kolom keluaran kosong di kertas.
          - id: periksa
            nomor: "2"
            uraian: |
              Memeriksa jaringan.
              Menilai kerusakan.
            pelaksana: [{kolom: kasi, laku: memerintahkan}, {kolom: teknis, laku: memeriksa}]
            cara: berurutan
            kelengkapan: [{dokumen: memo}, {alat: laptop}, {syarat: akses ruang server, dinilai: tidak}]
            waktu: {lama: 1 jam, per: tempat}
            keluaran:
              - {keadaan: jaringan diperiksa, bukti: [uji, foto, pelapor], oleh: teknis}
              - {perintah: lisan}
              - {tim: teknis}
            isian:
              - {nama: tingkat, tanya: Tingkat kerusakan?, pilihan: [ringan, sangat berat], oleh: teknis}
              - nama: tanggal-rusak
                tanya: Sejak kapan?
                jenis: tanggal
                wajib: tidak
                bila: tingkat = sangat berat
            putaran: {tempat: semua-opd, per: tempat, daftar_periksa: [kabel, switch]}
            keputusan:
              oleh: teknis
              pilihan:
                - {bila: tingkat = ringan, ke: perbaiki}
                - {bila: tingkat = sangat berat, ke: {sop: contoh-pengadaan}}
          - id: perbaiki
            nomor: "3"
            uraian: Memperbaiki
            pelaksana:
              - {kolom: teknis, laku: memperbaiki}
              - {kolom: kasi, laku: menyetujui, bila: tingkat != ringan}
            cara: bersama
            mengetahui: [opd]
            waktu: {bersama: periksa}
            keluaran:
              - {perangkat: keluar-masuk, bila: tingkat = ringan}
              - {dokumen: laporan-pekerjaan, nama: Laporan pekerjaan}
              - {rekap: bulan}
            keputusan:
              tanya: Sudah normal?
              pilihan:
                - {jawab: Ya, ke: selesai}
                - {jawab: Tidak, ke: periksa}
                - {jawab: Tunggu anggaran, ke: parkir}
            lanjut: lapor
          - id: lapor
            nomor: "4"
            uraian: Melapor kepada atasan
            pelaksana: [kasi]
            waktu: 1 hari
            keluaran: [{dokumen: laporan, nama: Laporan}]
            keterangan: Arsip
            lanjut: selesai

        """
}

extension SampleFiles {
    /// Two rows and nothing to complain about.
    static let small = """
        sop: 1
        kode: contoh
        versi: 1
        judul: Contoh
        jenis: gangguan
        pemicu: [{oleh: laporan, mulai: terima}]
        tanggal: {pembuatan: 2021-01}
        disahkan_oleh: Kepala Dinas
        pelaksana:
          - {id: kasi, nama: Kepala Seksi}
          - {id: teknis, nama: Tenaga Teknis}
        kegiatan:
          - id: terima
            nomor: "1"
            uraian: Menerima laporan
            pelaksana: [kasi]
            waktu: 10 menit
            keluaran: [{dokumen: memo}]
            isian: [{nama: tingkat, tanya: Tingkat?, pilihan: [ringan, berat]}]
          - id: kerjakan
            nomor: "2"
            uraian: Mengerjakan
            pelaksana: [teknis]
            waktu: 1 jam
            keluaran: [{dokumen: laporan}]
            lanjut: selesai

        """
}
