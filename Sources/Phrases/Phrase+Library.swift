extension Phrase {
    /// The library of SOPs: versions, what became of them, and moving tickets.
    package enum Library {
        package static let versions = Phrase(id: "Semua versi", en: "All versions")
        package static let others = Phrase(id: "Belum atau tidak berlaku", en: "Not in force")
        package static let othersLede = Phrase(
            id: "Konsep, versi yang menunggu tanggalnya, dan SOP yang dicabut.",
            en: "Drafts, versions that wait for their day, and SOPs that were withdrawn.")
        package static let findings = Phrase(id: "Temuan", en: "Findings")
        package static let standing = Phrase(id: "Keadaan", en: "Standing")
        package static let versionsLede = Phrase(
            id: "Sejak kapan berlaku dan siapa yang mengesahkan tertulis di bawah nomor versi.",
            en: "Under each number stands since when it counts and who approved it.")
        package static let acts = Phrase(id: "Riwayat SOP ini", en: "What was done with this SOP")
        package static let clock = Phrase(id: "Sistem", en: "The system")

        // MARK: standing
        package static let draft = Phrase(id: "Konsep", en: "Draft")
        package static let dropped = Phrase(id: "Konsep ditarik", en: "Draft taken back")
        package static let inForce = Phrase(id: "Berlaku", en: "In force")
        package static let withdrawn = Phrase(id: "Dicabut", en: "Withdrawn")
        package static func planned(_ date: String) -> Phrase {
            Phrase(id: "Berlaku mulai \(date)", en: "In force from \(date)")
        }
        package static func superseded(_ version: Int) -> Phrase {
            Phrase(id: "Digantikan versi \(version)", en: "Superseded by version \(version)")
        }
        package static func version(_ version: Int) -> Phrase {
            Phrase(id: "Versi \(version)", en: "Version \(version)")
        }
        package static func errors(_ count: String) -> Phrase {
            Phrase(id: "\(count) kesalahan", en: "\(count) errors")
        }
        package static func warnings(_ count: String) -> Phrase {
            Phrase(id: "\(count) peringatan", en: "\(count) warnings")
        }
        package static func hints(_ count: String) -> Phrase {
            Phrase(id: "\(count) petunjuk", en: "\(count) hints")
        }
        package static let clean = Phrase(id: "tanpa temuan", en: "no findings")

        // MARK: what was done
        package static func wasDrafted(_ version: Int) -> Phrase {
            Phrase(
                id: "Versi \(version) disimpan sebagai konsep", en: "Version \(version) was kept as a draft")
        }
        package static func wasEnforced(_ version: Int, _ date: String) -> Phrase {
            Phrase(
                id: "Versi \(version) diberlakukan mulai \(date)",
                en: "Version \(version) was put in force from \(date)")
        }
        package static func wasWithdrawn(_ version: Int) -> Phrase {
            Phrase(id: "Versi \(version) dicabut", en: "Version \(version) was withdrawn")
        }
        package static func approved(_ post: String) -> Phrase {
            Phrase(id: "disahkan \(post)", en: "approved by \(post)")
        }
        package static let doneKept = Phrase(
            id: "Konsep tersimpan. Belum ada tiket yang memakainya sebelum diberlakukan.",
            en: "The draft is kept. No ticket uses it before it is put in force.")
        package static let doneEnforced = Phrase(
            id: "Tersimpan. Tiket yang sedang berjalan tetap pada versinya sampai dipindahkan.",
            en: "Done. Running tickets stay on their version until they are moved.")
        package static let doneWithdrawn = Phrase(
            id: "Dicabut. Tiket yang sedang berjalan tetap diselesaikan menurut versinya.",
            en: "Withdrawn. Running tickets are still finished by their version.")

        // MARK: ways
        package static let upload = Phrase(id: "Unggah SOP", en: "Upload an SOP")
        package static let compare = Phrase(id: "Bandingkan", en: "Compare")
        package static let enforce = Phrase(id: "Berlakukan", en: "Put in force")
        package static let reschedule = Phrase(id: "Ubah tanggal berlaku", en: "Change the day")
        package static let withdraw = Phrase(id: "Cabut versi ini", en: "Withdraw this version")
        package static let withdrawPlan = Phrase(id: "Batalkan rencana", en: "Take the plan back")
        package static let withdrawDraft = Phrase(id: "Tarik konsep", en: "Take the draft back")
        package static let withdrawLede = Phrase(
            id: "Setelah dicabut, tidak ada tiket baru menurut SOP ini. Versi ini dapat diberlakukan lagi.",
            en: "No new ticket begins by this SOP then. The version can be put in force again.")
        package static let withdrawPlanLede = Phrase(
            id: "Versi ini kembali menjadi konsep dan dapat diberlakukan dengan tanggal lain.",
            en: "The version becomes a draft again and can be put in force on another day.")
        package static let withdrawDraftLede = Phrase(
            id: "Konsep tetap dapat dibaca dan dapat disimpan lagi.",
            en: "The draft can still be read, and kept again.")
        package static let move = Phrase(id: "Pindahkan tiket", en: "Move tickets")
        package static let back = Phrase(id: "Kembali ke SOP", en: "Back to the SOP")
    }

    /// Reading, checking and keeping a file.
    package enum Upload {
        package static let title = Phrase(id: "Unggah dan periksa SOP", en: "Upload and check an SOP")
        package static let lede = Phrase(
            id: "Berkas hanya diperiksa; tidak ada yang tersimpan sebelum Anda menekan Simpan konsep.",
            en: "The file is only checked; nothing is kept before you press Keep the draft.")
        package static let file = Phrase(id: "Berkas YAML", en: "YAML file")
        package static let fileHint = Phrase(
            id: "Paling besar 256 KB. Mulailah dari berkas versi yang berlaku: unduh, ubah, naikkan versi.",
            en: "At most 256 KB. Begin with the file in force: download it, change it, raise its version.")
        /// Where no version is in force yet.
        package static let setupFileHint = Phrase(
            id:
                "Paling besar 256 KB. Termudah: buka salah satu lembar di atas, unduh berkasnya, lalu ubah kode "
                + "dan isinya.",
            en:
                "At most 256 KB. Easiest: open one of the sheets above, download its file, then change its code "
                + "and content.")
        package static let text = Phrase(id: "Atau tempel isinya", en: "Or paste its text")
        package static let check = Phrase(id: "Periksa", en: "Check")
        package static let checkAgain = Phrase(id: "Periksa berkas lain", en: "Check another file")
        package static let keep = Phrase(id: "Simpan konsep", en: "Keep the draft")
        package static let nothingSent = Phrase(
            id: "Berkas YAML: belum ada. Pilih berkas atau tempel isinya.",
            en: "YAML file: none was sent. Choose a file or paste its text.")
        package static let tooLarge = Phrase(
            id: "Berkas YAML: lebih besar dari 256 KB. Buang bagian yang bukan SOP, lalu unggah lagi.",
            en: "YAML file: larger than 256 KB. Remove what is not the SOP and upload it again.")
        package static let faulty = Phrase(
            id: "Berkas ini belum dapat disimpan. Perbaiki kesalahan di bawah, lalu unggah lagi.",
            en: "This file cannot be kept yet. Mend the errors below and upload it again.")
        package static let sound = Phrase(
            id: "Berkas ini dapat disimpan.", en: "This file can be kept.")
        package static let soundWithWarnings = Phrase(
            id: "Berkas ini dapat disimpan; peringatannya tetap terlihat pada versinya.",
            en: "This file can be kept; its warnings stay visible with the version.")
        package static let newProcedure = Phrase(
            id: "SOP baru: kode ini belum ada di pustaka.",
            en: "A new SOP: the code is not in the library yet.")
        package static let notAllowed = Phrase(
            id: "Hanya administrator atau kepala kantor yang menyimpan dan memberlakukan SOP. "
                + "Kirimkan berkas yang sudah diperiksa kepada mereka.",
            en: "Only the administrator or the head of the office keeps SOPs and puts them in force. "
                + "Send them the checked file.")
        package static let labelText = Phrase(id: "Berkas SOP", en: "SOP file")
        package static func finding(_ line: String, _ message: String) -> Phrase {
            Phrase(id: "Baris \(line): \(message)", en: "Line \(line): \(message)")
        }
        package static func versionTooLow(_ version: Int, next: Int) -> Phrase {
            Phrase(
                id: "versi: nomor \(version) sudah pernah berlaku atau lebih rendah. Gunakan versi: \(next).",
                en: "versi: number \(version) was in force already, or is lower. Use versi: \(next).")
        }
        package static func sameAsKept(_ version: Int) -> Phrase {
            Phrase(
                id:
                    "Berkas ini sama persis dengan versi \(version) yang sudah tersimpan. Tidak ada yang diubah.",
                en: "This file is exactly version \(version), which is kept already. Nothing was changed.")
        }
    }

    /// Putting a version in force.
    package enum Enforcing {
        package static func title(_ version: Int) -> Phrase {
            Phrase(id: "Berlakukan versi \(version)", en: "Put version \(version) in force")
        }
        package static let effective = Phrase(id: "Berlaku mulai", en: "In force from")
        package static let effectiveHint = Phrase(
            id: "Kosong atau hari ini: langsung berlaku. Tanggal lain: berlaku sejak pukul 00.00 hari itu.",
            en: "Empty or today: at once. Another day: from midnight of that day.")
        package static let approvedBy = Phrase(id: "Jabatan yang mengesahkan", en: "Post that approved it")
        package static func printedApprover(_ post: String) -> Phrase {
            Phrase(id: "Pada berkas tertulis: \(post).", en: "The file says: \(post).")
        }
        package static let columns = Phrase(id: "Kolom yang belum diisi", en: "Columns nobody fills yet")
        package static let columnsLede = Phrase(
            id:
                "Pilih jabatan atau tim yang mengisi setiap kolom; tanpa itu langkahnya tidak sampai ke siapa pun.",
            en: "Choose the post or team for each column; without it, its steps would reach nobody.")
        package static let noColumns = Phrase(
            id: "Semua kolom sudah diisi jabatan atau tim.", en: "Posts or teams fill all columns.")
        package static let warningsStay = Phrase(
            id: "Pemeriksa menemukan hal yang perlu dilihat sebelum diberlakukan.",
            en: "The checker found something to look at before it is put in force.")
        package static let already = Phrase(
            id: "Versi ini sudah berlaku.", en: "This version is in force already.")
        package static let hasErrors = Phrase(
            id: "Berkas versi ini memiliki kesalahan, jadi tidak dapat diberlakukan.",
            en: "The file of this version has errors, so it cannot be put in force.")
        package static func replaces(_ version: Int) -> Phrase {
            Phrase(
                id: "Menggantikan versi \(version). Tiket yang sedang berjalan tetap pada versi \(version).",
                en: "Takes the place of version \(version). Running tickets stay on version \(version).")
        }
        package static let first = Phrase(
            id: "Belum ada versi SOP ini yang berlaku.", en: "No version of this SOP is in force yet.")

        // MARK: refusals
        package static let noSuchProcedure = Phrase(
            id: "SOP ini tidak ada di pustaka. Buka daftar SOP dan pilih dari sana.",
            en: "This SOP is not in the library. Open the list of SOPs and choose from there.")
        package static func noSuchVersion(_ version: Int) -> Phrase {
            Phrase(
                id: "Versi \(version) tidak ada. Unggah dan simpan berkasnya lebih dahulu.",
                en: "There is no version \(version). Upload and keep its file first.")
        }
        package static func alreadyInForce(_ version: Int) -> Phrase {
            Phrase(
                id: "Versi \(version) sudah berlaku. Tidak ada yang perlu dilakukan.",
                en: "Version \(version) is in force already. There is nothing to do.")
        }
        package static let sinceInPast = Phrase(
            id: "Berlaku mulai: tanggal sudah lewat. Pilih hari ini atau sesudahnya; "
                + "tiket yang sudah dimulai tidak berubah ke belakang.",
            en:
                "In force from: the day is past. Choose today or later; nothing changes for tickets already begun."
        )
        package static let approverMissing = Phrase(
            id: "Jabatan yang mengesahkan: belum dipilih. Pilih jabatan yang menandatangani SOP.",
            en: "Post that approved it: not chosen. Choose the post that signed the SOP.")
        package static func unbound(_ column: String) -> Phrase {
            Phrase(
                id: "Kolom \(column): belum diisi siapa pun. Pilih jabatan, tim atau pelapor.",
                en: "Column \(column): nobody fills it. Choose a post, a team or the reporter.")
        }
        package static func noSuchColumn(_ column: String) -> Phrase {
            Phrase(
                id: "Kolom \(column) tidak ada pada versi ini. Hapus isian itu.",
                en: "This version has no column \(column). Leave it out.")
        }
        package static func assigneeUnknown(_ column: String) -> Phrase {
            Phrase(
                id: "Kolom \(column): pilihan tidak dikenal. Pilih jabatan atau tim kantor ini.",
                en: "Column \(column): the choice is not known. Choose a post or team of this office.")
        }
        package static func teamGivenUp(_ column: String) -> Phrase {
            Phrase(
                id: "Kolom \(column): tim itu tidak dipakai lagi. Pilih jabatan atau tim lain.",
                en: "Column \(column): that team is no longer in use. Choose another post or team.")
        }
        package static func nothingToWithdraw(_ version: Int) -> Phrase {
            Phrase(
                id: "Versi \(version) tidak sedang berlaku atau direncanakan. Muat ulang halaman.",
                en: "Version \(version) is neither in force nor planned. Reload the page.")
        }
        package static let reasonMissing = Phrase(
            id: "Alasan: belum diisi. Tulis mengapa versi ini dicabut.",
            en: "Reason: missing. Say why this version is withdrawn.")
    }

    /// One version beside another.
    package enum Comparing {
        package static let title = Phrase(id: "Perbandingan versi", en: "Versions compared")
        package static func versions(_ from: Int, _ to: Int) -> Phrase {
            Phrase(id: "Versi \(from) → versi \(to)", en: "Version \(from) → version \(to)")
        }
        package static let from = Phrase(id: "Dari versi", en: "From version")
        package static let to = Phrase(id: "Ke versi", en: "To version")
        package static let show = Phrase(id: "Bandingkan", en: "Compare")
        package static let same = Phrase(
            id: "Kedua versi sama isinya, selain nomor versinya.",
            en: "Both versions say the same, but for their number.")
        package static let onlyOne = Phrase(
            id: "SOP ini baru punya satu versi. Unggah versi berikutnya untuk membandingkan.",
            en: "This SOP has only one version. Upload the next one to compare.")
        package static let identity = Phrase(id: "Identitas dan kolom", en: "Identity and columns")
        package static let rows = Phrase(id: "Langkah", en: "Rows")
        package static let added = Phrase(id: "Baru", en: "New")
        package static let removed = Phrase(id: "Dihapus", en: "Removed")
        package static let changed = Phrase(id: "Berubah", en: "Changed")
        package static let moved = Phrase(id: "Pindah tempat", en: "Moved")
        package static let empty = Phrase(id: "(kosong)", en: "(empty)")
        package static let inserted = Phrase(id: "ditambahkan:", en: "added:")
        package static let deleted = Phrase(id: "dihapus:", en: "removed:")
        package static func unchanged(_ count: String) -> Phrase {
            Phrase(id: "\(count) langkah lain tidak berubah.", en: "\(count) other rows did not change.")
        }
        package static func places(_ before: String, _ after: String) -> Phrase {
            Phrase(id: "baris \(before) → baris \(after)", en: "row \(before) → row \(after)")
        }
        package static func addedRows(_ count: String) -> Phrase {
            Phrase(id: "\(count) langkah baru", en: "\(count) rows new")
        }
        package static func removedRows(_ count: String) -> Phrase {
            Phrase(id: "\(count) langkah dihapus", en: "\(count) rows removed")
        }
        package static func changedRows(_ count: String) -> Phrase {
            Phrase(id: "\(count) langkah berubah", en: "\(count) rows changed")
        }
        package static func movedRows(_ count: String) -> Phrase {
            Phrase(id: "\(count) langkah pindah tempat", en: "\(count) rows moved")
        }
    }

    /// Moving running tickets to the version in force.
    package enum Moving {
        package static let title = Phrase(id: "Pindahkan tiket yang berjalan", en: "Move running tickets")
        package static func lede(_ version: Int) -> Phrase {
            Phrase(
                id:
                    "Ke versi \(version) yang berlaku. Tidak ada yang berubah sebelum Anda menekan Pindahkan.",
                en: "To version \(version), which is in force. Nothing changes before you press Move.")
        }
        package static let notInForce = Phrase(
            id: "Tidak ada versi SOP ini yang berlaku, jadi tidak ada tujuan untuk memindahkan tiket.",
            en: "No version of this SOP is in force, so there is nowhere to move tickets to.")
        package static let none = Phrase(
            id: "Semua tiket yang berjalan sudah memakai versi yang berlaku.",
            en: "All running tickets already use the version in force.")
        package static func steps(_ version: Int) -> Phrase {
            Phrase(
                id: "Langkah lama → langkah versi \(version)", en: "Old row → row of version \(version)")
        }
        package static func oldRow(_ row: String, _ version: Int) -> Phrase {
            Phrase(id: "\(row) (versi \(version))", en: "\(row) (version \(version))")
        }
        package static let stepsLede = Phrase(
            id: "Versi yang berlaku tidak mempunyai langkah ini. Pilih tujuannya, lalu coba lagi.",
            en: "The version in force does not have these rows. Choose where they go, then try again.")
        package static func sameRows(_ count: String) -> Phrase {
            Phrase(
                id: "\(count) langkah ada pada kedua versi", en: "\(count) rows stand in both versions")
        }
        package static let tryAgain = Phrase(id: "Coba dengan pilihan ini", en: "Try with these")
        package static let trial = Phrase(id: "Percobaan", en: "Dry run")
        package static let goes = Phrase(id: "Dapat dipindahkan", en: "Can move")
        package static let stays = Phrase(id: "Tetap", en: "Stays")
        package static let was = Phrase(id: "Sudah dipindahkan", en: "Moved")
        package static let act = Phrase(id: "Pindahkan yang dipilih", en: "Move the chosen")
        package static let chooseNone = Phrase(
            id: "Belum ada tiket yang dipilih. Centang tiket yang akan dipindahkan.",
            en: "No ticket was chosen. Tick the tickets to move.")
        package static let reasonMissing = Phrase(
            id: "Alasan: belum diisi. Tulis mengapa tiket dipindahkan.",
            en: "Reason: missing. Say why the tickets are moved.")
        package static let tickets = Phrase(id: "Tiket", en: "Tickets")
        package static let reason = Phrase(id: "Alasan", en: "Reason")
        package static let result = Phrase(id: "Hasil", en: "Outcome")
        package static let notYours = Phrase(
            id: "Tiket dipindahkan oleh kepala kantor, meja layanan, atau atasan pada SOP ini; "
                + "administrator tidak berwenang atas tiket.",
            en: "Tickets are moved by the head, the desk of reports or a superior on this SOP; "
                + "an administrator has no power over tickets.")
        package static func due(_ stamp: String) -> Phrase {
            Phrase(id: "tenggat \(stamp)", en: "due \(stamp)")
        }
        package static let noDeadline = Phrase(id: "tanpa tenggat", en: "no deadline")
        package static func counted(_ moved: String, _ refused: String) -> Phrase {
            Phrase(
                id: "\(moved) tiket dipindahkan, \(refused) tetap pada versinya.",
                en: "\(moved) tickets moved, \(refused) stay on their version.")
        }
        package static func history(_ version: Int) -> Phrase {
            Phrase(id: "Dipindahkan ke versi \(version) SOP", en: "Moved to version \(version) of the SOP")
        }
        package static let done = Phrase(
            id: "Tiket dipindahkan ke versi SOP yang berlaku.",
            en: "The ticket was moved to the version of the SOP in force.")
        package static func column(_ column: String) -> Phrase {
            Phrase(id: "Kolom \(column)", en: "Column \(column)")
        }
        package static func row(_ row: String) -> Phrase {
            Phrase(id: "Tujuan untuk \(row)", en: "Where \(row) goes")
        }
        package static func more(_ shown: String) -> Phrase {
            Phrase(
                id: "Ditampilkan \(shown) tiket; sisanya menyusul setelah ini dipindahkan.",
                en: "\(shown) tickets are shown; the others follow when these are moved.")
        }
    }
}
