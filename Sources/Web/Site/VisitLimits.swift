import Crypto
import OfficeModel
import OfficeTime
import SOPModel

/// What one browser may try only so often.
enum Limited: Sendable, Hashable {
    case report
    case unknownCode

    /// So many within `minutes`.
    var allowed: Int {
        switch self {
        case .report: 10
        case .unknownCode: 10
        }
    }

    /// The length of the span that is looked back over.
    var minutes: Int64 { 10 }
}

/// Counts in memory what browsers and accounts try.
///
/// Never by address: a whole regency sits behind one address, and fifty offices report in the same five minutes of a
/// real outage. A count is lost at a restart, which harms nobody.
actor VisitLimits {
    private struct Key: Hashable {
        var limited: Limited
        var who: String
    }

    private var times: [Key: [Instant]] = [:]
    /// Beyond this many keys those whose span is over are thrown out.
    private static let keyLimit = 20_000

    /// Whether the visitor may try once more.
    func admits(_ limited: Limited, of context: RequestContext) -> Bool {
        recent(Key(limited: limited, who: context.visitorKey), limited, context.now).count < limited.allowed
    }

    func note(_ limited: Limited, of context: RequestContext) {
        let key = Key(limited: limited, who: context.visitorKey)
        times[key] = recent(key, limited, context.now) + [context.now]
        if times.count > Self.keyLimit { sweep(context.now) }
    }

    private func recent(_ key: Key, _ limited: Limited, _ now: Instant) -> [Instant] {
        let start = now.adding(minutes: -limited.minutes)
        return (times[key] ?? []).filter { $0 > start }
    }

    private func sweep(_ now: Instant) {
        times = times.filter { key, times in
            times.contains { $0 > now.adding(minutes: -key.limited.minutes) }
        }
        if times.count > Self.keyLimit { times = [:] }
    }
}

extension RequestContext {
    /// Who is counted: the person signed in, or the browser.
    var visitorKey: String {
        switch visitor {
        case .person(let signedIn): "person:" + signedIn.person.id.text
        case .stranger(let browser): "browser:" + browser
        }
    }
}
