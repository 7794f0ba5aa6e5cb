import FoundationEssentials
import HTTPServer
import Testing

@testable import Web

/// What came of one knock at one door.
///
/// `+` done or shown · `>` led on · `s` asked to sign in · `-` forbidden · `0` nothing there (any more) ·
/// `?` let in, and what was sent refused.
private func mark(_ answer: Answer) -> Character {
    switch answer.status {
    case 200..<300: "+"
    case 303: (answer["location"] ?? "").hasPrefix("/masuk") ? "s" : ">"
    case 401: "s"
    case 403: "-"
    case 404, 410: "0"
    case 400, 409, 415, 422: "?"
    default: "!"
    }
}

/// A table of expectations: a name, and one mark for each role.
private struct RoleTable {
    let rows: [String: String]

    init(_ text: String) {
        var rows: [String: String] = [:]
        for line in text.split(separator: "\n") {
            let marks = line.suffix(Who.allCases.count)
            let name = line.dropLast(Who.allCases.count)
            rows[String(name.trimmingPrefix { $0 == " " }).trimmed] = String(marks)
        }
        self.rows = rows
    }

    /// Compares, and prints the row as it would have to stand here.
    func expect(_ name: String, _ marks: String) {
        #expect(rows[name] == marks, "\(name) \(marks)")
    }
}

extension String {
    fileprivate var trimmed: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

/// Every door of the program and everybody who may knock: one table, and a door that is missing in it fails.
@Suite("Every route and every command, for every role")
struct RoleTests {
    @Test("The table names every route and every command, and nothing else")
    func complete() {
        let routes = Set(Routes.all.map(\.title))
        #expect(Set(Self.routes.rows.keys).subtracting(routes).sorted() == [])
        #expect(routes.subtracting(Self.routes.rows.keys).sorted() == [])
        let names = Set(CommandName.allCases.map(\.rawValue))
        #expect(Set(Self.commands.rows.keys).subtracting(names).sorted() == [])
        #expect(names.subtracting(Self.commands.rows.keys).sorted() == [])
    }

    @Test("Each route answers each role as the table says")
    func routes() async throws {
        var marks: [String: [Who: Character]] = [:]
        for who in Who.allCases {
            try await withOffice { office in
                // What ends the session comes last.
                let ending = ["POST /keluar", "DELETE /api/v1/session", "POST /api/v1/session"]
                let sorted =
                    Routes.all.filter { !ending.contains($0.title) }
                    + Routes.all.filter { ending.contains($0.title) }
                for route in sorted {
                    var ask = Ask(method: route.method.rawValue, target: route.sample(in: office.seed))
                    if route.method.takesBody {
                        ask.sent =
                            route.isAPI && !route.pattern.contains("attachments")
                            ? .json("{}") : .form([("csrf", who.formToken)])
                    }
                    let answer = await office.ask(ask.as(who))
                    marks[route.title, default: [:]][who] = mark(answer)
                }
            }
        }
        for route in Routes.all {
            Self.routes.expect(
                route.title, String(Who.allCases.map { marks[route.title]?[$0] ?? "!" }))
        }
    }

    @Test(
        "Each command, right in every field, does for each role what the table says",
        arguments: CommandName.allCases)
    func commands(name: CommandName) async throws {
        var row = ""
        var rest = Who.allCases[...]
        while !rest.isEmpty {
            // After one was accepted the next one finds the office as it was.
            try await withOffice { office in
                let sample = Sample(name, in: office.seed)
                for first in sample.before {
                    _ = await office.ask(office.request(Sample(first, in: office.seed), by: .json))
                }
                while let who = rest.first {
                    rest = rest.dropFirst()
                    // Only the reporter has the code; a stranger comes without.
                    let fields = who == .reporter ? sample.fields : sample.without("code")
                    let answer = await office.ask(office.request(name, fields, as: who, by: .json))
                    row.append(mark(answer))
                    if answer.status < 400 { break }
                }
            }
        }
        Self.commands.expect(name.rawValue, row)
    }

    /// Stranger, reporter, technician, head, desk, clerk, librarian, administrator, auditor, deactivated.
    private static let routes = RoleTable(
        """
        GET /                                            ++>>>>>>>+
        GET /akun                                        ss+++++++s
        GET /akun/kode                                   ss+++++++s
        POST /akun/kode                                  ss???????s
        POST /akun/kode/lepas                            ss???????s
        POST /akun/kode/pasang                           ss>>>>>>>s
        POST /akun/sandi                                 ss???????s
        POST /akun/sesi                                  ss0000000s
        POST /api/v1/attachments                         ss??????-s
        POST /api/v1/commands/*                          ss??????-s
        GET /api/v1/desk                                 ss+++++++s
        GET /api/v1/insight                              ss+++++++s
        GET /api/v1/openapi.json                         ++++++++++
        GET /api/v1/outages                              ++++++++++
        POST /api/v1/procedure-checks                    ss???????s
        GET /api/v1/procedures                           ++++++++++
        GET /api/v1/procedures/*                         ++++++++++
        GET /api/v1/procedures/*/moves                   ss+++++++s
        GET /api/v1/procedures/*/versions                ss+++++++s
        GET /api/v1/procedures/*/versions/*              ss+++++++s
        GET /api/v1/recaps/*                             ss+++++++s
        GET /api/v1/recaps/*/steps                       ss+++++++s
        GET /api/v1/reports                              ss--+---+s
        GET /api/v1/search                               ss+++++++s
        GET /api/v1/session                              ++++++++++
        POST /api/v1/session                             ssssssssss
        DELETE /api/v1/session                           ++++++++++
        GET /api/v1/tickets                              ss+++++++s
        GET /api/v1/tickets/*                            ss+++++++s
        GET /api/v1/tickets/*/history                    ss+++++++s
        GET /api/v1/views                                ss+++++++s
        POST /api/v1/views                               ss???????s
        DELETE /api/v1/views/*                           ss+++++++s
        GET /aset/*/*                                    ++++++++++
        POST /bahasa                                     0000000000
        GET /cari                                        ss+++++++s
        GET /healthz                                     ++++++++++
        POST /jabatan                                    ss-------s
        GET /kantor                                      ss+++++++s
        GET /kantor/*                                    ss+++++++s
        GET /kantor/*/*                                  ss-----++s
        GET /kantor/cadangan                             ss-----++s
        POST /kantor/cadangan                            ss----->-s
        GET /kantor/data-pribadi                         ss-----++s
        GET /kantor/data-pribadi/*                       ss-----++s
        GET /kantor/data-pribadi/berita-acara/*          ss-----00s
        GET /kantor/data-pribadi/salinan                 ss-----++s
        GET /kantor/impor/*                              ss-----+-s
        POST /kantor/impor/*                             ss-----+-s
        POST /kantor/jam-kerja/pratinjau                 ss-----0-s
        POST /kantor/pegawai/*/tautan                    ss-----+-s
        GET /kantor/program                              ss-----++s
        GET /kantor/program/webhook                      ss-----++s
        GET /kantor/program/webhook/*                    ss-----++s
        GET /kantor/siapkan                              ss-----+-s
        GET /kantor/siapkan/*                            ss-----+-s
        POST /kantor/siapkan/*                           ss-----+-s
        POST /keluar                                     >>>>>>>>>>
        GET /lacak                                       ++++++++++
        GET /lacak/*                                     ++++++++++
        GET /lacak/*/lampiran/*                          0000000000
        GET /lainnya                                     ss+++++++s
        GET /langsung/kantor                             ss+++++++s
        GET /langsung/lacak/*                            ++++++++++
        GET /langsung/laporan                            ss--+---+s
        GET /langsung/laporan/*                          ss--+---+s
        GET /langsung/meja                               ss+++++++s
        GET /langsung/sop                                ss+++++++s
        GET /langsung/sop/*                              ss+++++++s
        GET /langsung/susunan                            ss+++++++s
        GET /langsung/tiket/*                            ss+++++++s
        GET /lapor                                       ++++++++++
        GET /lapor/terkirim/*                            ++++++++++
        GET /laporan                                     ss--+---+s
        GET /laporan/*                                   ss--+---+s
        GET /laporan/*/lampiran/*                        ss--0---0s
        GET /laporan/catat                               ss--+----s
        GET /logo/*                                      0000000000
        GET /masuk                                       ++>>>>>>>+
        POST /masuk                                      ??????????
        GET /masuk/kode                                  ++>>>>>>>+
        POST /masuk/kode                                 ++>>>>>>>+
        GET /meja                                        ss+++++++s
        GET /metrics                                     ss-----++s
        GET /mulai/*                                     0000000000
        POST /mulai/*                                    0000000000
        POST /perintah/*                                 ss??????-s
        GET /readyz                                      ++++++++++
        GET /rekap                                       ss>>>>>>>s
        GET /rekap/*                                     ss+++++++s
        GET /rekap/*/csv                                 ss+++++++s
        GET /rekap/*/langkah                             ss+++++++s
        GET /ringkasan                                   ss+++++++s
        GET /sandi/*                                     0000000000
        POST /sandi/*                                    0000000000
        GET /sop                                         ss+++++++s
        GET /sop/*                                       ss+++++++s
        GET /sop/*/bandingkan                            ss+++++++s
        GET /sop/*/berkas                                ss+++++++s
        GET /sop/*/pindah                                ss+++++++s
        POST /sop/*/pindah                               ss??????-s
        GET /sop/*/versi/*                               ss+++++++s
        GET /sop/*/versi/*/berkas                        ss+++++++s
        GET /sop/*/versi/*/berlakukan                    ss+++++++s
        GET /sop/unggah                                  ss+++++++s
        POST /sop/unggah                                 ss???????s
        GET /tautan/*                                    0000000000
        POST /tautan/*                                   0000000000
        GET /tiket                                       ss+++++++s
        GET /tiket/*                                     ss+++++++s
        GET /tiket/*/lampiran/*                          ss0000000s
        GET /tiket/*/naskah/*/*                          ss+++++++s
        POST /tiket/*/tautan                             ss000----s
        GET /tiket/csv                                   ss+++++++s
        GET /tiket/mulai                                 ss+++++++s
        POST /tiket/pandangan                            ss???????s
        POST /tiket/pandangan/hapus                      ss>>>>>>>s
        GET /tiket/susulan                               ss+++++++s
        GET /tiket/susulan/selesai                       ss--+---+s
        """)

    private static let commands = RoleTable(
        """
        accept-report            ss--+----s
        add-webhook              ss-----+-s
        agree-token              ss-+-----s
        appoint-holder           ss-----+-s
        bind-columns             ss-----+-s
        cancel-ticket            ss-++----s
        classify-ticket          ss-++----s
        close-report             ss--+----s
        comment                  ss+++----s
        complete-step            ss-+-----s
        confirm-ticket           s+-------s
        countersign              s+-------s
        destroy-expired-data     ss-----+-s
        dispute-ticket           s+-------s
        end-sessions             ss-----+-s
        end-day-off              ss-----+-s
        end-holding              ss-----+-s
        end-special-hours        ss-----+-s
        enforce-procedure        ss-+---+-s
        enforce-procedures       ss-----+-s
        finish-place             ss+------s
        forward-report           ss--+----s
        hand-over                ss-+-----s
        import-list              ss-----+-s
        join-outage              ++++++++-+
        join-report              ss--+----s
        keep-procedure           ss-+---+-s
        leave-ticket             ss--+----s
        make-password-link       ss-----+-s
        make-token               ss-----+-s
        mark-outage              ss-++----s
        mark-seen                ss?+????-s
        move-ticket              ss-++----s
        open-ticket              ss+++----s
        park-ticket              ss-+-----s
        pause-step               ss-+-----s
        rate-ticket              s+-------s
        receive-report           ++++++++-+
        record-agenda            ss--+----s
        record-case              ss--+----s
        record-later             ss-+-----s
        refuse-countersign       s+-------s
        release-person           ss-----+-s
        remove-personal-data     ss-----+-s
        remove-second-factor     ss-----+-s
        reopen-ticket            ss+++----s
        resume-step              ss-+-----s
        retry-webhook            ss-----+-s
        revoke-token             ss-+---+-s
        send-back                ss-+-----s
        set-day-off              ss-----+-s
        set-hours                ss-----+-s
        set-person               ss-----+-s
        set-contact              ss-----+-s
        set-place                ss-----+-s
        set-post                 ss-----+-s
        set-profile              ss-----+-s
        set-provider             ss-----+-s
        set-retention            ss-----+-s
        set-routine              ss-----+-s
        set-settings             ss-----+-s
        set-special-hours        ss-----+-s
        set-team                 ss-----+-s
        set-unit                 ss-----+-s
        set-webhook              ss-----+-s
        split-place              ss+------s
        start-place              ss+------s
        undo-office-change       ss-----+-s
        unpark-ticket            ss+++----s
        waive-countersign        ss+++----s
        withdraw-procedure       ss-+---+-s
        """)
}
