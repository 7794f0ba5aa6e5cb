import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel

/// The posts as a tree: who stands above whom, who holds each, and who may record for it.
struct PostTree {
    let context: RequestContext

    private var office: Office { context.office }

    var html: HTML {
        guard !office.posts.isEmpty else {
            return EmptyState.html(Phrase.OfficePages.noPosts, context.language, icon: .office)
        }
        if office.posts.count > ListWindow<Post>.pageSize { return long }
        let below = Dictionary(grouping: office.posts.values) { $0.superior }
        var drawn: Set<PostID> = []
        let roots = office.posts.values.filter { post in
            post.superior.map { office.posts[$0] == nil } ?? true
        }
        var tree = branch(roots, below, &drawn)
        // Posts that name each other as superior hang from no root; they are shown, not lost.
        let rest = office.posts.values.filter { !drawn.contains($0.id) }
        if !rest.isEmpty { tree += branch(rest, [:], &drawn) }
        return tree
    }

    /// So many posts that a tree of them is lost from sight: a list, each with the post above it.
    private var long: HTML {
        let posts = office.posts.values.filter(\.isActive).sortedByName { ($0.name, $0.id.text) }
        let window = ListWindow(context, .officePart("jabatan"), posts) { post in
            ([post.name]
                + office.holders(of: post.id, at: context.now).map { context.names.person($0.person) })
                .joined(separator: " ")
        }
        let table = PlainTable(
            caption: context.text(Phrase.OfficePages.posts),
            columns: [Phrase.Label.post, Phrase.OfficePages.person, Phrase.OfficeForm.superior].map(
                context.text),
            rows: window.items.map { post in
                [
                    context.editable(post.name, "jabatan", post.id.text), holders(post),
                    HTML(text: post.superior.map(context.names.post) ?? ""),
                ]
            })
        return "\(window.head)\(table.html)\(window.foot)"
    }

    private func branch(
        _ posts: [Post], _ below: [PostID?: [Post]], _ drawn: inout Set<PostID>
    ) -> HTML {
        var items: [HTML] = []
        let sorted = posts.filter(\.isActive).sortedByName { ($0.name, $0.id.text) }
        for post in sorted {
            guard drawn.insert(post.id).inserted else { continue }
            let under = below[post.id] ?? []
            let children: HTML? = under.isEmpty ? nil : branch(under, below, &drawn)
            items.append("<li>\(draw(post))\(children)</li>")
        }
        return "<ul class=\"tree\">\(items)</ul>"
    }

    private func draw(_ post: Post) -> HTML {
        let marks = [
            post.isHead ? context.text(Phrase.OfficePages.isHead) : nil,
            post.isDesk ? context.text(Phrase.OfficePages.isDesk) : nil,
            post.recorders.isEmpty
                ? nil
                : context.text(
                    Phrase.OfficePages.recordedBy(
                        post.recorders.map(context.names.post).joined(separator: ", "))),
        ].compactMap(\.self)
        let notes: HTML? =
            marks.isEmpty ? nil : "<br><small class=\"soft\">\(marks.joined(separator: " · "))</small>"
        return "<b>\(context.editable(post.name, "jabatan", post.id.text))</b><br>\(holders(post))\(notes)"
    }

    private func holders(_ post: Post) -> HTML {
        let holders = office.holders(of: post.id, at: context.now)
        guard !holders.isEmpty else {
            return Chip.plain(context.text(Phrase.OfficePages.vacant), .warning)
        }
        return .join(
            holders.map { HoldingWords(context: context).line($0, name: context.names.person($0.person)) },
            separator: "<br>")
    }
}

/// A holding in words: name, capacity and dates.
struct HoldingWords {
    let context: RequestContext

    /// `name` is of the person or of the post, whichever the list does not say already.
    func line(_ holding: Holding, name: String) -> HTML {
        "\(name) <small class=\"soft\">(\(capacity(holding.capacity)), \(period(holding)))</small>"
    }

    private func capacity(_ capacity: Capacity) -> String {
        switch capacity {
        case .definitive: context.text(Phrase.OfficePages.definitive)
        case .acting: "Plt."
        case .daily: "Plh."
        }
    }

    private func period(_ holding: Holding) -> String {
        let language = context.language
        let from = language.date(context.parts(holding.from))
        guard let to = holding.to else { return language[Phrase.OfficePages.sinceDate(from)] }
        // The end is the first minute that no longer counts; people name the last day.
        let last = language.date(context.parts(to.adding(minutes: -1)))
        return language[Phrase.OfficePages.period(from, last)]
    }
}
