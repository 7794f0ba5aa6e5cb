import HTTPServer
import OfficeTime

/// One line of JSON for a request, without anything personal: no address, no code, no name, no query. Where
/// it went is said by the pattern of its route.
enum RequestLog {
    static func line(
        _ method: String, _ route: String, _ response: Response, at now: Instant, took: Duration
    ) -> String {
        let micros = took.components.seconds * 1_000_000 + took.components.attoseconds / 1_000_000_000_000
        return
            "{\"time\":\"\(now.timestamp)\",\"method\":\"\(method)\",\"route\":\"\(route)\","
            + "\"status\":\(response.status.rawValue),\"micros\":\(micros)}"
    }
}
