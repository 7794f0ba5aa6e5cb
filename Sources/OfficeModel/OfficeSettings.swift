package import OfficeTime

/// What the office sets for itself, with defaults that suit most.
package struct OfficeSettings: Sendable, Hashable, Codable {
    /// Working days of silence after which a finished ticket counts as confirmed.
    package var confirmAfterWorkingDays = 3
    /// Working days in which a finished ticket can be reopened.
    package var reopenWithinWorkingDays = 14
    /// Working days after which a step without a time on paper (*kondisional*) shows on the superior's desk,
    /// and again after as many more; 0 for never.
    package var escalateUntimedAfterWorkingDays = 5
    /// Instructions offered on a disposition.
    package var instructions = [
        "Tindak lanjuti sesuai ketentuan", "Periksa dan laporkan", "Koordinasikan dengan pihak terkait",
        "Siapkan tanggapan dan saran", "Untuk diketahui",
    ]
    /// Codes of the archive's classification that letters are numbered under.
    package var classifications: [Classification] = []
    /// How the numbers of papers are written, by the kind of paper.
    package var numberPatterns: [NumberPattern] = []

    /// Who has to sign in with a second factor.
    package var secondFactorFor: [SecondFactorGroup] = []

    package init() {}

    /// Lines of the record from before an office could set all of it lack some.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init()
        confirmAfterWorkingDays = try values.decode(Int.self, forKey: .confirmAfterWorkingDays)
        reopenWithinWorkingDays = try values.decode(Int.self, forKey: .reopenWithinWorkingDays)
        escalateUntimedAfterWorkingDays = try values.decode(
            Int.self, forKey: .escalateUntimedAfterWorkingDays)
        instructions = try values.decode([String].self, forKey: .instructions)
        classifications = try values.decodeIfPresent([Classification].self, forKey: .classifications) ?? []
        numberPatterns = try values.decodeIfPresent([NumberPattern].self, forKey: .numberPatterns) ?? []
        secondFactorFor = try values.decodeIfPresent([SecondFactorGroup].self, forKey: .secondFactorFor) ?? []
    }
}

/// People whose account opens much, and who may be made to use a second factor.
package enum SecondFactorGroup: String, Sendable, Hashable, Codable, CaseIterable {
    case administrators = "administrator"
    /// Whoever holds the post of a head, acting ones too.
    case heads = "kepala"
}

extension Office {
    /// Whether somebody has to sign in with a second factor at a moment.
    package func requiresSecondFactor(of person: Person, at now: Instant) -> Bool {
        settings.secondFactorFor.contains { group in
            switch group {
            case .administrators: person.roles.contains(.administrator)
            case .heads: self.posts(of: person.id, at: now).contains { posts[$0.post]?.isHead ?? false }
            }
        }
    }
}

/// One code of the archive's classification (*kode klasifikasi arsip*): "000.5", "Informatika".
package struct Classification: Sendable, Hashable, Codable {
    package var code: String
    package var name: String

    package init(code: String, name: String) {
        self.code = code
        self.name = name
    }
}

/// How the number of one kind of paper is written: `{kode}/{urut}/{unit}/{bulan_romawi}/{tahun}`.
package struct NumberPattern: Sendable, Hashable, Codable {
    /// The kind of paper, as the office calls it.
    package var kind: String
    package var template: String

    package init(kind: String, template: String) {
        self.kind = kind
        self.template = template
    }

    /// What a template may hold between braces.
    package static let names = ["kode", "urut", "unit", "bulan_romawi", "tahun"]

    /// The names between braces that mean nothing, in the order of the template; an unclosed brace counts.
    package var unknownNames: [String] {
        var unknown: [String] = []
        for part in template.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
            let name = part.prefix { $0 != "}" }
            if name.endIndex == part.endIndex || !Self.names.contains(String(name)) {
                unknown.append(String(name))
            }
        }
        return unknown
    }

    /// Whether every number made by it is another: it counts.
    package var counts: Bool { template.contains("{urut}") }

    /// A number as it would be written.
    package func number(code: String, order: Int, unit: String, month: Int, year: Int) -> String {
        let values = [
            "kode": code, "urut": String(order), "unit": unit, "bulan_romawi": Self.roman(month),
            "tahun": String(year),
        ]
        var text = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            text += rest[..<open]
            let name = String(rest[rest.index(after: open)..<close])
            text += values[name] ?? String(rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }

    private static func roman(_ month: Int) -> String {
        let numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
        return (1...12).contains(month) ? numerals[month - 1] : String(month)
    }
}
