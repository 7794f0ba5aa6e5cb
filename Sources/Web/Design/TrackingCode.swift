import Markup
import Phrases

/// The code by which a reporter follows a report, big enough to be read out on the telephone.
enum TrackingCode {
    /// Draws the code, and a message ready to be copied into a chat.
    static func html(_ code: String, message: String, more: [HTML] = [], _ language: Language) -> HTML {
        """
        <p><span class="code">\(code)</span></p><p class="soft">\(language[Phrase.Report.keepCode])</p>\
        <p class="unseen" id="pesan">\(message)</p>\
        \(Button.row(more + [Button.copy(Phrase.Act.copyMessage, from: "pesan", language)]))
        """
    }
}

/// The people of a demonstration, each a button that signs in.
enum DemoAccounts {
    struct Account: Sendable {
        /// The value of the field `akun`.
        var id: String
        var name: String
        var post: String
        /// What is on that desk now: "2 langkah menunggu".
        var waiting = ""
    }

    /// Draws the list; `form` brings address and token.
    static func html(_ accounts: [Account], form: Form, _ language: Language) -> HTML {
        let items: [HTML] = accounts.map { account in
            let waiting: HTML? =
                account.waiting.isEmpty ? nil : "<span class=\"soft small nowrap\">\(account.waiting)</span>"
            return """
                <li><button name="account" value="\(account.id)"><span><b>\(account.post)</b><small>\
                \(account.name)</small></span>\
                \(waiting)</button></li>
                """
        }
        return """
            <section><h2>\(language[Phrase.SignIn.demoTitle])</h2><p class="soft">\
            \(language[Phrase.SignIn.demoLede])</p>\
            \(form.html("<ul class=\"accounts\">\(items)</ul>"))</section>
            """
    }
}

/// *Langkah sekarang*: the part of a ticket page where one acts.
enum CurrentStep {
    /// Draws the box: the step's own words, its clock, the form, and what will happen next.
    static func html(heading: String, words: String, clock: HTML, body: HTML, next: String) -> HTML {
        let after: HTML? = next.isEmpty ? nil : "<p class=\"next\">\(next)</p>"
        return """
            <section class="now" id="sekarang"><p class="soft small">\(heading)</p><h2>\(words)</h2>\
            \(clock)\(body)\(after)</section>
            """
    }
}
