import OfficeModel
import SOPModel
import OfficeTime

/// The posts of the invented office and who holds them. Every name is made up.
enum Staff {
    static let posts: [Post] = [
        Post(id: "kadis", name: "Kepala Dinas", recorders: ["sekretaris", "ajudan"], isHead: true),
        Post(id: "sekretaris", name: "Sekretaris Dinas", superior: "kadis", recorders: ["tu"]),
        Post(id: "ajudan", name: "Ajudan Kepala Dinas", superior: "sekretaris"),
        Post(id: "tu", name: "Pengadministrasi Tata Usaha", superior: "sekretaris"),
        Post(id: "meja", name: "Petugas Meja Layanan", superior: "sekretaris", isDesk: true),
        Post(
            id: "kabid-aptika", name: "Kepala Bidang Aplikasi Informatika", superior: "kadis",
            recorders: ["tu"]),
        Post(
            id: "kabid-ikp", name: "Kepala Bidang Informasi dan Komunikasi Publik", superior: "kadis",
            recorders: ["tu"]),
        Post(
            id: "kabid-persandian", name: "Kepala Bidang Statistik dan Persandian", superior: "kadis",
            recorders: ["tu"]),
        Post(
            id: "kasi-jaringan", name: "Kepala Seksi Infrastruktur dan Jaringan", superior: "kabid-aptika",
            recorders: ["tu"]),
        Post(id: "kasi-egov", name: "Kepala Seksi e-Government", superior: "kabid-aptika", recorders: ["tu"]),
        Post(id: "staf-jaringan", name: "Staf Seksi Infrastruktur dan Jaringan", superior: "kasi-jaringan"),
        Post(id: "teknisi", name: "Tenaga Teknis", superior: "kasi-jaringan", recorders: ["kasi-jaringan"]),
        Post(id: "pj-jaringan", name: "Penanggung Jawab Jaringan", superior: "kasi-jaringan"),
        Post(
            id: "kabag", name: "Kepala Bagian Kominfo dan Humas Sekretariat Daerah", recorders: ["kasubbag"]),
        Post(id: "kasubbag", name: "Kepala Sub Bagian Informatika", superior: "kabag"),
        Post(id: "staf-setda", name: "Staf Sub Bagian Informatika", superior: "kasubbag"),
    ]

    /// One person, the names they sign in by, and the post they hold.
    struct Member {
        var id: PersonID
        var login: String
        var name: String
        var post: PostID?
        var roles: [Person.Role] = []
    }

    static let members: [Member] = [
        Member(
            id: "rahmawati", login: "kadis",
            name: "Dr. Ir. Hj. Rahmawati Puspaningrum, S.T., M.Si., M.T., IPU",
            post: "kadis"),
        Member(
            id: "mansyur", login: "sekretaris", name: "Drs. H. Mansyur Adiwijaya, M.AP.", post: "sekretaris"),
        Member(id: "aldi", login: "ajudan", name: "Aldi Firmansyah Putra, S.IP.", post: "ajudan"),
        Member(id: "endang", login: "tu", name: "Endang Lestariningsih, S.E.", post: "tu"),
        Member(id: "hasnawati", login: "meja", name: "Hasnawati Pongdatu, S.A.P.", post: "meja"),
        Member(id: "rudi", login: "meja2", name: "Rudi Hartawan, A.Md.", post: "meja"),
        Member(
            id: "kristianto", login: "kabid", name: "Yohanes Kristianto Palimbong, S.Kom., M.T.",
            post: "kabid-aptika"),
        Member(
            id: "wirastini", login: "kabid-ikp", name: "Ni Luh Ayu Wirastini, S.Sos., M.I.Kom.",
            post: "kabid-ikp"),
        Member(
            id: "burhan", login: "kabid-sandi", name: "Ir. Burhanuddin Salasa, M.Si.",
            post: "kabid-persandian"),
        Member(
            id: "meilani", login: "kasi", name: "Meilani Tandirerung, S.T., M.Kom.", post: "kasi-jaringan"),
        Member(id: "arman", login: "kasi-egov", name: "Arman Lasimpara, S.Kom.", post: "kasi-egov"),
        Member(id: "dewi", login: "staf", name: "Dewi Anggraini Saputri, S.Kom.", post: "staf-jaringan"),
        Member(id: "fadli", login: "teknisi1", name: "Fadli Ramadhansyah, S.Tr.Kom.", post: "teknisi"),
        Member(id: "suartana", login: "teknisi2", name: "I Gede Suartana, A.Md.Kom.", post: "teknisi"),
        Member(id: "wagiman", login: "teknisi3", name: "Wagiman", post: "teknisi"),
        Member(id: "yuliana", login: "teknisi4", name: "Maria Yuliana Bere, S.T.", post: "teknisi"),
        Member(id: "rosdiana", login: "pj", name: "Rosdiana Mallisa, A.Md.", post: "pj-jaringan"),
        Member(id: "aminah", login: "kabag", name: "Dra. Hj. Siti Aminah Lakoro, M.Si.", post: "kabag"),
        Member(id: "jufri", login: "kasubbag", name: "Jufri Mandaka, S.Kom., M.Si.", post: "kasubbag"),
        Member(id: "rizky", login: "staf-setda", name: "Rizky Pratama Wongkar, S.Kom.", post: "staf-setda"),
        Member(
            id: "kevin", login: "admin", name: "Kevin Aditya Tanuwijaya, S.Kom.", post: nil,
            roles: [.administrator]),
        Member(
            id: "goreti", login: "auditor", name: "Maria Goreti Ndolusina, S.E., Ak., CGCAE", post: nil,
            roles: [.auditor]),
    ]

    static let technicians: [PersonID] = ["fadli", "suartana", "wagiman", "yuliana"]
    static let administrator: PersonID = "kevin"

    static func events(from: Instant) -> [OfficeEvent] {
        var events = posts.map { OfficeEvent.postSet($0) }
        for (index, member) in members.enumerated() {
            events.append(
                .personSet(
                    Person(
                        id: member.id, name: member.name, phone: Contact.phone(index + 1), roles: member.roles
                    )))
            events.append(.loginGiven(person: member.id, login: member.login))
            if let post = member.post {
                events.append(.holderAppointed(Holding(post: post, person: member.id, from: from)))
            }
        }
        events.append(
            .teamSet(
                Team(
                    id: "tim-teknis", name: "Tim Teknis Jaringan", members: technicians,
                    superior: "kasi-jaringan",
                    recorders: ["kasi-jaringan"])))
        events.append(
            .teamSet(
                Team(
                    id: "tim-pemeliharaan", name: "Tim Pemeliharaan Berkala",
                    members: ["fadli", "suartana", "dewi"], superior: "kasi-jaringan",
                    recorders: ["kasi-jaringan"])))
        return events
    }
}

/// Telephone numbers that nobody has.
enum Contact {
    static func phone(_ number: Int) -> String {
        let digits = String(number)
        return "0812-0000-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
