import HTTPServer
import Testing

@testable import Web

/// How much JSON is taken, and what is looked at before any of it is decoded.
@Suite("How much JSON is read")
struct JSONLimitTests {
    private static func object(_ count: Int, _ value: String = "1") -> [UInt8] {
        Array("{\((0..<count).map { "\"k\($0)\":\(value)" }.joined(separator: ","))}".utf8)
    }

    private static func list(_ count: Int) -> [UInt8] {
        Array("{\"text\":[\(repeatElement("1", count: count).joined(separator: ","))]}".utf8)
    }

    private static func isTooMuch(_ json: [UInt8]) -> Bool {
        do throws(WebFailure) {
            _ = try InputValues(json: json)
            return false
        } catch {
            if case .tooManyNames(1_000) = error { return true }
            return false
        }
    }

    @Test("As many names and items are taken as a form may have fields, and not one more")
    func most() throws {
        #expect(try InputValues(json: Self.object(1_000)).texts.count == 1_000)
        #expect(try InputValues(json: Self.list(1_000)).texts["text"]?.count == 1_000)
        #expect(BodyLimits().parts == 1_000)
        #expect(Self.isTooMuch(Self.object(1_001)))
        #expect(Self.isTooMuch(Self.list(1_001)))
        #expect(Self.isTooMuch(Self.object(501, "{\"a\":1}")))
        #expect(Self.isTooMuch(Self.object(334, "[1,1,1]")))
    }

    @Test("A megabyte of names is refused before any of them is decoded")
    func flood() {
        let flood = Self.object(80_000)
        let clock = ContinuousClock()
        let took = clock.measure { #expect(Self.isTooMuch(flood)) }
        #expect(took < .seconds(1))
    }

    @Test(
        "A name that stands twice is told with its path, however it is spelt",
        arguments: [
            (#"{"text":"a","text":"b"}"#, "text"), (#"{"text":"a","te\u0078t":"b"}"#, "text"),
            (#"{"outputs":[{"a":1},{"a":1,"b":2,"a":3}]}"#, "outputs.1.a"),
        ])
    func twice(json: String, path: String) {
        do throws(WebFailure) {
            _ = try InputValues(json: Array(json.utf8))
            Issue.record("it was read")
        } catch {
            guard case .repeatedName(path) = error else {
                Issue.record("\(error)")
                return
            }
        }
    }

    @Test("What is no UTF-8, or too deep, is not read")
    func unreadable() {
        let wrong: [[UInt8]] = [
            Array("{\"a\":1}".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
            Array(String(repeating: "{\"a\":", count: 150_000).utf8),
            Array(repeating: UInt8(ascii: "["), count: 1_000_000),
        ]
        for json in wrong {
            do throws(WebFailure) {
                _ = try InputValues(json: json)
                Issue.record("it was read")
            } catch {
                guard case .unreadableJSON = error else {
                    Issue.record("\(error)")
                    continue
                }
            }
        }
    }
}
