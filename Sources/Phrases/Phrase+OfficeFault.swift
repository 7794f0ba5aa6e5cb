extension Phrase {
    /// Why the office is not changed, each with its remedy.
    package enum OfficeFault {
        package static func picture(_ field: Phrase, _ kilobytes: Int) -> Phrase {
            Phrase(
                id:
                    "\(field.indonesian) harus gambar PNG atau JPEG paling besar \(kilobytes) KB. Perkecil "
                    + "atau "
                    + "simpan ulang gambarnya, lalu pilih lagi.",
                en:
                    "\(field.english) must be a PNG or JPEG picture of at most \(kilobytes) KB. Make it "
                    + "smaller "
                    + "or save it anew, and choose it again.")
        }
        package static func outside(_ field: Phrase, _ least: Int, _ most: Int) -> Phrase {
            Phrase(
                id: "\(field.indonesian): isi dengan angka \(least) sampai \(most).",
                en: "\(field.english): enter a number from \(least) to \(most).")
        }
        package static func unreadableLine(_ field: Phrase, _ line: String, example: String) -> Phrase {
            Phrase(
                id: "\(field.indonesian): baris “\(line)” kurang lengkap. Tulis seperti “\(example)”.",
                en: "\(field.english): the line “\(line)” lacks a part. Write it as “\(example)”.")
        }
        package static func chooseOne(_ field: Phrase) -> Phrase {
            Phrase(
                id: "\(field.indonesian): pilih paling sedikit satu.",
                en: "\(field.english): choose at least one.")
        }
        package static func notHours(_ field: Phrase) -> Phrase {
            Phrase(
                id:
                    "\(field.indonesian): jam tidak terbaca. Tulis berurutan seperti 07.30-12.00, "
                    + "13.00-16.00.",
                en: "\(field.english): not understood. Write the hours in order, as 07.30-12.00, 13.00-16.00."
            )
        }
        package static let alreadyFounded = Phrase(
            id: "Kantor ini sudah punya administrator. Masuklah dengan akun itu.",
            en: "This office has an administrator already. Sign in with that account.")
        package static func unknown(_ what: Phrase, _ name: String) -> Phrase {
            Phrase(
                id:
                    "\(what.indonesian) “\(name)” tidak ada atau tidak dipakai lagi. Pilih yang lain, atau "
                    + "tambahkan dahulu.",
                en:
                    "There is no \(what.english.lowercased()) “\(name)” in use. Choose another, or add it "
                    + "first."
            )
        }
        package static func nameTaken(_ name: String) -> Phrase {
            Phrase(
                id: "Nama “\(name)” sudah dipakai. Beri nama yang membedakan keduanya.",
                en: "The name “\(name)” is in use. Give one that tells the two apart.")
        }
        package static func loop(_ names: String) -> Phrase {
            Phrase(
                id: "Atasan berputar: \(names) menjadi atasan dirinya sendiri. Pilih atasan lain.",
                en: "Superiors in a circle: \(names) would stand above itself. Choose another superior.")
        }
        package static func postHeld(_ post: String, by names: String) -> Phrase {
            Phrase(
                id: "\(post) masih dipegang \(names). Akhiri dahulu pemegangnya.",
                en: "\(post) is still held by \(names). End that first.")
        }
        package static func postAbove(_ post: String, of names: String) -> Phrase {
            Phrase(
                id: "\(post) masih menjadi atasan \(names). Beri mereka atasan lain dahulu.",
                en: "\(post) still stands above \(names). Give them another superior first.")
        }
        package static func postBound(_ post: String, in titles: String) -> Phrase {
            Phrase(
                id: "\(post) masih mengisi kolom SOP \(titles). Ganti pelaksananya dahulu.",
                en: "\(post) still fills columns of \(titles). Bind them to another first.")
        }
        package static func teamWork(_ team: String, _ tickets: Int) -> Phrase {
            Phrase(
                id:
                    "\(tickets) tiket masih menunggu \(team). Selesaikan dahulu, atau pindahkan langkahnya "
                    + "ke pelaksana lain.",
                en: (tickets == 1 ? "1 ticket still waits" : "\(tickets) tickets still wait")
                    + " for \(team). Finish them first, or have others do the steps.")
        }
        package static func personHolds(_ person: String, _ names: String) -> Phrase {
            Phrase(
                id:
                    "\(person) masih memegang \(names). Gunakan “Pegawai ini pindah atau berhenti” agar "
                    + "pekerjaannya beralih.",
                en: "\(person) still holds \(names). Use “This person leaves”, so that the work passes on.")
        }
        package static func workByName(_ person: String, _ tickets: Int) -> Phrase {
            Phrase(
                id:
                    "\(tickets) tiket menunggu \(person) dengan nama, dan tidak ada orang lain yang mengerjakannya. "
                    + "Pilih pengganti di “Pegawai ini pindah atau berhenti”.",
                en:
                    "\(tickets) tickets wait for \(person) by name, and nobody else works on them. Choose a "
                    + "successor.")
        }
        package static let successorSelf = Phrase(
            id: "Pengganti tidak boleh orang yang sama. Pilih pegawai lain.",
            en: "Nobody succeeds themselves. Choose somebody else.")
        package static let lastAdministrator = Phrase(
            id:
                "Ini administrator terakhir; tanpa administrator kantor tidak dapat diatur. Angkat "
                + "administrator "
                + "lain dahulu.",
            en: "This is the last administrator; the office would have none. Make another one first.")
        package static let ownAppointment = Phrase(
            id: "Administrator tidak memberi dirinya sendiri pekerjaan tiket. Minta administrator lain.",
            en: "An administrator gives themselves no work on tickets. Ask another administrator.")
        package static func loginTaken(_ login: String, by name: String) -> Phrase {
            Phrase(
                id: "Nama akun “\(login)” sudah dipakai \(name). Pilih nama akun lain.",
                en: "The account name “\(login)” belongs to \(name). Choose another.")
        }
        package static func loginUnusable(_ login: String) -> Phrase {
            Phrase(
                id:
                    "Nama akun “\(login)” tidak dapat dipakai. Gunakan 2–40 huruf kecil, angka, titik atau "
                    + "tanda hubung, diawali huruf atau angka.",
                en:
                    "The account name “\(login)” cannot be used. Take 2–40 small letters, digits, dots or "
                    + "hyphens, a letter or digit first.")
        }
        package static let periodBackward = Phrase(
            id: "Tanggal akhir mendahului tanggal awal. Tukar atau perbaiki tanggalnya.",
            en: "The end lies before the beginning. Mend the dates.")
        package static let alreadyHolds = Phrase(
            id:
                "Pegawai ini sudah memegang jabatan itu dalam kedudukan yang sama pada waktu tersebut. "
                + "Akhiri "
                + "yang lama dahulu, atau pilih waktu lain.",
            en:
                "This person holds that post in this capacity at that time. End it first, or choose other "
                + "dates."
        )
        package static let notHeld = Phrase(
            id: "Pegawai ini tidak sedang memegang jabatan itu. Muat ulang halaman untuk keadaan terbaru.",
            en: "This person does not hold that post. Load the page again to see how things stand.")
        package static let calendarMissing = Phrase(
            id: "Jam kerja belum diatur. Pilih pola minggu kerja dahulu.",
            en: "No office hours are set. Choose a working week first.")
        package static let hoursUnusable = Phrase(
            id: "Jam kerja ini tidak dapat dipakai. Isi sedikitnya satu hari, dan periksa urutan jamnya.",
            en: "These hours cannot be used. Fill in at least one day, and check their order.")
        package static func dayKnown(_ date: String) -> Phrase {
            Phrase(
                id: "\(date) sudah hari libur. Hapus yang lama dahulu bila keterangannya salah.",
                en: "\(date) is a day off already. Remove that first if its name is wrong.")
        }
        package static func dayUnknown(_ date: String) -> Phrase {
            Phrase(
                id: "\(date) bukan hari libur. Muat ulang halaman untuk keadaan terbaru.",
                en: "\(date) is no day off. Load the page again to see how things stand.")
        }
        package static let periodUnknown = Phrase(
            id: "Tidak ada jam kerja khusus dari dan sampai tanggal itu. Muat ulang halaman.",
            en: "There are no special hours from and to these dates. Load the page again.")
        package static func periodsOverlap(_ name: String) -> Phrase {
            Phrase(
                id:
                    "Bertumpuk dengan jam kerja khusus “\(name)”. Ubah tanggalnya, atau hapus yang itu "
                    + "dahulu.",
                en: "It overlaps the special hours “\(name)”. Change the dates, or remove those first.")
        }
        package static func patternUnknownName(_ name: String) -> Phrase {
            Phrase(
                id:
                    "Pola nomor memuat {\(name)} yang tidak dikenal. Ganti dengan salah satu dari: {kode}, "
                    + "{urut}, {unit}, {bulan_romawi}, {tahun}.",
                en:
                    "A number pattern holds {\(name)}, which means nothing. Use one of these instead: "
                    + "{kode}, {urut}, {unit}, {bulan_romawi}, {tahun}.")
        }
        package static func patternWithoutOrder(_ kind: String) -> Phrase {
            Phrase(
                id: "Pola nomor “\(kind)” tanpa {urut}: semua naskah akan bernomor sama. Tambahkan {urut}.",
                en: "The pattern “\(kind)” lacks {urut}: all papers would bear one number. Add {urut}.")
        }
        package static func procedureUnknown(_ code: String) -> Phrase {
            Phrase(
                id: "SOP “\(code)” belum dipakai kantor ini. Pilih SOP itu dahulu.",
                en: "The SOP “\(code)” is not in force here. Choose it first.")
        }
        package static func columnUnknown(_ column: String, _ title: String) -> Phrase {
            Phrase(
                id: "SOP “\(title)” tidak punya kolom “\(column)”. Muat ulang halaman.",
                en: "The SOP “\(title)” has no column “\(column)”. Load the page again.")
        }
        package static let importEmpty = Phrase(
            id: "Daftar ini kosong. Salin baris dari Excel, lalu tempel di isian.",
            en: "The list is empty. Copy rows from Excel and paste them into the field.")
        package static func importFaulty(_ count: Int) -> Phrase {
            Phrase(
                id: "\(count) baris perlu diperbaiki; belum ada yang disimpan. Perbaiki, lalu periksa lagi.",
                en: "\(count) lines have faults; nothing is stored. Mend them and check again.")
        }
        package static func noSuchChange(_ number: Int) -> Phrase {
            Phrase(
                id: "Tidak ada perubahan nomor \(number). Muat ulang riwayat kantor.",
                en: "There is no change number \(number). Load the history again.")
        }
        package static func changedSince(_ number: Int) -> Phrase {
            Phrase(
                id: "Hal yang sama sudah diubah lagi (nomor \(number)). Batalkan perubahan itu dahulu.",
                en: "The same thing was changed again (number \(number)). Undo that change first.")
        }
        package static let changedMeanwhile = Phrase(
            id:
                "Isian ini sudah diubah setelah Anda membukanya; belum ada yang disimpan. Yang Anda ketik "
                + "masih ada di bawah. Bandingkan dengan perubahan berikut, lalu simpan lagi bila milik Anda "
                + "yang berlaku.",
            en:
                "This was changed after you opened it; nothing is stored yet. What you typed is still below. "
                + "Compare it with these changes, and save again if yours is to hold.")
        package static func changed(_ what: Phrase, by who: String, _ stamp: String) -> Phrase {
            Phrase(
                id: "\(what.indonesian), oleh \(who), \(stamp)", en: "\(what.english), by \(who), \(stamp)")
        }
        package static func notUndoable(_ number: Int) -> Phrase {
            Phrase(
                id:
                    "Perubahan nomor \(number) tidak dapat dibatalkan: tidak ada keadaan sebelumnya. Ubah di "
                    + "halamannya sendiri.",
                en:
                    "Change number \(number) cannot be undone: there is nothing before it. Change it on its "
                    + "own page instead.")
        }
    }
}
