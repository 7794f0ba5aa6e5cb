import Deflate
import EmbeddedFiles
import FoundationEssentials
import Markup
import Phrases
import Testing

@testable import HTTPServer
@testable import Web

/// Every sample page by the name of the file it is stored in.
private let pages: [(name: String, page: HTML)] = [
    ("report", Sample.reportPage()), ("report-errors", Sample.reportPage(errors: Sample.reportErrors)),
    ("report-english", Sample.reportPage(.english)), ("sent", Sample.sentPage()),
    ("track", Sample.trackPage()),
    ("sign-in", Sample.signInPage()), ("desk", Sample.deskPage()),
    ("desk-english", Sample.deskPage(.english)),
    ("inbox", Sample.inboxPage()), ("register", Sample.registerPage()), ("ticket", Sample.ticketPage()),
    ("disposition", Sample.dispositionPage()),
]

@Suite struct `Pages made of the design` {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().path + "/Pages/"

    /// To store pages anew after a wanted change: `SIGAP_STORE_PAGES=1 swift test --filter DesignTests`.
    @Test(arguments: pages.map(\.name))
    func `a page is what was stored`(name: String) throws {
        let page = try #require(pages.first { $0.name == name }).page.description
        let file = Self.folder + name + ".html"
        if ProcessInfo.processInfo.environment["SIGAP_STORE_PAGES"] != nil {
            try Data(page.utf8).write(to: URL(filePath: file))
        }
        let stored = try String(decoding: Data(contentsOf: URL(filePath: file)), as: UTF8.self)
        #expect(page == stored)
    }

    @Test(arguments: pages.map(\.name))
    func `a page with style sheet, script and icon is light on a thin line`(name: String) throws {
        let page = try #require(pages.first { $0.name == name }).page.render()
        // Modules and sheets that a page does not name are not loaded with it.
        let text = page.map { Character(UnicodeScalar($0)) }
        let modules = (ScriptModule.allCases.map(\.rawValue) + ["kantor.css"])
            .filter { !String(text).contains($0) }.map { "Assets/" + $0 }
        let assets = EmbeddedFile.inside("Assets").filter { !modules.contains($0.name) }
        let files = [page] + assets.map(\.bytes)
        #expect(page.count < 30_000)
        #expect(files.reduce(0) { $0 + (Gzip.compressed($1) ?? $1).count } < 20_000)
    }

    @Test(arguments: pages.map(\.name))
    func `a page has no inline style or script, which the content security policy refuses`(name: String)
        throws
    {
        let page = try #require(pages.first { $0.name == name }).page.description
        #expect(!page.contains(" style=") && !page.contains("<style"))
        #expect(!page.contains(" on") || page.firstMatch(of: /<[^>]* on[a-z]+=/) == nil)
        #expect(page.firstMatch(of: /<script(?![^>]* src=)/) == nil)
    }

    @Test(arguments: pages.map(\.name))
    func `every label and error points to a control that exists, and no id stands twice`(name: String) throws
    {
        let page = try #require(pages.first { $0.name == name }).page.description
        let ids = page.matches(of: /\ id="([^"]+)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
        let targets = page.matches(of: /\ (?:for|aria-describedby|list)="([^"]+)"/).flatMap {
            $0.1.split(separator: " ")
        }
        #expect(targets.allSatisfy { ids.contains(String($0)) })
        let anchors = page.matches(of: /\ href="#([^"]+)"/).map { String($0.1) }
        #expect(anchors.allSatisfy(ids.contains))
    }
}
