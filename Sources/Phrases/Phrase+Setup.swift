extension Phrase {
    /// The pages that lead from an empty folder to an office that works.
    package enum Setup {
        package static let title = Phrase(id: "Menyiapkan kantor", en: "Setting up the office")
        package static let lede = Phrase(
            id:
                "Berhenti kapan saja: yang sudah disimpan tetap tersimpan, dan setiap halaman dapat dibuka "
                + "lagi.",
            en: "Leave at any time: what was stored stays, and every page can be opened again.")
        package static let steps = Phrase(id: "Langkah penyiapan", en: "Steps")
        package static let done = Phrase(id: "selesai", en: "done")
        package static let open = Phrase(id: "belum", en: "to do")
        package static let goOn = Phrase(id: "Simpan dan lanjutkan", en: "Save and go on")
        package static let skip = Phrase(id: "Lewati dahulu", en: "Skip for now")
        package static let resume = Phrase(id: "Lanjutkan penyiapan", en: "Go on setting up")
        package static let unfinished = Phrase(
            id: "Penyiapan kantor belum selesai", en: "The office is not fully set up")
        package static let finished = Phrase(
            id: "Kantor siap dipakai. Bagikan alamat halaman lapor kepada semua OPD.",
            en: "The office is ready. Give the address of the report page to all offices.")
        package static let missing = Phrase(id: "Yang masih kurang", en: "What is still missing")
        package static let beingSetUp = Phrase(
            id: "Kantor ini sedang disiapkan. Laporan belum dapat diterima.",
            en: "This office is being set up. It takes no reports yet.")

        package static let identity = Phrase(id: "Identitas", en: "Identity")
        package static let identityLede = Phrase(
            id: "Nama pada halaman publik, kop naskah, dan zona waktu kantor.",
            en: "The name on public pages and letterheads, and the office's time zone.")
        package static let governmentHint = Phrase(
            id: "Misalnya: Pemerintah Kabupaten …", en: "Such as: Pemerintah Kabupaten …")
        package static let nameHint = Phrase(
            id: "Misalnya: Dinas Komunikasi dan Informatika",
            en: "Such as: Dinas Komunikasi dan Informatika")
        package static let hours = Phrase(id: "Jam kerja", en: "Hours")
        package static let hoursLede = Phrase(
            id:
                "Batas waktu langkah dihitung menurut jam ini. Libur nasional dan cuti bersama 2026 dan "
                + "2027 serta "
                + "jam Ramadan sudah terisi; semuanya dapat diubah nanti.",
            en:
                "Deadlines are reckoned by these hours. National days off of 2026 and 2027 and Ramadan's "
                + "hours "
                + "are filled in; all of it can be changed later.")
        package static let posts = Phrase(id: "Jabatan", en: "Posts")
        package static let postsLede = Phrase(
            id:
                "Salin dari Excel lalu tempel. Kolom: jabatan; atasan; tanda, yaitu pimpinan (mengesahkan SOP) "
                + "atau meja layanan (memilah laporan masuk); boleh dicatatkan oleh, yaitu jabatan yang boleh "
                + "mencatat atas namanya. Baris judul boleh ada, boleh tidak.",
            en:
                "Copy from Excel and paste. Columns: post; superior; marks, either pimpinan (approves SOPs) or "
                + "meja layanan (sorts incoming reports); may be recorded by, the post that may record in its "
                + "name. A heading may be there or not.")
        package static let postsExample = Phrase(
            both:
                "Kepala Dinas\t\tpimpinan\tTata Usaha\nTata Usaha\tKepala Dinas\nPetugas Layanan\tKepala "
                + "Dinas\tmeja layanan"
        )
        package static let people = Phrase(id: "Pegawai", en: "People")
        package static let peopleLede = Phrase(
            id:
                "Salin dari Excel lalu tempel. Kolom: nama, jabatan, telepon, nama akun, NIP. Hanya nama "
                + "yang "
                + "wajib; nama akun yang kosong dibuatkan.",
            en:
                "Copy from Excel and paste. Columns: name, post, telephone, account, NIP. Only the name is "
                + "needed; an account that is missing is made up.")
        package static let peopleExample = Phrase(
            both: "Nama dengan gelar\tKepala Dinas\t0812-0000-0001\tkadis\nWagiman\tTeknisi\t0812-0000-0002")
        package static let units = Phrase(id: "OPD dan lokasi", en: "Offices and places")
        package static let unitsLede = Phrase(
            id:
                "Salin dari Excel lalu tempel. Kolom: OPD, lokasi, penanggung jawab, kontak, jabatannya. Hanya "
                + "OPD yang wajib. Beberapa lokasi dipisah titik koma, atau satu baris satu lokasi.",
            en:
                "Copy from Excel and paste. Columns: office, places, person responsible, contact, their post. "
                + "Only the office is needed. Several places with semicolons between, or one a line.")
        package static let unitsExample = Phrase(
            both:
                "Dinas Kesehatan\tKantor; Ruang server\tNama penanggung jawab\t0812-0000-0001\n"
                + "Kecamatan Permata\tLoket pelayanan\tNama lain\tnama@contoh.go.id")
        package static let procedures = Phrase(id: "SOP", en: "SOPs")
        package static let proceduresLede = Phrase(
            id: "Pilih lembar SOP yang dipakai kantor. Yang lain dapat ditambahkan kapan saja.",
            en: "Choose the sheets that the office works by. Others can be added at any time.")
        package static let ownProcedure = Phrase(id: "Unggah SOP sendiri", en: "Upload an SOP of your own")
        package static let ownProcedureLede = Phrase(
            id:
                "Berkas YAML diperiksa dahulu dan belum disimpan. Setelah disimpan dan diberlakukan, Anda kembali ke "
                + "halaman ini.",
            en:
                "A YAML file is checked first and not stored yet. Once it is kept and in force you come back to "
                + "this page.")
        package static let ownProcedures = Phrase(
            id: "SOP sendiri yang berlaku", en: "Your own SOPs in force")
        package static func approved(_ post: String) -> Phrase {
            Phrase(
                id:
                    "SOP yang dipilih langsung berlaku begitu disimpan: laporan berikutnya berjalan menurut "
                    + "lembar itu. Tercatat disahkan \(post), jabatan bertanda pimpinan.",
                en:
                    "SOPs that you choose are in force as soon as you go on: the next report runs by them. They "
                    + "are recorded as approved by \(post), the post marked as head.")
        }
        package static let approvedByNobody = Phrase(
            id:
                "SOP yang dipilih langsung berlaku tanpa jabatan yang mengesahkan. Beri satu jabatan tanda "
                + "pimpinan dahulu agar pengesahnya tercatat.",
            en:
                "SOPs that you choose are in force at once, approved by nobody. Mark one post as head first "
                + "to have it recorded.")
        package static let columns = Phrase(id: "Pelaksana", en: "Who does what")
        package static let columnsLede = Phrase(
            id:
                "Jabatan atau tim mana yang mengisi tiap kolom pelaksana lembar SOP. Yang namanya mirip sudah "
                + "dipilihkan; periksa, lalu simpan. “Pelaksana lain” hanya untuk kolom yang dikerjakan dua "
                + "jabatan bersama.",
            en:
                "Which post or team fills each column of the SOP sheets. Those with like names are chosen "
                + "already; check and save. “One more” is only for a column that two posts share.")
        package static func further(_ column: String) -> Phrase {
            Phrase(id: "\(column): pelaksana lain", en: "\(column): one more")
        }
        package static let addFurther = Phrase(id: "Tambah pelaksana lain", en: "Add one more")
        package static func retired(_ name: String) -> Phrase {
            Phrase(id: "\(name) (tidak dipakai lagi)", en: "\(name) (no longer in use)")
        }
        package static let noProcedures = Phrase(
            id: "Pilih SOP pada langkah sebelumnya; kolomnya akan tampil di sini.",
            en: "Choose SOPs on the page before; their columns will appear here.")
        package static let rows = Phrase(id: "langkah", en: "steps")
        package static let teamFormed = Phrase(
            id: "Tim dibentuk pada tiketnya; boleh kosong.",
            en: "The team is formed in the ticket; may stay empty.")
        package static let invite = Phrase(id: "Undang", en: "Invite")
        package static let inviteLede = Phrase(
            id:
                "Buat tautan sekali pakai agar tiap pegawai menyetel kata sandinya sendiri. Tidak perlu "
                + "surel.",
            en: "Make one-time links, so that everybody sets their own password. No mail needed.")
        package static let makeLinks = Phrase(
            id: "Buat tautan untuk yang belum punya kata sandi", en: "Make links for all without a password")
        package static let hasPassword = Phrase(id: "sudah punya kata sandi", en: "has a password")
        package static let hasNone = Phrase(id: "belum punya kata sandi", en: "no password yet")
        package static let standing = Phrase(id: "Keadaan", en: "Standing")
        package static let everybodyHas = Phrase(
            id: "Semua pegawai sudah punya kata sandi.", en: "Everybody has a password.")
        package static let noPeople = Phrase(
            id: "Tambahkan pegawai pada langkah Pegawai; mereka akan tampil di sini.",
            en: "Add people on the page People; they will appear here.")
        package static let finish = Phrase(id: "Selesai", en: "Finish")

        package static func step(_ number: Int, of count: Int) -> Phrase {
            Phrase(id: "Langkah \(number) dari \(count)", en: "Step \(number) of \(count)")
        }
    }

    /// Pasting a list.
    package enum Paste {
        package static func passedOver(_ headings: String) -> Phrase {
            Phrase(
                id:
                    "Kolom ini tidak dikenal dan dilewati: \(headings). Isinya dapat dimasukkan nanti di Kantor.",
                en:
                    "These columns are not known and were left out: \(headings). Enter them later under "
                    + "Office."
            )
        }
        package static let field = Phrase(id: "Tempel baris dari Excel", en: "Paste rows from Excel")
        package static let example = Phrase(id: "Contoh", en: "Example")
        package static let check = Phrase(id: "Periksa dahulu", en: "Check first")
        package static let checkAgain = Phrase(id: "Periksa lagi", en: "Check again")
        package static let store = Phrase(id: "Simpan daftar ini", en: "Save this list")
        package static let change = Phrase(id: "Ubah daftar", en: "Change the list")
        package static let nothingStored = Phrase(
            id: "Belum ada yang disimpan.", en: "Nothing is stored yet.")
        package static let nothingNew = Phrase(
            id: "Semua baris sudah ada di kantor ini; tidak ada yang perlu disimpan.",
            en: "All lines are in this office already; there is nothing to store.")
        package static let goOn = Phrase(id: "Lanjutkan", en: "Go on")
        package static let line = Phrase(id: "Baris", en: "Line")
        package static let effect = Phrase(id: "Hasil", en: "Effect")
        package static let loginAndNIP = Phrase(id: "Nama akun, NIP", en: "Account, NIP")
        package static let new = Phrase(id: "baru", en: "new")
        package static let changed = Phrase(id: "diperbarui", en: "changed")
        package static let same = Phrase(id: "sudah ada", en: "there already")
        package static let faulty = Phrase(id: "perlu diperbaiki", en: "to be mended")
        package static func more(_ count: Int) -> Phrase {
            Phrase(id: "dan \(count) baris lagi", en: "and \(count) more lines")
        }
        package static func summary(_ new: Int, _ changed: Int, _ same: Int) -> Phrase {
            Phrase(
                id: "\(new) baru, \(changed) diperbarui, \(same) sudah ada",
                en: "\(new) new, \(changed) changed, \(same) there already")
        }
        package static func faults(_ count: Int) -> Phrase {
            Phrase(
                id: "\(count) baris perlu diperbaiki. Belum ada yang disimpan.",
                en: count == 1
                    ? "1 line has a fault. Nothing is stored."
                    : "\(count) lines have faults. Nothing is stored.")
        }
        package static func atLine(_ number: Int, _ words: Phrase) -> Phrase {
            Phrase(id: "Baris \(number): \(words.indonesian)", en: "Line \(number): \(words.english)")
        }

        package static let nameMissing = Phrase(
            id: "kolom nama kosong. Isi namanya, atau hapus barisnya.",
            en: "the name is missing. Fill it in, or delete the line.")
        package static func tooLong(_ limit: Int) -> Phrase {
            Phrase(
                id: "lebih dari \(limit) huruf. Pendekkan namanya.",
                en: "more than \(limit) characters. Make the name shorter.")
        }
        package static func repeated(_ line: Int) -> Phrase {
            Phrase(
                id: "sama dengan baris \(line). Hapus salah satunya.",
                en: "the same as line \(line). Delete one of them.")
        }
        package static func superiorUnknown(_ name: String, _ nearest: String?) -> Phrase {
            unknown(
                Phrase(
                    id: "atasan “\(name)” tidak ada di daftar ini dan belum ada di kantor.",
                    en: "the superior “\(name)” is neither in this list nor in the office."), nearest,
                Phrase(
                    id: "Perbaiki kolom atasan, atau tambahkan satu baris untuk jabatan itu.",
                    en: "Mend the superior, or add a line for that post."))
        }
        package static func recorderUnknown(_ name: String, _ nearest: String?) -> Phrase {
            unknown(
                Phrase(
                    id: "pencatat “\(name)” tidak ada di daftar ini dan belum ada di kantor.",
                    en: "the recorder “\(name)” is neither in this list nor in the office."), nearest,
                Phrase(
                    id: "Perbaiki kolom pencatat, atau tambahkan satu baris untuk jabatan itu.",
                    en: "Mend the recorder, or add a line for that post."))
        }
        package static func postUnknown(_ name: String, _ nearest: String?) -> Phrase {
            unknown(
                Phrase(
                    id: "jabatan “\(name)” belum ada di kantor.",
                    en: "there is no post “\(name)” in the office."), nearest,
                Phrase(
                    id: "Perbaiki namanya, atau tambahkan jabatan itu dahulu.",
                    en: "Mend the name, or add that post first."))
        }
        private static func unknown(_ what: Phrase, _ nearest: String?, _ remedy: Phrase) -> Phrase {
            let meant = nearest.map {
                Phrase(id: "Mungkin maksudnya “\($0)”? ", en: "Did you mean “\($0)”? ")
            }
            return Phrase(
                id: "\(what.indonesian) \(meant?.indonesian ?? "")\(remedy.indonesian)",
                en: "\(what.english) \(meant?.english ?? "")\(remedy.english)")
        }
        package static let superiorLoop = Phrase(
            id: "menjadi atasan dirinya sendiri lewat baris lain. Perbaiki kolom atasan.",
            en: "stands above itself by way of other lines. Mend the superior.")
        package static func markUnknown(_ mark: String) -> Phrase {
            Phrase(
                id: "tanda “\(mark)” tidak dikenal. Tulis “pimpinan”, “meja layanan”, atau kosongkan.",
                en: "the mark “\(mark)” is unknown. Write “pimpinan”, “meja layanan”, or leave it empty.")
        }
        package static func loginUnusable(_ login: String) -> Phrase {
            Phrase(
                id:
                    "nama akun “\(login)” tidak dapat dipakai. Gunakan 2–40 huruf kecil, angka, titik atau "
                    + "tanda hubung, atau kosongkan agar dibuatkan.",
                en:
                    "the account “\(login)” cannot be used. Take 2–40 small letters, digits, dots or hyphens, "
                    + "or leave it empty to have one made up.")
        }
        package static func loginTaken(_ login: String, _ name: String) -> Phrase {
            Phrase(
                id: "nama akun “\(login)” sudah dipakai \(name). Beri nama akun lain.",
                en: "the account “\(login)” belongs to \(name). Give another.")
        }
        package static func replacesLogin(_ old: String) -> Phrase {
            Phrase(id: "mengganti akun lama \(old)", en: "takes the place of the account \(old)")
        }
        package static func otherLogin(_ line: Int) -> Phrase {
            Phrase(
                id:
                    "baris \(line) memberi orang yang sama nama akun lain. Samakan keduanya, atau kosongkan "
                    + "salah satu.",
                en:
                    "line \(line) gives the same person another account. Make them the same, or leave one "
                    + "empty.")
        }
        package static func ownLogin(_ login: String) -> Phrase {
            Phrase(
                id:
                    "akun Anda sendiri, \(login), akan diganti. Tulis akun itu atau kosongkan; mengubahnya "
                    + "di halaman pegawai Anda.",
                en:
                    "your own account, \(login), would be replaced. Write that account or leave it empty; "
                    + "change it on your own page.")
        }
        package static let ownAppointment = Phrase(
            id: "Anda mengangkat diri sendiri. Kosongkan jabatannya, atau minta administrator lain.",
            en: "you would appoint yourself. Leave the post empty, or ask another administrator.")
        package static func contactUnusable(_ contact: String) -> Phrase {
            Phrase(
                id:
                    "“\(contact)” bukan nomor telepon atau alamat surel. Tulis seperti 0812-0000-0001 atau "
                    + "nama@contoh.go.id.",
                en:
                    "“\(contact)” is neither a telephone number nor an e-mail address. Write it as "
                    + "0812-0000-0001 or name@example.go.id.")
        }
        package static func employeeNumberUnusable(_ number: String) -> Phrase {
            Phrase(
                id:
                    "NIP “\(number)” bukan 18 angka. Bila Excel menulis 1,98E+17, ubah kolomnya menjadi teks "
                    + "dan isi lagi; yang tidak punya NIP dikosongkan.",
                en:
                    "NIP “\(number)” is not 18 digits. Where Excel writes 1.98E+17, format the column as text "
                    + "and fill it in again; leave it empty for who has none.")
        }
        package static let responsibleMissing = Phrase(
            id: "ada kontak atau jabatan, tetapi nama penanggung jawab kosong. Isi namanya.",
            en: "there is a contact or post, but no name of the person responsible. Fill in the name.")
        package static func responsibleDiffers(_ line: Int) -> Phrase {
            Phrase(
                id:
                    "penanggung jawab OPD ini lain daripada di baris \(line). Satu OPD satu penanggung jawab: "
                    + "samakan, atau kosongkan.",
                en:
                    "the person responsible differs from line \(line). One office has one: make them the same, "
                    + "or leave it empty.")
        }
        package static let commasBetween = Phrase(
            id:
                "kolom-kolomnya dipisah koma, padahal nama dan gelar juga memakai koma. Salin langsung dari "
                + "Excel, atau simpan CSV dengan titik koma.",
            en:
                "commas stand between the columns, and names hold commas too. Copy from the spreadsheet, or "
                + "save the CSV with semicolons.")
        package static func personDiffers(_ name: String, login: String, nip: String) -> Phrase {
            let known = (
                id: [login.isEmpty ? "" : "akun \(login)", nip.isEmpty ? "" : "NIP \(nip)"],
                en: [login.isEmpty ? "" : "account \(login)", nip.isEmpty ? "" : "NIP \(nip)"]
            )
            let idWords = known.id.filter { !$0.isEmpty }.joined(separator: ", ")
            let enWords = known.en.filter { !$0.isEmpty }.joined(separator: ", ")
            return Phrase(
                id:
                    "“\(name)” sudah ada dengan \(idWords). Bila orang itu yang dimaksud, tulis akun atau "
                    + "NIP itu; bila orang lain, tulis juga baris orang itu dengan akun atau NIP-nya.",
                en:
                    "“\(name)” is there already with \(enWords). If that person is meant, write that account "
                    + "or NIP; if it is somebody else, add that person's line with their account or NIP too.")
        }
        package static func personUnclear(_ name: String) -> Phrase {
            Phrase(
                id: "ada beberapa “\(name)”. Tulis nama akun atau NIP orang yang dimaksud.",
                en: "there are several “\(name)”. Write the account or NIP of who is meant.")
        }
        package static func tooManyLines(_ limit: Int) -> Phrase {
            Phrase(
                id: "daftar lebih dari \(limit) baris. Tempel dalam beberapa bagian.",
                en: "the list has more than \(limit) lines. Paste it in parts.")
        }
    }
}
