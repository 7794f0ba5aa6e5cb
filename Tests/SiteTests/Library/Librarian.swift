import SOPModel
import Testing

@testable import Web

/// Acts on the library of the sample office as a test writes them down.
struct Librarian {
    static let code = Sample.revised

    let office: OfficeUnderTest

    func keep(
        _ version: Int = 2, as who: Who = .administrator, by carrier: Carrier = .json,
        _ change: (inout Procedure) -> Void = { _ in }
    ) async throws -> Answer {
        let file = try SampleOffice.revision(Self.code, version: version, change)
        return await office.ask(
            office.request(.keepProcedure, [("text", file)], as: who, by: carrier, from: "/sop/unggah"))
    }

    func enforce(
        _ version: Int = 2, as who: Who = .administrator, on day: String? = nil,
        columns: Sample.Fields = []
    ) async -> Answer {
        var fields: Sample.Fields = [
            ("procedure", Self.code), ("version", String(version)), ("approved_by", "kadis"),
        ]
        if let day { fields.append(("effective", day)) }
        return await office.ask(office.request(.enforceProcedure, fields + columns, as: who, by: .json))
    }

    func withdraw(_ version: Int, as who: Who = .administrator) async -> Answer {
        let fields: Sample.Fields = [
            ("procedure", Self.code), ("version", String(version)), ("reason", "Ada kekeliruan"),
        ]
        return await office.ask(office.request(.withdrawProcedure, fields, as: who, by: .json))
    }

    /// The version that a ticket opened now would run by.
    func versionInForce() async throws -> Int? {
        struct List: Decodable {
            struct Line: Decodable {
                var code: String
                var version: Int
            }
            var items: [Line]
        }
        let answer = await office.ask(.get("/api/v1/procedures"))
        let list = try #require(JSONText.read(answer.text, as: List.self))
        return list.items.first { $0.code == Self.code }?.version
    }

    func page(_ path: String, as who: Who = .administrator) async -> Answer {
        await office.ask(.get(path).as(who))
    }
}
