extension Phrase {
    /// The forms by which an administrator changes the office.
    package enum OfficeForm {
        package static let unitName = Phrase(id: "Nama OPD", en: "Name of the office")
        package static let listKind = Phrase(id: "Jenis daftar", en: "Kind of list")
        package static let list = Phrase(id: "Daftar yang ditempel", en: "The pasted list")
        package static let reason = Phrase(id: "Alasan", en: "Reason")
        package static let reasonHint = Phrase(
            id: "Misalnya nomor surat edaran; ikut tercatat pada tiket yang batas waktunya berubah.",
            en: "Such as the number of the circular; kept with every ticket whose deadline moves.")
        package static let columns = Phrase(id: "Pelaksana kolom SOP", en: "Who fills the columns")
        package static let shortName = Phrase(id: "Nama singkat", en: "Short name")
        package static let logo = Phrase(id: "Logo", en: "Logo")
        package static let logoHint = Phrase(
            id: "PNG atau JPEG, paling besar 300 KB. Tampil pada halaman publik dan kop naskah.",
            en: "PNG or JPEG, at most 300 KB. Shown on public pages and letterheads.")
        package static let zoneHint = Phrase(
            id: "Semua jam dan batas waktu dihitung menurut zona ini.",
            en: "All hours and deadlines are reckoned in this zone.")
        package static let cityHint = Phrase(
            id: "Tempat penandatanganan pada naskah.", en: "Where papers are signed.")
        package static let phoneHint = Phrase(
            id: "Tampil di halaman depan untuk pelapor yang jaringannya mati.",
            en: "Shown on the front page, for reporters whose network is down.")
        package static let pattern = Phrase(id: "Pola minggu kerja", en: "Working week")
        package static let fiveDays = Phrase(id: "Lima hari kerja", en: "Five days")
        package static let fiveDaysHint = Phrase(
            id: "Senin–Kamis 07.30–16.00, Jumat 07.30–16.30, dengan istirahat (Perpres 21/2023).",
            en: "Monday–Thursday 07:30–16:00, Friday 07:30–16:30, with breaks (Perpres 21/2023).")
        package static let sixDays = Phrase(id: "Enam hari kerja", en: "Six days")
        package static let sixDaysHint = Phrase(
            id: "Senin–Jumat 07.30–15.00, Sabtu 07.30–14.00, dengan istirahat.",
            en: "Monday–Friday 07:30–15:00, Saturday 07:30–14:00, with breaks.")
        package static let roundTheClock = Phrase(id: "Sepanjang waktu", en: "Around the clock")
        package static let roundTheClockHint = Phrase(
            id: "Setiap menit dihitung; hari libur dan jam khusus yang tercatat tidak berlaku lagi.",
            en: "Every minute counts; days off and special hours on record no longer hold.")
        package static let own = Phrase(id: "Jam sendiri", en: "Hours of our own")
        package static let ownHint = Phrase(
            id: "Isi jam tiap hari di bawah; hari yang kosong adalah hari tutup.",
            en: "Fill in the hours of each day below; a day without any is closed.")
        package static let dayHint = Phrase(
            id: "Contoh: 07.30-12.00, 13.00-16.00", en: "Such as 07.30-12.00, 13.00-16.00")
        package static let superior = Phrase(id: "Atasan langsung", en: "Superior")
        package static let isDesk = Phrase(
            id: "Memilah laporan masuk (meja layanan)", en: "Sorts incoming reports (service desk)")
        package static let isHead = Phrase(id: "Pimpinan kantor", en: "Head of the office")
        package static let isHeadHint = Phrase(
            id: "SOP yang dipilih saat penyiapan tercatat disahkan jabatan ini.",
            en: "SOPs chosen in the set-up are recorded as approved by this post.")
        package static let recordersHint = Phrase(
            id:
                "Jabatan yang boleh mencatat atas nama jabatan ini, misalnya perintah lisan atau disposisi di "
                + "kertas. Catatannya menyebut siapa yang mencatat.",
            en:
                "Posts that may record in the name of this one, such as an order by word of mouth or on paper. "
                + "The record says who entered it.")
        package static let postOfPersonHint = Phrase(
            id: "Untuk memberi jabatan: buka jabatannya, lalu Angkat pemegang.",
            en: "To give a post: open it, then Appoint.")
        package static let choosePost = Phrase(id: "Buka daftar jabatan", en: "Open the posts")
        package static let retired = Phrase(id: "Tidak dipakai lagi", en: "No longer in use")
        package static let retiredHint = Phrase(
            id: "Tidak dihapus: tiket dan riwayat lama tetap menyebutnya.",
            en: "Nothing is deleted: old tickets and the record still name it.")
        package static let teamRetiredHint = Phrase(
            id: "Anggotanya dilepas; tiket dan riwayat lama tetap menyebut tim ini.",
            en: "It has no members any more; old tickets and the record still name it.")
        package static let removeLogo = Phrase(id: "Hapus logo", en: "Remove the logo")
        package static let removeLogoLede = Phrase(
            id: "Halaman publik dan kop naskah kembali memakai lambang SIGAP.",
            en: "Public pages and letterheads show the sign of SIGAP again.")
        package static let loginRenameHint = Phrase(
            id:
                "2–40 huruf kecil, angka, titik atau tanda hubung. Bila diganti, nama lama tidak dapat dipakai "
                + "masuk lagi; kata sandinya tetap.",
            en:
                "2–40 small letters, digits, dots or hyphens. Where it is changed, the old name signs in no "
                + "longer; the password stays.")
        package static let watchHint = Phrase(
            id:
                "Waktu baku langkahnya berjalan siang malam, juga pada hari libur. Berlaku untuk langkah yang "
                + "mulai sesudah ini dan hanya bila tim ini yang mengerjakan seluruh langkah.",
            en: "The standard times of its steps run day and night, on holidays too. It holds for steps that "
                + "begin after this, and only where this team does the whole step.")
        package static let marks = Phrase(id: "Tanda", en: "Marks")
        package static let successorCapacity = Phrase(
            id: "Pengganti memegang jabatan itu sebagai", en: "The successor holds the posts as")
        package static let successorCapacityHint = Phrase(
            id: "Jabatan yang dipegang sebagai Plt. atau Plh. beralih sebagaimana adanya.",
            en: "Posts held as Plt. or Plh. pass on as they were held.")
        package static let successorUntil = Phrase(
            id: "Hari terakhir pengganti", en: "The successor's last day")
        package static let successorUntilHint = Phrase(
            id: "Wajib untuk Plh.; kosongkan bila tanpa batas.",
            en: "Needed for a Plh.; leave empty where there is no end.")
        package static let changeZone = Phrase(id: "Ubah zona waktu", en: "Change the time zone")
        package static let moreMembers = Phrase(id: "Tambah anggota", en: "Add members")
        package static let moreMembersHint = Phrase(
            id: "Satu nama lengkap atau nama akun tiap baris.", en: "One whole name or account name a line.")
        package static let moreRecorders = Phrase(id: "Tambah jabatan pencatat", en: "Add recording posts")
        package static let moreRecordersHint = Phrase(
            id: "Satu nama jabatan tiap baris.", en: "One post a line.")
        package static let nip = Phrase(both: "NIP")
        package static let nipHint = Phrase(
            id: "18 angka; kosongkan untuk tenaga non-ASN.",
            en: "18 digits; leave empty for those who are no civil servants.")
        package static let nameHint = Phrase(
            id: "Dengan gelar, seperti pada naskah. Satu nama saja pun boleh.",
            en: "With titles, as on papers. One name alone will do.")
        package static let login = Phrase(id: "Nama akun", en: "Account name")
        package static let loginHint = Phrase(
            id: "2–40 huruf kecil, angka, titik atau tanda hubung.",
            en: "2–40 small letters, digits, dots or hyphens.")
        package static let person = Phrase(id: "Pegawai", en: "Person")
        package static let capacity = Phrase(id: "Kedudukan", en: "Capacity")
        package static let acting = Phrase(id: "Plt. (jabatan kosong)", en: "Plt. (post is vacant)")
        package static let daily = Phrase(id: "Plh. (pemegang berhalangan)", en: "Plh. (holder is absent)")
        package static let lastDay = Phrase(id: "Hari terakhir", en: "Last day")
        package static let lastDayHint = Phrase(
            id: "Kosongkan untuk berakhir sekarang juga.", en: "Leave empty to end it at once.")
        package static let untilHint = Phrase(
            id: "Hari terakhir; kosongkan bila belum ditentukan.", en: "The last day; empty where it is open."
        )
        package static let successor = Phrase(id: "Pengganti", en: "Successor")
        package static let noSuccessor = Phrase(id: "Belum ada pengganti", en: "No successor yet")
        package static let responsible = Phrase(
            id: "Penanggung jawab jaringan (PJ)", en: "Answers for the network")
        package static let responsiblePost = Phrase(id: "Jabatan PJ", en: "Their post")
        package static let responsibleContact = Phrase(
            id: "Telepon, WhatsApp, atau surel PJ", en: "Their telephone, WhatsApp or e-mail")
        package static let responsibleHint = Phrase(
            id: "Disimpan terpisah dan dapat dihapus (UU PDP).", en: "Kept apart, and can be removed.")
        package static let provider = Phrase(id: "Penyedia internet", en: "Internet provider")
        package static let providers = Phrase(id: "Penyedia", en: "Providers")
        package static let procedures = Phrase(id: "SOP yang dipakai", en: "SOPs to use")
        package static let escalateAfter = Phrase(
            id: "Langkah tanpa batas waktu naik ke atasan setelah",
            en: "A step without a deadline goes up to the superior after")
        package static let neverEscalates = Phrase(id: "Tidak pernah", en: "Never")
        package static let classifications = Phrase(
            id: "Kode klasifikasi arsip", en: "Classification codes")
        package static let classificationsHint = Phrase(
            id: "Satu baris satu kode: kode, spasi, nama. Contoh: 000.5 Informatika",
            en: "One a line: the code, a blank, its name, such as: 000.5 Informatika")
        package static let patterns = Phrase(id: "Pola nomor naskah", en: "Number patterns")
        package static let suggestedPatterns = Phrase(
            id: "Pola nomor yang disarankan", en: "Suggested number patterns")
        package static let suggestedPatternsHint = Phrase(
            id:
                "Naskah SOP yang berlaku terbit tanpa nomor sampai polanya disimpan. Sesuaikan dengan tata "
                + "naskah dinas kantor, lalu simpan.",
            en:
                "Papers of the SOPs in force come out without a number until their patterns are stored. Adapt "
                + "them to the rules of your office, then store.")
        package static let workingDaysHint = Phrase(id: "Dalam hari kerja.", en: "In working days.")
        package static let oneALine = Phrase(id: "Satu baris satu instruksi.", en: "One a line.")
        package static let change = Phrase(id: "Perubahan", en: "Change")

        package static let add = Phrase(id: "Tambah", en: "Add")
        package static let edit = Phrase(id: "Ubah", en: "Change")
        package static let save = Phrase(id: "Simpan", en: "Save")
        package static let paste = Phrase(id: "Tempel daftar dari Excel", en: "Paste a list from Excel")
        package static let saved = Phrase(
            id: "Tersimpan dan tercatat di riwayat kantor.", en: "Stored, and kept in the office's history.")
        package static let seeHistory = Phrase(id: "Lihat atau batalkan di riwayat", en: "See or undo it")
        package static let newPost = Phrase(id: "Jabatan baru", en: "New post")
        package static let newPerson = Phrase(id: "Pegawai baru", en: "New person")
        package static let newUnit = Phrase(id: "OPD baru", en: "New office")
        package static let newPlace = Phrase(id: "Lokasi baru", en: "New place")
        package static let newTeam = Phrase(id: "Tim baru", en: "New team")
        package static let newProvider = Phrase(id: "Penyedia baru", en: "New provider")
        package static let holders = Phrase(id: "Pemegang jabatan", en: "Holders")
        package static let formerly = Phrase(id: "Sebelumnya", en: "Formerly")
        package static let noHolders = Phrase(
            id: "Belum ada yang memegang jabatan ini; langkah yang jatuh ke sini menunggu.",
            en: "Nobody holds this post yet; steps that come here wait.")
        package static let appoint = Phrase(id: "Angkat pemegang", en: "Appoint")
        package static let endHolding = Phrase(id: "Akhiri", en: "End")
        package static let release = Phrase(id: "Pegawai ini pindah atau berhenti", en: "This person leaves")
        package static let releaseLede = Phrase(
            id:
                "Semua jabatannya berakhir sekarang dan beralih kepada pengganti, keanggotaan tim juga; "
                + "akunnya "
                + "tidak dapat masuk lagi. Pekerjaan di bawah ikut beralih.",
            en:
                "All posts end now and pass to the successor, places in teams too; the account can no longer "
                + "sign in. The work below goes along.")
        package static let releaseNow = Phrase(id: "Serahkan dan nonaktifkan", en: "Hand over and deactivate")
        package static let openWork = Phrase(id: "Pekerjaan terbuka", en: "Open work")
        package static let byName = Phrase(
            id:
                "Yang ditugaskan dengan nama dilanjutkan pengganti; tanpa pengganti hanya bila ada orang lain yang "
                + "mengerjakannya juga.",
            en:
                "What was given by name goes on with the successor; without one only where somebody else works "
                + "on it too.")
        package static let noOpenWork = Phrase(id: "Tidak ada pekerjaan terbuka.", en: "No open work.")
        package static let allUnits = Phrase(id: "Semua OPD", en: "All offices")
        package static let noProviders = Phrase(
            id: "Penyedia internet yang dipakai kantor akan tampil di sini.",
            en: "The internet providers of the office will appear here.")
        package static let passwordLink = Phrase(
            id: "Buat tautan kata sandi", en: "Make a password link")
        package static let passwordLinkLede = Phrase(
            id:
                "Tautan sekali pakai untuk menyetel kata sandi sendiri, tanpa surel. Kata sandi lama tetap "
                + "berlaku sampai tautan dipakai; tautan yang dibuat sebelumnya berhenti berlaku.",
            en:
                "A one-time link for setting one's own password, without mail. The old password holds until "
                + "the link is used; a link made before no longer opens.")
        package static let specialHours = Phrase(id: "Jam kerja khusus baru", en: "New special hours")
        package static let dayOff = Phrase(id: "Hari libur baru", en: "New day off")
        package static let remove = Phrase(id: "Hapus", en: "Remove")
        package static let preview = Phrase(
            id: "Lihat tiket yang batas waktunya berubah", en: "See which deadlines would move")
        package static let wouldMove = Phrase(
            id: "Batas waktu yang akan berubah", en: "Deadlines that would move")
        package static let movesNothing = Phrase(
            id: "Tidak ada batas waktu tiket terbuka yang berubah.",
            en: "No deadline of an open ticket moves.")
        package static let moveNow = Phrase(id: "Simpan perubahan ini", en: "Store this change")
        package static let before = Phrase(id: "Semula", en: "Before")
        package static let after = Phrase(id: "Menjadi", en: "After")
        package static let step = Phrase(id: "Langkah", en: "Step")
        package static let ticket = Phrase(id: "Tiket", en: "Ticket")
        package static let confidentialTicket = Phrase(id: "tiket rahasia", en: "a confidential ticket")
        package static let previewShort = Phrase(id: "Lihat akibatnya", en: "See what moves")
        package static let noDeadline = Phrase(id: "tanpa batas waktu", en: "no deadline")
        package static let hoursTitle = Phrase(id: "Ubah jam kerja", en: "Change office hours")
        package static let settingsTitle = Phrase(id: "Ubah pengaturan", en: "Change settings")
        package static let bindingsTitle = Phrase(id: "Ubah pelaksana SOP", en: "Change who fills columns")
        package static let profileTitle = Phrase(id: "Ubah identitas kantor", en: "Change the office's name")

        package static func movesCount(_ count: Int) -> Phrase {
            Phrase(
                id: "\(count) batas waktu berubah",
                en: count == 1 ? "1 deadline moves" : "\(count) deadlines move")
        }
    }
}
