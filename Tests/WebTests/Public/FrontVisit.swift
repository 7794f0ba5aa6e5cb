import Crypto
import HTTPServer
import OfficeModel
import OfficeTime
import SOPModel
import Testing
import UseCases

@testable import Web

/// An office one can visit with several browsers.
struct FrontOffice {
    let clock = FrontClock()
    let house: FrontHouse
    let site: Site

    init(
        procedures: [String] = ["bolmut-maintenance-gangguan"], demo: Bool = false,
        options: SiteOptions = SiteOptions()
    ) async {
        house = FrontHouse(clock: clock)
        site = Site(
            ledger: house, reading: house, accounts: house, vault: house,
            personal: NoPersonalRecords(), clock: clock, options: options)
        await house.change { books in
            books.office.procedures = books.office.procedures.filter { procedures.contains($0.key) }
            books.office.profile.isDemo = demo
        }
    }

    /// A browser that nobody has used yet.
    var browser: FrontBrowser { FrontBrowser(site: site) }

    /// A browser in which somebody of the office is signed in.
    func browser(of person: PersonID) async throws -> FrontBrowser {
        let browser = FrontBrowser(site: site)
        let token = "sesi-" + person.text
        let session = Session(
            tokenDigest: SHA256.digest(of: token).bytes, person: person, post: nil, csrf: "rahasia",
            opened: clock.now(), lastSeen: clock.now())
        try await house.open(session)
        browser.cookies["sigap_sesi"] = token
        return browser
    }

    /// Reports through the public form; gives the code.
    @discardableResult
    func report(from browser: FrontBrowser, unit: String = "dinas-kesehatan", _ more: [String: String] = [:])
        async throws -> String
    {
        var told = [
            "complaint": "mati", "unit": unit, "text": "Internet mati sejak pagi", "name": "Sari Contoh",
            "contact": "0812 0000 0002",
        ]
        told.merge(more) { $1 }
        let response = try await browser.send("/perintah/receive-report", on: "/lapor", told)
        try #require(response.status == .seeOther, "\(response.ticketText)")
        return String(try #require(response.headers["location"]?.split(separator: "/").last))
    }
}

/// One browser: its cookies, and forms sent as a person would without a script.
final class FrontBrowser {
    private let site: Site
    var cookies: [String: String] = ["sigap_bahasa": "id"]

    init(site: Site) { self.site = site }

    private var headers: HeaderFields {
        let line = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        return ["cookie": line, "host": "sigap.example"]
    }

    func get(_ target: String) async throws -> Response {
        let response = await site.respond(to: try Request(target: target, headers: headers))
        remember(response)
        return response
    }

    /// The text of a page that must be there.
    func page(_ target: String, status: Status = .ok) async throws -> String {
        let response = try await get(target)
        #expect(response.status == status)
        return response.ticketText
    }

    /// Fills the form of that address on a page and sends it.
    func send(_ action: String, on target: String, _ told: [String: String] = [:]) async throws -> Response {
        let page = try await get(target).ticketText
        let form = try #require(
            SentForm.all(in: page).first { $0.action == action }, "no form for \(action) at \(target)")
        return try await send(form, told)
    }

    func send(_ form: SentForm, _ told: [String: String] = [:]) async throws -> Response {
        var values = NamedValues()
        var names: Set<String> = []
        for (name, value) in form.answers(told) {
            values.append(name, told[name] ?? value)
            names.insert(name)
        }
        for (name, value) in told where !names.contains(name) { values.append(name, value) }
        return try await post(form.action, values)
    }

    func post(_ target: String, _ values: NamedValues) async throws -> Response {
        let response = await site.respond(
            to: try Request(
                method: .post, target: target, headers: headers, body: .form(FormFields(fields: values))))
        remember(response)
        return response
    }

    private func remember(_ response: Response) {
        for line in response.headers.all("set-cookie") {
            let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1).map(String.init)
            if pair.count == 2 { cookies[pair[0]] = pair[1] }
        }
    }
}
