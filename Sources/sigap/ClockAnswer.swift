import FoundationEssentials
package import OfficeTime
import Web

/// What `sigap clock` answers to one line; every line gets exactly one.
package enum ClockAnswer: Encodable, Hashable {
    /// The deadline, or none where the *Waktu* sets none or a pause goes on, and how it came about.
    case deadline(Instant?, because: [String])
    case minutes(Int)
    case error(String)

    /// Longer lines are refused unread.
    package static let longestLine = 4 << 20

    /// The answer to a line, never a failure: what cannot be used is answered with what to do about it.
    package init(to line: some Collection<UInt8>) {
        guard line.count <= Self.longestLine else {
            self = .error("baris lebih dari \(Self.longestLine >> 20) MiB: kirim kalender yang lebih kecil")
            return
        }
        // UTF-8 has no zero byte here; the decoder would take UTF-16 as well, whose keys nobody looked at.
        guard !line.contains(0) else {
            self = .error(DecodingError.notJSON)
            return
        }
        if let repeated = RepeatedKey.first(in: line) {
            self = .error(repeated.text)
            return
        }
        do {
            self = try Self.reckon(JSONDecoder().decode(ClockRequest.self, from: Data(line)))
        } catch let error as CalendarError {
            self = .error(error.description)
        } catch let error as DecodingError {
            self = .error(error.clockText)
        } catch {
            self = .error(DecodingError.notJSON)
        }
    }

    private static func reckon(_ request: ClockRequest) throws(CalendarError) -> ClockAnswer {
        let calendar = CompiledCalendar(request.calendar)
        switch request.question {
        case .minutes(let end):
            return .minutes(calendar.officeMinutes(from: request.start, to: end, without: request.pauses))
        case .deadline(let words):
            switch TimePhrase.read(words) {
            case .unclear:
                return .error(
                    "lama \"\(words.prefix(40))\" tidak dipahami: tulis seperti \"60 menit\", \"2 jam\","
                        + " \"3 hari kerja\", \"2 minggu\", \"1 bulan\", \"2 x 24 jam\" atau \"kondisional\"")
            case .unlimited:
                return .deadline(nil, because: ["tanpa batas waktu: \"\(words.prefix(40))\""])
            case .standard(let time):
                let reckoning = try calendar.reckoning(
                    from: request.start, within: time, pauses: request.pauses)
                let explanation = ClockExplanation(calendar: calendar, start: request.start, time: time)
                return explanation.answer(reckoning, pauses: request.pauses)
            }
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: NamedKey.self)
        switch self {
        case .deadline(let deadline, let reasons):
            try container.encode(deadline?.timestamp, forKey: NamedKey("deadline"))
            try container.encode(reasons, forKey: NamedKey("because"))
        case .minutes(let minutes): try container.encode(minutes, forKey: NamedKey("minutes"))
        case .error(let text): try container.encode(text, forKey: NamedKey("error"))
        }
    }

    /// The answer as one line of JSON with its line feed.
    package var line: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
        let json = (try? encoder.encode(self)) ?? Data("{\"error\":\"jawaban tidak dapat ditulis\"}".utf8)
        return Array(json) + [UInt8(ascii: "\n")]
    }
}

extension RepeatedKey {
    /// What is wrong and what to do.
    fileprivate var text: String {
        let words = "kunci \"\(key.prefix(Self.told))\" tertulis lebih dari sekali: hapus salah satunya"
        return place.isEmpty ? words : "\(place): \(words)"
    }
}

extension DecodingError {
    fileprivate static let notJSON = "bukan JSON yang sah dalam UTF-8, atau bilangan yang terlalu besar"

    /// Where in the line something is wrong and what to write there.
    fileprivate var clockText: String {
        switch self {
        case .keyNotFound(let key, let context):
            Self.placed(context.codingPath + [key], "kunci ini wajib ada")
        case .typeMismatch(let type, let context):
            Self.placed(context.codingPath, "di sini diharapkan \(Self.name(type))")
        case .valueNotFound(let type, let context):
            Self.placed(context.codingPath, "di sini diharapkan \(Self.name(type)), jangan kosong")
        case .dataCorrupted(let context):
            if let unusable = context.underlyingError as? UnusableValue {
                Self.placed(context.codingPath, unusable.text)
            } else {
                Self.placed(context.codingPath, Self.notJSON)
            }
        @unknown default: Self.notJSON
        }
    }

    private static func placed(_ path: [any CodingKey], _ text: String) -> String {
        let place = path.reduce(into: "") { place, key in
            if let index = key.intValue {
                place += "[\(index)]"
            } else {
                place += place.isEmpty ? key.stringValue : "." + key.stringValue
            }
        }
        return place.isEmpty ? text : "\(place): \(text)"
    }

    private static func name(_ type: any Any.Type) -> String {
        switch type {
        case is String.Type: "teks"
        case is Int.Type: "bilangan bulat"
        default: String(describing: type).hasPrefix("Array") ? "daftar [...]" : "objek {...}"
        }
    }
}
