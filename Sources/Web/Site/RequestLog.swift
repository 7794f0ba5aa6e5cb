import HTTPServer

/// One line of JSON for a request, without anything personal: no address, no code, no query.
enum RequestLog {
    static func line(_ request: Request, _ response: Response, took: Duration) -> String {
        let micros = took.components.seconds * 1_000_000 + took.components.attoseconds / 1_000_000_000_000
        let area = request.path.first.map { $0.filter { $0.isLetter && $0.isASCII } } ?? ""
        return
            "{\"method\":\"\(request.method.rawValue)\",\"area\":\"/\(area)\",\"status\":\(response.status.rawValue),\"micros\":\(micros)}"
    }
}
