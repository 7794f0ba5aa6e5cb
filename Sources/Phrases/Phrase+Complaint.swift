extension Phrase {
    /// What seems to be wrong, in the words of somebody who is no technician.
    package enum Complaint {
        package static let title = Phrase(id: "Apa keluhannya?", en: "What is wrong?")
        package static let down = Phrase(id: "Internet mati", en: "No internet")
        package static let slow = Phrase(id: "Lambat", en: "Slow")
        package static let unstable = Phrase(id: "Putus-putus", en: "Keeps dropping")
        package static let wireless = Phrase(id: "WiFi", en: "Wi-Fi")
        package static let device = Phrase(id: "Perangkat rusak", en: "Broken device")
        package static let application = Phrase(id: "Aplikasi", en: "Application")
        package static let request = Phrase(id: "Permintaan", en: "Request")
        package static let other = Phrase(id: "Lainnya", en: "Something else")
    }
}
