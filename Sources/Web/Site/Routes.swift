import HTTPServer
import Phrases

/// One line of the table of routes.
struct Route: Sendable {
    /// `*` stands for a segment that varies.
    var method: Method
    var pattern: [String]
    var access: Access
    var handle: @Sendable (RequestContext) async throws -> Response

    init(
        _ method: Method, _ pattern: String, _ access: Access,
        _ handle: @escaping @Sendable (RequestContext) async throws -> Response
    ) {
        self.method = method
        self.pattern = pattern.split(separator: "/").map(String.init)
        self.access = access
        self.handle = handle
    }

    /// The pattern, for logs and counts: what varies, such as a tracking code, is in neither.
    var label: String { "/" + pattern.joined(separator: "/") }
    /// What stands there for an address that no route has.
    static let noLabel = "-"

    /// The variable segments of a path that fits; nil for one that does not.
    func match(_ path: [String]) -> [String]? {
        guard path.count == pattern.count else { return nil }
        var parameters: [String] = []
        for (wanted, segment) in zip(pattern, path) {
            if wanted == "*" { parameters.append(segment) } else if wanted != segment { return nil }
        }
        return parameters
    }
}

/// The table of contents of the whole web side.
enum Routes {
    static let all: [Route] =
        everybody + inbox + privacy + programs + setup + insight + desk + ticket + acting + api

    // MARK: for everybody
    private static let everybody: [Route] = [
        Route(.get, "/", .everyone, HomePage.show),
        Route(.get, "/healthz", .everyone, WatchPage.health),
        Route(.get, "/readyz", .everyone, WatchPage.readiness),
        Route(.get, "/metrics", .administrator, WatchPage.metrics),
        Route(.get, "/aset/*/*", .everyone, AssetFile.show),
        Route(.get, "/masuk", .everyone, SignInPage.show),
        Route(.post, "/masuk", .everyone, SignInPage.signIn),
        Route(.get, "/masuk/kode", .everyone, CodePage.show),
        Route(.post, "/masuk/kode", .everyone, CodePage.enter),
        Route(.post, "/keluar", .everyone, SignInPage.signOut),
        Route(.post, "/bahasa", .everyone, LanguageSwitch.change),
        Route(.get, "/lapor", .everyone, ReportPage.show),
        Route(.get, "/lapor/terkirim/*", .everyone, SentPage.show),
        Route(.get, "/lacak", .everyone, TrackPage.ask),
        Route(.get, "/lacak/*", .everyone, TrackPage.show),
        Route(.get, "/lacak/*/lampiran/*", .everyone, TrackedFile.show),
        Route(.get, "/langsung/lacak/*", .everyone, LiveTracking.show),
        Route(.get, "/tautan/*", .everyone, LinkPage.show),
        Route(.post, "/tautan/*", .everyone, LinkPage.enter),
    ]

    // MARK: setting the office up, and one's own account
    private static let setup: [Route] = [
        Route(.get, "/mulai/*", .everyone, FirstRunPage.show),
        Route(.post, "/mulai/*", .everyone, FirstRunPage.found),
        Route(.get, "/sandi/*", .everyone, SetPasswordPage.show),
        Route(.post, "/sandi/*", .everyone, SetPasswordPage.set),
        Route(.get, "/logo/*", .everyone, LogoFile.show),
        Route(.get, "/akun", .person, AccountPage.show),
        Route(.post, "/akun/sandi", .person, AccountPage.changePassword),
        Route(.post, "/akun/sesi", .person, AccountPage.endSession),
        Route(.get, "/akun/kode", .person, SecondFactorPage.show),
        Route(.post, "/akun/kode", .person, SecondFactorPage.begin),
        Route(.post, "/akun/kode/pasang", .person, SecondFactorPage.confirm),
        Route(.post, "/akun/kode/lepas", .person, SecondFactorPage.drop),
        Route(.get, "/kantor/siapkan", .administratorOnly, SetupPage.overview),
        Route(.get, "/kantor/siapkan/*", .administratorOnly, SetupPage.show),
        Route(.post, "/kantor/siapkan/*", .administratorOnly, SetupPage.take),
        Route(.get, "/kantor/impor/*", .administratorOnly, ImportPage.show),
        Route(.post, "/kantor/impor/*", .administratorOnly, ImportPage.check),
        Route(.post, "/kantor/jam-kerja/pratinjau", .administrator, HoursPreview.show),
        Route(.post, "/kantor/pegawai/*/tautan", .administrator, PasswordLinkMaking.make),
        Route(.get, "/kantor/*/*", .administrator, OfficeItemPage.show),
    ]

    // MARK: the inbox of reports
    private static let inbox: [Route] = [
        Route(.get, "/laporan", .desk, InboxPage.show),
        Route(.get, "/laporan/catat", .desk, EnterReportPage.show),
        Route(.get, "/laporan/*", .desk, InboxReportPage.show),
        Route(.get, "/laporan/*/lampiran/*", .desk, ReportFile.show),
        Route(.get, "/langsung/laporan", .desk, LiveInbox.show),
    ]

    // MARK: search, lists to take away, numbers
    private static let insight: [Route] = [
        Route(.get, "/cari", .person, SearchPage.show),
        Route(.get, "/tiket/csv", .person, RegisterCSV.show),
        Route(.post, "/tiket/pandangan", .person, RegisterViews.keep),
        Route(.post, "/tiket/pandangan/hapus", .person, RegisterViews.remove),
        Route(.get, "/ringkasan", .person, InsightPage.show),
        Route(.get, "/rekap", .person, RecapPage.showNow),
        Route(.get, "/rekap/*", .person, RecapPage.show),
        Route(.get, "/rekap/*/csv", .person, RecapCSV.show),
        Route(.get, "/rekap/*/langkah", .person, RecapCSV.showSteps),
    ]

    // MARK: the desk, lists, SOPs and the office
    private static let desk: [Route] = [
        Route(.get, "/meja", .person, DeskPage.show),
        Route(.get, "/langsung/meja", .person, LiveDesk.show),
        Route(.get, "/langsung/kantor", .person, LiveOffice.show),
        Route(.get, "/langsung/sop", .person, LiveLibrary.show),
        Route(.get, "/langsung/sop/*", .person, LiveProcedure.show),
        Route(.get, "/langsung/susunan", .person, LiveHouse.show),
        Route(.get, "/lainnya", .person, OthersPage.show),
        Route(.post, "/jabatan", .person, PostSwitch.change),
        Route(.get, "/tiket", .person, RegisterPage.show),
        Route(.get, "/tiket/mulai", .person, BeginTicketPage.show),
        Route(.get, "/tiket/susulan", .person, LaterPage.show),
        Route(.get, "/tiket/susulan/selesai", .desk, CasePage.show),
        Route(.get, "/sop", .person, ProceduresPage.show),
        Route(.get, "/sop/unggah", .person, UploadPage.show),
        Route(.post, "/sop/unggah", .person, UploadPage.check),
        Route(.get, "/sop/*", .person, ProcedurePage.show),
        Route(.get, "/sop/*/berkas", .person, ProcedureFilePage.show),
        Route(.get, "/sop/*/bandingkan", .person, ComparePage.show),
        Route(.get, "/sop/*/pindah", .person, MovePage.show),
        Route(.post, "/sop/*/pindah", .person, MovePage.move),
        Route(.get, "/sop/*/versi/*", .person, ProcedurePage.showVersion),
        Route(.get, "/sop/*/versi/*/berkas", .person, ProcedureFilePage.showVersion),
        Route(.get, "/sop/*/versi/*/berlakukan", .person, EnforcePage.show),
        Route(.get, "/kantor", .person, OfficePage.show),
        Route(.get, "/kantor/*", .person, OfficePage.show),
    ]

    // MARK: what is kept of outsiders
    private static let privacy: [Route] = [
        Route(.get, "/kantor/cadangan", .administrator, BackupPage.show),
        Route(.post, "/kantor/cadangan", .administrator, BackupPage.begin),
        Route(.get, "/kantor/data-pribadi", .administrator, PersonalDataPage.show),
        Route(.get, "/kantor/data-pribadi/salinan", .administrator, PersonalDataCopy.show),
        Route(.get, "/kantor/data-pribadi/*", .administrator, PersonalDataPage.part),
        Route(.get, "/kantor/data-pribadi/berita-acara/*", .administrator, RemovalPaper.show),
    ]

    // MARK: other programs
    private static let programs: [Route] = [
        Route(.get, "/kantor/program", .administrator, ProgramsPage.tokens),
        Route(.get, "/kantor/program/webhook", .administrator, ProgramsPage.webhooks),
        Route(.get, "/kantor/program/webhook/*", .administrator, WebhookPage.show),
    ]

    // MARK: one ticket
    private static let ticket: [Route] = [
        Route(.get, "/tiket/*", .person, TicketPage.show),
        Route(.get, "/tiket/*/lampiran/*", .person, TicketFile.show),
        Route(.get, "/tiket/*/naskah/*/*", .person, PaperPage.show),
        Route(.post, "/tiket/*/tautan", .person, LinkMaking.make),
        Route(.get, "/langsung/tiket/*", .person, LiveTicket.show),
        Route(.get, "/langsung/laporan/*", .desk, LiveReport.show),
    ]

    // MARK: acting
    private static let acting: [Route] = [
        Route(.post, "/perintah/*", .everyone, CommandPage.take)
    ]

    // MARK: programs
    private static let api: [Route] = [
        Route(.get, "/api/v1/openapi.json", .everyone, OpenAPIDocument.show),
        Route(.post, "/api/v1/session", .everyone, APISession.open),
        Route(.get, "/api/v1/session", .everyone, APIReads.session),
        Route(.delete, "/api/v1/session", .everyone, APISession.close),
        Route(.post, "/api/v1/commands/*", .everyone, APICommand.take),
        Route(.post, "/api/v1/attachments", .person, APICommand.keepFiles),
        Route(.get, "/api/v1/desk", .person, APIReads.desk),
        Route(.get, "/api/v1/tickets", .person, APIReads.tickets),
        Route(.get, "/api/v1/search", .person, APIInsight.search),
        Route(.get, "/api/v1/insight", .person, APIInsight.insight),
        Route(.get, "/api/v1/recaps/*", .person, APIInsight.recap),
        Route(.get, "/api/v1/recaps/*/steps", .person, APIInsight.steps),
        Route(.get, "/api/v1/views", .person, APIInsight.views),
        Route(.post, "/api/v1/views", .person, APIInsight.keepView),
        Route(.delete, "/api/v1/views/*", .person, APIInsight.removeView),
        Route(.get, "/api/v1/tickets/*", .person, APIReads.ticket),
        Route(.get, "/api/v1/tickets/*/history", .person, APIReads.history),
        Route(.get, "/api/v1/reports", .desk, APIReads.reports),
        Route(.get, "/api/v1/outages", .everyone, APIReads.outages),
        Route(.post, "/api/v1/procedure-checks", .person, APILibrary.check),
        Route(.get, "/api/v1/procedures", .everyone, APIReads.procedures),
        Route(.get, "/api/v1/procedures/*", .everyone, APIReads.procedure),
        Route(.get, "/api/v1/procedures/*/versions", .person, APILibrary.versions),
        Route(.get, "/api/v1/procedures/*/versions/*", .person, APILibrary.version),
        Route(.get, "/api/v1/procedures/*/moves", .person, APILibrary.moves),
    ]
}
