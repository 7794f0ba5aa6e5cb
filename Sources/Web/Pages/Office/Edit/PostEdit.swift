import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel

/// One post: its name and place in the house, and who holds it.
struct PostEdit {
    let context: RequestContext
    let place: Place
    private let post: Post?

    init(context: RequestContext, id: String, place: Place) throws {
        self.context = context
        self.place = place
        post = context.office.posts[PostID(id)]
        if post == nil, id != OfficeItemPage.new { throw WebFailure.notFound }
    }

    var content: OfficeItemPage.Content {
        let holders: HTML? = post.map { post in
            let new = Fold.html(
                context.text(Phrase.OfficeForm.appoint), isOpen: isRefused(.appointHolder), appointment(post))
            return Page.section(context.text(Phrase.OfficeForm.holders), "\(held(post))\(new)")
        }
        return .init(
            title: post == nil ? Phrase.OfficeForm.newPost : Phrase.Label.post, name: post?.name ?? "",
            back: .officePart("jabatan"), body: "\(form)\(holders)")
    }

    private func isRefused(_ command: CommandName) -> Bool { context.refused?.command == command }

    private var form: HTML {
        let answers = context.answers(.setPost)
        let others = context.postOptions.filter { $0.value != post?.id.text }
        let fields: [HTML] = [
            answers.line(
                "name", Phrase.Label.name, or: post?.name ?? "",
                Field.Line(autocomplete: "off", maxLength: 200)),
            answers.select(
                "superior", Phrase.OfficeForm.superior, isRequired: false, or: post?.superior?.text ?? "",
                others),
            answers.some(
                "recorders", Phrase.OfficePages.recorders, hint: Phrase.OfficeForm.recordersHint,
                chosen: Set(post?.recorders.map(\.text) ?? []),
                others, more: (Phrase.OfficeForm.moreRecorders, Phrase.OfficeForm.moreRecordersHint)),
            answers.flag("is_desk", Phrase.OfficeForm.isDesk, isOn: post?.isDesk ?? false),
            answers.flag(
                "is_head", Phrase.OfficeForm.isHead, hint: Phrase.OfficeForm.isHeadHint,
                isOn: post?.isHead ?? false),
            post == nil
                ? .empty
                : answers.flag(
                    "retired", Phrase.OfficeForm.retired, hint: Phrase.OfficeForm.retiredHint,
                    isOn: !(post?.isActive ?? true)),
        ]
        let form = context.officeForm(
            .setPost, from: place, next: .officePart("jabatan"),
            hidden: post.map { [("post", $0.id.text)] } ?? [])
        return "\(answers.summary)\(form.html("\(fields)\(context.saveButton())"))"
    }

    // MARK: holders

    private func held(_ post: Post) -> HTML {
        let holdings = context.office.holdings.filter { holding in
            holding.post == post.id && holding.from < holding.to ?? Instant(milliseconds: .max)
                && holding.to.map { $0 > context.now } ?? true
        }
        guard !holdings.isEmpty else {
            return "<p class=\"soft\">\(context.text(Phrase.OfficeForm.noHolders))</p>"
        }
        let rows: [HTML] = holdings.map { holding in
            let line = HoldingWords(context: context).line(
                holding, name: context.names.person(holding.person))
            return "<li>\(line)\(end(holding))</li>"
        }
        return "<ul class=\"rows\">\(rows)</ul>"
    }

    private func end(_ holding: Holding) -> HTML {
        let begin = LocalTime(holding.from, in: context.zone).date.description
        let key = holding.person.text + "-" + holding.capacity.rawValue + "-" + begin
        let answers = context.answers(.endHolding, key: key, scope: key)
        let last = answers.line(
            "last", Phrase.OfficeForm.lastDay, hint: Phrase.OfficeForm.lastDayHint, isRequired: false,
            Field.Line(kind: .date, look: "short"))
        let form = context.officeForm(
            .endHolding, from: place, key: key,
            hidden: [
                ("post", holding.post.text), ("person", holding.person.text),
                ("capacity", holding.capacity.rawValue), ("from", begin),
            ])
        let button = Button.row([Button(context.text(Phrase.OfficeForm.endHolding)).submit()])
        return Fold.html(
            context.text(Phrase.OfficeForm.endHolding), isOpen: answers.refused != nil,
            "\(answers.summary)\(form.html("\(last)\(button)"))")
    }

    private func appointment(_ post: Post) -> HTML {
        let answers = context.answers(.appointHolder, scope: "angkat")
        let today = LocalTime(context.now, in: context.zone).date
        let fields: [HTML] = [
            answers.select("person", Phrase.OfficeForm.person, context.personOptions),
            answers.radios(
                "capacity", Phrase.OfficeForm.capacity, or: Capacity.definitive.rawValue,
                context.capacityOptions),
            answers.line(
                "from", Phrase.OfficePages.from, or: today.description, Field.Line(kind: .date, look: "short")
            ),
            answers.line(
                "to", Phrase.OfficePages.until, hint: Phrase.OfficeForm.untilHint, isRequired: false,
                Field.Line(kind: .date, look: "short")),
        ]
        let form = context.officeForm(.appointHolder, from: place, hidden: [("post", post.id.text)])
        let act = Button.row([Button(context.text(Phrase.OfficeForm.appoint)).submit()])
        return "\(answers.summary)\(form.html("\(fields)\(act)"))"
    }
}

extension RequestContext {
    /// In which capacity somebody may hold a post.
    var capacityOptions: [Field.Option] {
        let all: [(Capacity, Phrase)] = [
            (.definitive, Phrase.OfficePages.definitive), (.acting, Phrase.OfficeForm.acting),
            (.daily, Phrase.OfficeForm.daily),
        ]
        return all.map { Field.Option(value: $0.rawValue, title: text($1)) }
    }
}
