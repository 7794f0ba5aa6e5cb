extension Phrase {
    /// Other programs: their tokens, and whom SIGAP tells what happens.
    package enum Programs {
        package static let title = Phrase(id: "Program lain", en: "Other programs")
        package static let tokens = Phrase(id: "Token", en: "Tokens")
        package static let webhooks = Phrase(id: "Webhook", en: "Webhooks")
        package static let tokensLede = Phrase(
            id:
                "Dengan token, program lain membaca atau mencatat atas nama satu orang kantor, tidak lebih dari yang boleh dilakukan orang itu.",
            en:
                "With a token another program reads or records in the name of one person of the office, and does no more than that person may."
        )
        package static let webhooksLede = Phrase(
            id:
                "Webhook memberi tahu program lain begitu sesuatu terjadi: nomor, waktu, dan keadaan; tanpa nama, isi, atau kode lacak.",
            en:
                "A webhook tells another program as soon as something happens: numbers, times and states; no names, words or tracking codes."
        )

        // MARK: tokens

        package static let noTokens = Phrase(
            id:
                "Belum ada token. Di sini muncul setiap program yang boleh masuk, dan kapan terakhir dipakai.",
            en: "No tokens yet. Every program that may come in appears here, with when it last came.")
        package static let newToken = Phrase(id: "Buat token", en: "Make a token")
        package static let program = Phrase(id: "Program", en: "Program")
        package static let programHint = Phrase(
            id: "Misalnya: Papan pantau ruang rapat.", en: "For example: wall display of the meeting room.")
        package static let actsAs = Phrase(id: "Atas nama", en: "Acts as")
        package static let actsAsHint = Phrase(
            id:
                "Token orang lain berlaku setelah orang itu menyetujuinya di halaman Akun saya.",
            en: "A token for somebody else is taken once that person agrees on their page My account.")
        package static let post = Phrase(id: "Dalam jabatan", en: "In the post")
        package static let postHint = Phrase(
            id: "Kosongkan untuk jabatan pertama orang itu.", en: "Leave empty for the first post they hold.")
        package static let scopes = Phrase(id: "Lingkup", en: "Scopes")
        package static let scopeRead = Phrase(id: "Membaca", en: "Read")
        package static let scopeReport = Phrase(id: "Mengirim laporan", en: "Send reports")
        package static let scopeAct = Phrase(id: "Semua perintah lain", en: "Every other command")
        package static let days = Phrase(id: "Masa berlaku (hari)", en: "Valid for (days)")
        package static let daysHint = Phrase(id: "0 berarti tanpa batas.", en: "0 means without end.")
        package static let standing = Phrase(id: "Keadaan", en: "Standing")
        package static let until = Phrase(id: "Berlaku sampai", en: "Valid until")
        package static let noEnd = Phrase(id: "tanpa batas", en: "without end")
        package static let lastUsed = Phrase(id: "Terakhir dipakai", en: "Last used")
        package static let never = Phrase(id: "belum pernah", en: "never")
        package static let valid = Phrase(id: "Berlaku", en: "Valid")
        package static let waits = Phrase(id: "Menunggu persetujuan", en: "Waits for consent")
        package static let expired = Phrase(id: "Lewat masanya", en: "Expired")
        package static func revokedAt(_ stamp: String) -> Phrase {
            Phrase(id: "Dicabut \(stamp)", en: "Revoked \(stamp)")
        }
        package static func madeBy(_ name: String, _ stamp: String) -> Phrase {
            Phrase(id: "Dibuat \(name), \(stamp)", en: "Made by \(name), \(stamp)")
        }
        package static let server = Phrase(id: "pengelola server", en: "the operator of the server")
        package static let revoke = Phrase(id: "Cabut", en: "Revoke")
        package static let agree = Phrase(id: "Setujui", en: "Agree")
        package static let mine = Phrase(
            id: "Program yang bertindak atas nama Anda", en: "Programs that act as you")
        package static let mineLede = Phrase(
            id:
                "Apa pun yang dilakukan program ini tercatat atas nama Anda. Cabut yang tidak Anda kenal.",
            en: "Whatever these programs do is recorded in your name. Revoke what you do not know.")
        package static let agreed = Phrase(
            id: "Disetujui. Token itu berlaku sekarang.", en: "Agreed. The token is valid now.")
        package static let revoked = Phrase(
            id: "Token dicabut; program itu tidak dapat masuk lagi.",
            en: "Token revoked; the program cannot come in any more.")

        // MARK: webhooks

        package static let noWebhooks = Phrase(
            id: "Belum ada webhook. Di sini muncul setiap penerima dan apakah pesannya sampai.",
            en: "No webhooks yet. Every receiver appears here, and whether its messages arrive.")
        package static let newWebhook = Phrase(id: "Tambah webhook", en: "Add a webhook")
        package static let address = Phrase(id: "Alamat penerima", en: "Address of the receiver")
        package static let addressHint = Phrase(
            id: "Dimulai dengan https://. Riwayat kantor hanya menyimpan nama mesinnya.",
            en: "Begins with https://. The office's history keeps only the name of the machine.")
        package static let topics = Phrase(id: "Yang diberitahukan", en: "What it is told")
        package static let topicReports = Phrase(id: "Laporan", en: "Reports")
        package static let topicTickets = Phrase(
            id: "Tiket dibuka, menunggu, selesai", en: "Tickets begin, wait, end")
        package static let topicSteps = Phrase(id: "Langkah dan tenggatnya", en: "Steps and their deadlines")
        package static let topicPapers = Phrase(
            id: "Tanda tangan, tembusan, komentar", en: "Countersignatures, notes, comments")
        package static let reach = Phrase(id: "Letak penerima", en: "Where the receiver is")
        package static let reachInternet = Phrase(
            id: "Internet, hanya https", en: "The internet, https only")
        package static let reachOffice = Phrase(
            id: "Jaringan kantor sendiri, http juga", en: "The office's own network, http too")
        package static let reachAnywhere = Phrase(
            id: "Di mana saja, mesin ini juga", en: "Anywhere, this machine too")
        package static let secrets = Phrase(id: "Tiket rahasia", en: "Confidential tickets")
        package static let secretsHeard = Phrase(
            id: "Diberitahukan juga (diizinkan dari server)", en: "Told too (allowed from the server)")
        package static let secretsHidden = Phrase(id: "Tidak diberitahukan", en: "Not told")
        package static let delivered = Phrase(id: "Terkirim", en: "Delivered")
        package static let waiting = Phrase(id: "Menunggu", en: "Waiting")
        package static let failing = Phrase(id: "Gagal, dicoba lagi", en: "Failing, tried again")
        package static let givenUp = Phrase(id: "Gagal, berhenti dicoba", en: "Failed, given up")
        package static let lastDelivered = Phrase(id: "Terakhir sampai", en: "Last arrived")
        package static let lastTrouble = Phrase(id: "Kegagalan terakhir", en: "Last failure")
        package static let nextAttempt = Phrase(id: "Dicoba lagi", en: "Tried again at")
        package static let message = Phrase(id: "Pesan", en: "Message")
        package static let attempts = Phrase(id: "Percobaan", en: "Attempts")
        package static let made = Phrase(id: "Dibuat", en: "Made")
        package static let active = Phrase(id: "Aktif", en: "Active")
        package static let isStopped = Phrase(id: "Dihentikan", en: "Stopped")
        package static let isFailing = Phrase(id: "Pesan gagal", en: "Messages fail")
        package static let retry = Phrase(id: "Coba lagi semua", en: "Try all again")
        package static let stop = Phrase(id: "Hentikan", en: "Stop")
        package static let stopHint = Phrase(
            id: "Selama dihentikan tidak ada yang dikirim; yang sedang menunggu dikirim setelah dilanjutkan.",
            en: "While it is stopped nothing is sent; what waits now is sent once it goes on.")
        package static let resume = Phrase(id: "Lanjutkan", en: "Go on")
        package static let remove = Phrase(id: "Hapus webhook", en: "Remove the webhook")
        package static let removeHint = Phrase(
            id: "Yang masih menunggu dilupakan. Penerima yang sama dapat ditambahkan lagi dengan kunci baru.",
            en: "What still waits is forgotten. The same receiver can be added again, with a new key.")
        package static let changed = Phrase(id: "Tersimpan.", en: "Saved.")
        package static let retried = Phrase(
            id: "Yang gagal dicoba lagi sekarang.", en: "What failed is tried again now.")

        // MARK: shown once

        package static let onceTitle = Phrase(id: "Simpan sekarang", en: "Keep it now")
        package static let onceToken = Phrase(
            id: "Token ini ditampilkan satu kali saja. Salin ke program yang memakainya.",
            en: "This token is shown only once. Copy it into the program that uses it.")
        package static let onceWaits = Phrase(
            id: "Token ini baru berlaku setelah pemiliknya menyetujuinya di halaman Akun saya.",
            en: "It is valid once its owner agrees on their page My account.")
        package static let onceKey = Phrase(
            id:
                "Kunci ini ditampilkan satu kali saja. Dengan kunci ini penerima memeriksa tanda tangan pesan.",
            en: "This key is shown only once. With it the receiver checks the signature of messages.")
        package static let onceLink = Phrase(
            id: "Tautan ini ditampilkan satu kali saja. Kirimkan kepada orangnya; berlaku tujuh hari.",
            en: "This link is shown only once. Send it to its person; it is valid for seven days.")
        package static let shownBefore = Phrase(
            id: "Sudah dibuat, dan sudah ditampilkan satu kali. Bila hilang, buat yang baru.",
            en: "It was made before, and was shown then. If it was lost, make a new one.")
        package static let back = Phrase(id: "Kembali ke daftar", en: "Back to the list")
        package static let copy = Phrase(id: "Salin", en: "Copy")

        // MARK: refusals

        package static let tokenUnknown = Phrase(
            id: "Token itu tidak ada. Pilih dari daftar token.",
            en: "There is no such token. Choose from the list.")
        package static let tokenIsRevoked = Phrase(
            id: "Token itu sudah dicabut. Buat yang baru bila masih diperlukan.",
            en: "That token was revoked. Make a new one if it is still needed.")
        package static let tokenOfAnother = Phrase(
            id: "Token ini atas nama orang lain. Minta orang itu menyetujuinya di halaman Akun saya.",
            en: "This token acts as somebody else. Ask them to agree to it on their page My account.")
        package static let alreadyAgreed = Phrase(
            id: "Token itu sudah disetujui. Lihat keadaannya di daftar token.",
            en: "That token was agreed to already. See how it stands in the list of tokens.")
        package static let scopeMissing = Phrase(
            id: "Lingkup belum dipilih. Pilih paling sedikit satu.",
            en: "No scope was chosen. Choose at least one.")
        package static func personGone(_ name: String) -> Phrase {
            Phrase(
                id: "\(name) tidak ada di kantor ini atau sudah tidak aktif. Pilih orang lain.",
                en: "\(name) is not of this office, or no longer. Choose somebody else.")
        }
        package static func postNotHeld(_ person: String, _ post: String) -> Phrase {
            Phrase(
                id: "\(person) tidak memegang jabatan \(post). Pilih jabatannya, atau kosongkan.",
                en: "\(person) does not hold the post \(post). Choose one they hold, or leave it empty.")
        }
        package static let webhookUnknown = Phrase(
            id: "Webhook itu tidak ada atau sudah dihapus. Pilih dari daftar webhook.",
            en: "There is no such webhook, or it was removed. Choose from the list of webhooks.")
        package static let webhookAsItIs = Phrase(
            id: "Webhook itu sudah dalam keadaan yang diminta. Lihat keadaannya di daftar webhook.",
            en: "The webhook stands so already. See how it stands in the list of webhooks.")
        package static let topicMissing = Phrase(
            id: "Belum dipilih apa yang diberitahukan. Pilih paling sedikit satu.",
            en: "Nothing to tell was chosen. Choose at least one.")
        package static let addressUnreadable = Phrase(
            id: "Alamat tidak terbaca. Tulis dengan huruf ASCII tanpa spasi, paling banyak 2.000.",
            en: "The address is unreadable. Write it in ASCII letters without spaces, at most 2,000.")
        package static let addressScheme = Phrase(
            id: "Alamat tidak dimulai dengan https://. Tulis https:// (di jaringan kantor boleh http://).",
            en:
                "The address does not begin with https://. Write https:// (or http:// in the office's "
                + "network).")
        package static let addressPlain = Phrase(
            id: "http biasa dapat dibaca di jalan. Pakai https, atau pilih jaringan kantor sendiri.",
            en: "Plain http can be read on the way. Use https, or choose the office's own network.")
        package static let addressHostMissing = Phrase(
            id: "Alamat tidak menyebut penerima. Tulis seperti https://papan.example.go.id/sigap.",
            en: "The address names no receiver. Write one such as https://papan.example.go.id/sigap.")
        package static let addressCredentials = Phrase(
            id:
                "Alamat tidak boleh memuat nama dan kata sandi. Hapus keduanya: pesan sudah ditandatangani "
                + "dengan kunci.",
            en:
                "The address may not hold a name and password. Delete them: messages are signed with a key "
                + "already.")
        package static let addressOwnNetwork = Phrase(
            id: "Alamat itu tidak ada di internet. Untuk penerima di sana pilih jaringan kantor sendiri.",
            en:
                "That address is not in the internet. For a receiver there choose the office's own network."
        )
        package static let addressOwnMachine = Phrase(
            id:
                "Alamat itu milik mesin ini sendiri. Untuk penerima di mesin lain tulis alamat mesin itu dan "
                + "pilih jaringan kantor sendiri; untuk mesin ini hanya dari server, dengan: sigap webhook add.",
            en:
                "That address is this machine's own. For a receiver on another write the address of that and "
                + "choose the office's own network; for this one only from the server: sigap webhook add.")
        package static let operatorOnly = Phrase(
            id:
                "Hanya pengelola server yang dapat mengizinkan ini, dengan: sigap webhook add. Pilih internet atau jaringan kantor.",
            en:
                "Only the operator of the server allows this, with: sigap webhook add. Choose the internet or the office's network."
        )
        package static let nothingToRetry = Phrase(
            id: "Tidak ada pesan yang berhenti dicoba. Tunggu: yang belum sampai dikirim lagi sendiri.",
            en: "No message was given up. Wait: what has not arrived is sent again by itself.")
        package static func accountMissing(_ name: String) -> Phrase {
            Phrase(
                id: "\(name) belum punya nama akun. Isi dahulu di halaman pegawai.",
                en: "\(name) has no account name yet. Give one on the page of people first.")
        }

        // MARK: the office's history

        package static func tokenMade(_ name: String, _ person: String) -> Phrase {
            Phrase(
                id: "Token “\(name)” dibuat atas nama \(person)",
                en: "Token “\(name)” made, acting as \(person)")
        }
        package static func tokenAgreed(_ name: String, _ person: String) -> Phrase {
            Phrase(
                id: "Token “\(name)” atas nama \(person) berlaku",
                en: "Token “\(name)” acting as \(person) is valid")
        }
        package static func tokenRevoked(_ name: String, _ person: String) -> Phrase {
            Phrase(
                id: "Token “\(name)” atas nama \(person) dicabut",
                en: "Token “\(name)” acting as \(person) revoked")
        }
        package static func webhookActive(_ host: String) -> Phrase {
            Phrase(id: "Webhook ke \(host) aktif", en: "Webhook to \(host) active")
        }
        package static func webhookStopped(_ host: String) -> Phrase {
            Phrase(id: "Webhook ke \(host) dihentikan", en: "Webhook to \(host) stopped")
        }
        package static func webhookRemoved(_ host: String) -> Phrase {
            Phrase(id: "Webhook ke \(host) dihapus", en: "Webhook to \(host) removed")
        }
        package static let webhookRetried = Phrase(
            id: "Pesan webhook yang gagal dicoba lagi", en: "Failed messages of a webhook tried again")
        package static func passwordLink(_ person: String) -> Phrase {
            Phrase(
                id: "Tautan kata sandi dibuat untuk \(person)", en: "Link for a password made for \(person)")
        }
    }
}
