import Foundation
import Testing

@testable import GnuTLS

/// Certificates as `openssl` makes them: one that vouches for itself, one that is over, one for another key.
@Suite("What a server's certificate says")
struct ServerCertificateTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "sigap-cert-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try write("kantor.crt", Samples.certificate)
        try write("kantor.key", Samples.key)
        try write("lain.key", Samples.otherKey)
        try write("bukan.pem", "bukan PEM\n")
        try write("kosong.pem", "")
    }

    private func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    private func path(_ name: String) -> String { folder.appending(path: name).path }

    @Test("It tells from when until when, who vouches for it, and whether the key is its own")
    func whole() throws {
        let known = try ServerCertificate(certificate: path("kantor.crt"), key: path("kantor.key"))
        #expect(known.validFrom == Samples.validFrom)
        #expect(known.validUntil == Samples.validUntil)
        #expect(known.isSelfSigned)
        #expect(known.fitsKey)
    }

    @Test("Another's key does not fit")
    func otherKey() throws {
        #expect(try !ServerCertificate(certificate: path("kantor.crt"), key: path("lain.key")).fitsKey)
        #expect(try ServerCertificate(certificate: path("kantor.crt"), key: nil).fitsKey)
    }

    @Test("What is not there or no PEM is named")
    func unusable() {
        let certificate = path("kantor.crt")
        #expect(throws: ServerCertificate.Fault.unreadable(path("tiada"))) {
            try ServerCertificate(certificate: path("tiada"), key: nil)
        }
        for bad in ["bukan.pem", "kosong.pem", "kantor.key"] {
            #expect(throws: ServerCertificate.Fault.malformed(path(bad))) {
                try ServerCertificate(certificate: path(bad), key: nil)
            }
        }
        for bad in ["bukan.pem", "kosong.pem", "kantor.crt"] {
            #expect(throws: ServerCertificate.Fault.malformed(path(bad))) {
                try ServerCertificate(certificate: certificate, key: path(bad))
            }
        }
    }
}
