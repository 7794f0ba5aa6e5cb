import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import Phrases
import UseCases

/// *Kantor › Cadangan*: what is kept of the office, and copying it to a disk that can be carried away.
enum BackupPage {
    private typealias Words = Phrase.Backups

    static func show(_ context: RequestContext) async throws -> Response {
        try await page(nil, context)
    }

    /// Begins what the button says: `make`, or `copy` with the disk.
    static func begin(_ context: RequestContext) async throws -> Response {
        let backups = try backups(of: context)
        let disk = context.request.form["disk"] ?? ""
        let isBegun = disk.isEmpty ? await backups.begin() : await backups.beginCopy(to: disk)
        guard isBegun else {
            return try await page(Notice(.warn, context.text(Words.busy)), context, status: .conflict)
        }
        return .redirect(to: Place.backups.path + "?sudah=mulai")
    }

    private static func backups(of context: RequestContext) throws -> any Backups {
        guard let backups = context.site.backups else { throw WebFailure.notFound }
        return backups
    }

    private static func page(
        _ notice: Notice?, _ context: RequestContext, status: Status = .ok
    ) async throws -> Response {
        let standing = try await backups(of: context).standing()
        let title = context.text(Words.title)
        let plan = standing.isScheduled ? Words.nightly(standing.keeping) : Words.unscheduled
        let body: HTML = """
            \(Page.header(over: context.office.profile.name, title: title))\
            <div class="stack">\(notice?.html)\(news(standing, context))\
            <p>\(context.text(Words.lede))</p>\
            \(make(standing, context))<p class="soft">\(context.text(plan))</p>\
            \(Page.section(context.text(Words.disks), disks(standing, context)))\
            \(Page.section(context.text(Words.kept), kept(standing, context)))</div>
            """
        return context.page(title: title, current: .office, status: status, body: body)
    }

    /// What is under way, or what went wrong last.
    private static func news(_ standing: BackupStanding, _ context: RequestContext) -> HTML? {
        switch standing.work {
        case .making:
            return Notice(.info, context.text(Words.making), more: "<p>\(context.text(Words.begun))</p>").html
        case .copying(let disk):
            return Notice(
                .info, context.text(Words.copying(disk)), more: "<p>\(context.text(Words.begun))</p>"
            )
            .html
        case nil: break
        }
        let size = { (bytes: Int64) in context.language.size(bytes: bytes) }
        return switch standing.trouble {
        case .noRoom(let needed, let free):
            Notice(.bad, context.text(Words.noRoom(size(needed), size(free)))).html
        case .contentLost(let count): Notice(.bad, context.text(Words.contentLost(count))).html
        case .unreadable: Notice(.bad, context.text(Words.unreadable)).html
        case nil: nil
        }
    }

    private static func make(_ standing: BackupStanding, _ context: RequestContext) -> HTML? {
        guard standing.work == nil, context.mayAdminister else { return nil }
        return Form(action: Place.backups.path, csrf: context.csrf)
            .html(Button.row([Button(context.text(Words.make), .primary).submit()]))
    }

    private static func disks(_ standing: BackupStanding, _ context: RequestContext) -> HTML {
        let last = standing.lastCopy.map { copy in
            Words.lastCopy(copy.name, copy.disk, context.language.stamp(context.parts(copy.at)))
        }
        let told: HTML = "<p class=\"soft\">\(context.text(last ?? Words.neverCopied))</p>"
        guard !standing.disks.isEmpty else { return "\(told)<p>\(context.text(Words.noDisk))</p>" }
        guard standing.work == nil, !standing.kept.isEmpty, context.mayAdminister else { return told }
        let buttons = standing.disks.map { disk -> HTML in
            let button = Button(context.text(Words.copyTo(disk.path))).submit(name: "disk", value: disk.path)
            let free = context.text(Words.free(context.language.size(bytes: disk.free)))
            return "<p>\(button) <span class=\"soft\">\(free)</span></p>"
        }
        let form = Form(action: Place.backups.path, csrf: context.csrf)
        return "\(told)\(form.html(.join(buttons, separator: "")))"
    }

    private static func kept(_ standing: BackupStanding, _ context: RequestContext) -> HTML {
        let restoring: HTML = "<p class=\"soft\">\(context.text(Words.restoring))</p>"
        guard !standing.kept.isEmpty else {
            return "\(EmptyState.html(Words.none, context.language, icon: .info))\(restoring)"
        }
        let table = PlainTable(
            caption: context.text(Words.keptCaption),
            columns: [Words.file, Words.made, Words.size, Words.seal].map(context.text),
            rows: standing.kept.map { backup in
                [
                    HTML(text: backup.name), HTML(text: context.language.stamp(context.parts(backup.made))),
                    HTML(text: context.language.size(bytes: backup.size)), seal(backup, context),
                ]
            })
        return "\(table.html)\(restoring)"
    }

    private static func seal(_ backup: KeptBackup, _ context: RequestContext) -> HTML {
        guard let seal = backup.seal else { return HTML(text: context.text(Words.noSeal)) }
        let zone = context.office.profile.zone
        let day =
            CivilDate(seal.day).map { LocalTime(date: $0, minute: 0).instant(in: zone) }
            .map { context.language.date(context.parts($0)) } ?? seal.day
        return "\(day)<br><code>\(String(seal.digest.prefix(16)))…</code>"
    }
}
