import HTTPServer
import Markup
import Phrases

/// The part of a long list of the office that is shown: narrowed by words, a page at a time.
///
/// A list that fits on one page is shown whole, without any of this.
struct ListWindow<Item> {
    /// The names of the answers in the address.
    private static var wordsName: String { "cari" }
    private static var pageName: String { "hal" }
    static var pageSize: Int { 100 }

    let context: RequestContext
    let place: Place
    /// What is shown.
    let items: [Item]
    private let all: Int
    private let found: Int
    private let words: String
    private let page: Int

    /// - Parameter text: what the words are looked for in.
    init(_ context: RequestContext, _ place: Place, _ list: [Item], text: (Item) -> String) {
        self.context = context
        self.place = place
        all = list.count
        words = String((context.request.query[Self.wordsName] ?? "").prefix(80))
        let wanted = words.lowercased().split { $0.isWhitespace }
        let matching =
            wanted.isEmpty
            ? list
            : list.filter { item in
                let text = text(item).lowercased()
                return wanted.allSatisfy { text.contains($0) }
            }
        found = matching.count
        let last = max(1, (found + Self.pageSize - 1) / Self.pageSize)
        page = min(max(1, Int(context.request.query[Self.pageName] ?? "") ?? 1), last)
        items = Array(matching.dropFirst((page - 1) * Self.pageSize).prefix(Self.pageSize))
    }

    private var isLong: Bool { all > Self.pageSize }

    /// Above the list: the words to narrow it, and how much of it there is.
    var head: HTML? {
        guard isLong else { return nil }
        let language = context.language
        let field = Field(
            name: Self.wordsName, label: language[Phrase.OfficePages.find], isRequired: false,
            saysOptional: false, control: .line(.init(value: words, kind: .search))
        ).html(language)
        let find = Button(language[Phrase.Act.search], icon: .search).submit()
        let form = Form.get(place.path, cssClass: "filters").html("\(field)\(find)")
        let count = Phrase.OfficePages.shown(language.number(found), of: language.number(all))
        return "\(form)<p class=\"soft\">\(language[count])</p>"
    }

    /// Below the list: the pages before and after.
    var foot: HTML? {
        guard found > Self.pageSize else { return nil }
        let last = (found + Self.pageSize - 1) / Self.pageSize
        return Pagination.html(
            previous: page > 1 ? address(page - 1) : nil, next: page < last ? address(page + 1) : nil,
            position: context.text(Phrase.OfficePages.page(page, of: last)), context.language)
    }

    private func address(_ page: Int) -> String {
        let query = words.isEmpty ? "" : "\(Self.wordsName)=\(Place.escaped(words))&"
        return "\(place.path)?\(query)\(Self.pageName)=\(page)"
    }
}
