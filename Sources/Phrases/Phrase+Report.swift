extension Phrase {
    /// The public pages: reporting, tracking, verifying a paper.
    package enum Report {
        package static let title = Phrase(id: "Laporkan gangguan jaringan", en: "Report a network outage")
        package static let lede = Phrase(
            id: "Isi yang Anda tahu. Petugas akan menghubungi Anda bila perlu.",
            en: "Fill in what you know. Staff will contact you if they need more.")
        package static let office = Phrase(id: "Kantor atau OPD Anda", en: "Your office")
        package static let place = Phrase(id: "Di mana gangguannya?", en: "Where is it?")
        package static let placeHint = Phrase(
            id: "Misalnya: lantai 2, ruang pelayanan", en: "For example: second floor, service room")
        package static let knownPlaceHint = Phrase(
            id: "Pilih dari daftar yang muncul, atau tulis sendiri. Misalnya: lantai 2, ruang pelayanan",
            en: "Choose from the list that appears, or write it. For example: second floor, service room")
        package static let what = Phrase(id: "Apa yang terjadi?", en: "What is happening?")
        package static let whatHint = Phrase(
            id: "Misalnya: internet mati di semua komputer, lampu merah menyala di kotak jaringan",
            en: "For example: no internet on any computer, a red light on the network box")
        package static let since = Phrase(id: "Sejak kapan?", en: "Since when?")
        package static let impact = Phrase(id: "Siapa yang terdampak?", en: "Who is affected?")
        package static let impactOne = Phrase(id: "Satu komputer", en: "One computer")
        package static let impactRoom = Phrase(id: "Satu ruangan", en: "One room")
        package static let impactOffice = Phrase(id: "Seluruh kantor", en: "The whole office")
        package static let impactService = Phrase(
            id: "Layanan kepada warga terhenti", en: "Services to citizens stand still")
        package static let name = Phrase(id: "Nama Anda", en: "Your name")
        package static let phone = Phrase(
            id: "Nomor WhatsApp atau telepon", en: "WhatsApp or telephone number")
        package static let phoneHint = Phrase(
            id: "Hanya dilihat petugas yang menangani laporan ini.",
            en: "Only the staff who handle this report see it.")
        package static let photos = Phrase(id: "Foto", en: "Photos")
        package static let photosHint = Phrase(
            id: "Foto kotak jaringan atau pesan di layar sangat membantu.",
            en: "A photo of the network box or of the message on the screen helps a lot.")
        package static let letter = Phrase(id: "Saya punya surat pengantar", en: "I have a letter")
        package static let letterNumber = Phrase(id: "Nomor surat", en: "Letter number")
        package static let letterDate = Phrase(id: "Tanggal surat", en: "Date of the letter")
        package static let sent = Phrase(id: "Laporan diterima", en: "Report received")
        package static let keepCode = Phrase(
            id: "Simpan kode ini untuk melacak laporan Anda.", en: "Keep this code to track your report.")
        package static let code = Phrase(id: "Kode lacak", en: "Tracking code")
        package static let codeHint = Phrase(
            id: "Ada pada pesan yang Anda terima saat melapor, misalnya KWCFR-TSXHM.",
            en: "It is in the message you got when you reported, for example KWCFR-TSXHM.")
        package static let whatNow = Phrase(id: "Apa yang terjadi sekarang", en: "What happens now")
        package static let isItNormal = Phrase(id: "Apakah sudah normal?", en: "Does it work again?")
        package static let rate = Phrase(id: "Bagaimana penanganannya?", en: "How was it handled?")
        package static let verify = Phrase(id: "Periksa keaslian naskah", en: "Verify a paper")

        package static let ratings: [Phrase] = [
            Phrase(id: "Buruk", en: "Poor"), Phrase(id: "Kurang", en: "Fair"),
            Phrase(id: "Cukup", en: "Adequate"),
            Phrase(id: "Baik", en: "Good"), Phrase(id: "Sangat baik", en: "Very good"),
        ]
    }
}
