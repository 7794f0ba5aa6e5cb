import OfficeModel
import OfficeTime
import SOPModel

/// What one browser may try only so often.
enum Limited: Sendable, Hashable {
    case report
    /// A tracking code that does not exist: 43 bits are enough only where nobody can try many.
    case unknownCode
    /// A wrong password for one account.
    case wrongPassword(login: String)

    /// So many within `minutes`.
    var allowed: Int {
        switch self {
        case .report, .unknownCode: 10
        case .wrongPassword: 5
        }
    }

    /// The length of the span that is looked back over.
    var minutes: Int64 {
        switch self {
        case .report, .unknownCode: 10
        case .wrongPassword: 5
        }
    }
}

/// Counts in memory what browsers try.
///
/// Never by address: a whole regency sits behind one address, and fifty offices report in the same five
/// minutes of a real outage. A count is lost at a restart, which harms nobody.
actor VisitLimits {
    private struct Key: Hashable {
        var limited: Limited
        var who: String
    }

    private var times: [Key: [Instant]] = [:]
    /// The newest ones counted by `take`, by the ids they were sent with.
    private var taken: [Key: [String]] = [:]
    /// Beyond this many keys those whose span is over are thrown out.
    private static let keyLimit = 50_000

    /// Whether the visitor may try once more.
    func admits(_ limited: Limited, of context: RequestContext) -> Bool {
        recent(key(limited, context), context.now).count < limited.allowed
    }

    /// Counts one try.
    func note(_ limited: Limited, of context: RequestContext) {
        let key = key(limited, context)
        if times[key] == nil, times.count >= Self.keyLimit { sweep(context.now) }
        times[key] = recent(key, context.now) + [context.now]
    }

    /// What was counted for the visitor is forgotten: the try was a good one.
    func forget(_ limited: Limited, of context: RequestContext) {
        times[key(limited, context)] = nil
    }

    /// Takes the try counted last back: nothing was looked at.
    func giveBack(_ limited: Limited, of context: RequestContext) {
        let key = key(limited, context)
        if times[key]?.isEmpty == false { times[key]?.removeLast() }
    }

    /// Counts one try if it is still allowed; the same one sent again by a phone on a thin line counts once.
    func take(_ limited: Limited, by context: RequestContext, once id: String? = nil) -> Bool {
        let key = key(limited, context)
        if let id, taken[key]?.contains(id) ?? false { return true }
        guard admits(limited, of: context) else { return false }
        note(limited, of: context)
        if let id { taken[key] = Array((taken[key] ?? []).suffix(limited.allowed)) + [id] }
        return true
    }

    private func key(_ limited: Limited, _ context: RequestContext) -> Key {
        Key(limited: limited, who: context.visitorKey)
    }

    private func recent(_ key: Key, _ now: Instant) -> [Instant] {
        let start = now.adding(minutes: -key.limited.minutes)
        return (times[key] ?? []).filter { $0 > start }
    }

    private func sweep(_ now: Instant) {
        times = times.filter { key, times in
            times.contains { $0 > now.adding(minutes: -key.limited.minutes) }
        }
        taken = taken.filter { times[$0.key] != nil }
        // A flood of fresh browsers within one span: counts are worth less than the memory they take.
        if times.count >= Self.keyLimit {
            times = [:]
            taken = [:]
        }
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
