import HTTPServer
import OfficeModel
import OfficeTime
import UseCases

/// Answers to whoever watches over the program.
enum WatchPage {
    /// The program is up: asks nothing of the store.
    static func health(_ context: RequestContext) async throws -> Response { health }

    /// Commands would be taken just now; 503 where they would not.
    static func readiness(_ context: RequestContext) async throws -> Response {
        await readiness(of: context.site)
    }

    /// The answer to a question that must be answered although the store cannot even say who asks; nil for
    /// any other route.
    static func probed(_ place: [String], _ site: Site) async -> Response? {
        switch place {
        case Place.health.segments: health
        case Place.readiness.segments: await readiness(of: site)
        default: nil
        }
    }

    private static let health = Response.text("ok\n")

    private static func readiness(of site: Site) async -> Response {
        guard let condition = site.condition, await condition.takesCommands() else {
            return .text("not ready\n", status: .serviceUnavailable)
        }
        return .text("ready\n")
    }

    /// Everything counted, for Prometheus (text format 0.0.4).
    static func metrics(_ context: RequestContext) async throws -> Response {
        let site = context.site
        var text = MetricsText()
        text.add(site.meters.counted)
        if let condition = site.condition {
            text.add(
                try await condition.standing(at: context.now, in: context.office.profile.zone),
                at: context.now)
        }
        var response = Response.text(text.text)
        response.headers["content-type"] = "text/plain; version=0.0.4; charset=utf-8"
        return response
    }
}

/// Counts as Prometheus reads them.
struct MetricsText {
    private(set) var text = ""

    mutating func add(_ counted: Meters.Counted) {
        head("sigap_requests_total", "counter", "Requests by route and status")
        for (key, count) in sorted(counted.requests, by: { "\($0.route) \($0.method) \($0.status)" }) {
            let labels = [("method", key.method), ("route", key.route), ("status", String(key.status))]
            line("sigap_requests_total", labels, Double(count))
        }
        add(counted.requestSeconds, "sigap_request_seconds", "Time from a whole request to its answer")
        head("sigap_commands_total", "counter", "Commands by name and outcome")
        for (key, count) in sorted(counted.commands, by: { "\($0.name) \($0.outcome)" }) {
            line("sigap_commands_total", [("command", key.name), ("outcome", key.outcome)], Double(count))
        }
        add(counted.groupSizes, "sigap_group_commands", "Commands that shared one commit")
        add(counted.commitSeconds, "sigap_commit_seconds", "Time of one commit, disk included")
        single(
            "sigap_undone_groups_total", "counter", "Groups of commands undone by the store",
            counted.undoneGroups)
        head("sigap_slow_reads_total", "counter", "Reads that took too long, by function")
        for (name, count) in sorted(counted.slowReads, by: { $0 }) {
            line("sigap_slow_reads_total", [("read", name)], Double(count))
        }
    }

    mutating func add(_ standing: OfficeStanding, at now: Instant) {
        single("sigap_open_steps", "gauge", "Rows of tickets to be done", standing.openSteps)
        single("sigap_late_steps", "gauge", "Rows beyond their deadline", standing.lateSteps)
        single("sigap_unsealed_days", "gauge", "Days that ended without a seal", standing.unsealedDays)
        single("sigap_outbox_messages", "gauge", "Messages waiting for receivers", standing.outbox.messages)
        single("sigap_outbox_given_up", "gauge", "Messages given up", standing.outbox.givenUp)
        let age = standing.outbox.oldest.map { max(0, now.milliseconds - $0.milliseconds) } ?? 0
        head("sigap_outbox_age_seconds", "gauge", "Age of the oldest waiting message")
        line("sigap_outbox_age_seconds", [], Double(age) / 1_000)
    }

    private mutating func single(_ name: String, _ kind: String, _ help: String, _ value: Int) {
        head(name, kind, help)
        line(name, [], Double(value))
    }

    private mutating func add(_ histogram: Histogram, _ name: String, _ help: String) {
        head(name, "histogram", help)
        var sum = 0
        for (bound, count) in zip(histogram.bounds, histogram.counts) {
            sum += count
            line(name + "_bucket", [("le", "\(bound)")], Double(sum))
        }
        line(name + "_bucket", [("le", "+Inf")], Double(histogram.count))
        line(name + "_sum", [], histogram.sum)
        line(name + "_count", [], Double(histogram.count))
    }

    private mutating func head(_ name: String, _ kind: String, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind)\n"
    }

    private mutating func line(_ name: String, _ labels: [(String, String)], _ value: Double) {
        let inside = labels.map { "\($0.0)=\"\(Self.escaped($0.1))\"" }.joined(separator: ",")
        let number = value == value.rounded() && value.magnitude < 1e15 ? String(Int64(value)) : "\(value)"
        text += "\(name)\(inside.isEmpty ? "" : "{\(inside)}") \(number)\n"
    }

    private static func escaped(_ text: String) -> String {
        text.map { character in
            switch character {
            case "\\": "\\\\"
            case "\"": "\\\""
            case "\n": "\\n"
            default: String(character)
            }
        }.joined()
    }

    private func sorted<Key>(_ counts: [Key: Int], by word: (Key) -> String) -> [(Key, Int)] {
        counts.map { ($0.key, $0.value) }.sorted { word($0.0) < word($1.0) }
    }
}
