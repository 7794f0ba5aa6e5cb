import Crypto
import Testing

@Suite("Hashes, codes, ids and passwords")
struct CryptoTests {
    @Test(
        "SHA-256 gives the digests of FIPS 180-4",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func vectors(text: String, hex: String) throws {
        #expect(SHA256.digest(of: text).hex == hex)
        var streamed = SHA256()
        for byte in text.utf8 { streamed.update([byte]) }
        #expect(streamed.finish().hex == hex)
        #expect(Digest(hex: hex.uppercased())?.bytes == Hex.bytes(hex))
    }

    @Test("HMAC gives the digest of RFC 4231, case 2")
    func keyed() {
        let digest = HMAC.sha256("what do ya want for nothing?", key: Array("Jefe".utf8))
        #expect(digest.hex == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    }

    @Test(
        "A text that is no digest is refused", arguments: ["", "ab", "zz", String(repeating: "g", count: 64)])
    func noDigest(text: String) {
        #expect(Digest(hex: text) == nil)
    }

    @Test("Secrets compare equal only with the same bytes")
    func comparison() {
        #expect(ConstantTime.equal("rahasia", "rahasia"))
        #expect(!ConstantTime.equal("rahasia", "rahasiA"))
        #expect(!ConstantTime.equal("rahasia", "rahasia "))
    }

    @Test("A code is found again however it was typed")
    func typedCode() {
        let code = ReadableCode.random()
        #expect(ReadableCode(typed: " " + code.description.lowercased() + "\n") == code)
        #expect(ReadableCode(typed: code.text.map { "\($0) " }.joined()) == code)
        #expect(ReadableCode(typed: code.text.lowercased()) == code)
        #expect(code.text.count == ReadableCode.length)
    }

    @Test("A code is ten letters without a vowel, shown in two groups of five")
    func codeOfLetters() {
        let isGood = ReadableCode.alphabet.allSatisfy {
            $0.isASCII && $0.isUppercase && !"AIUEO".contains($0)
        }
        #expect(isGood)
        #expect(Set(ReadableCode.alphabet).count == ReadableCode.alphabet.count)
        let code = ReadableCode.random()
        #expect(code.text.count == 10)
        #expect(code.description == code.text.prefix(5) + "-" + code.text.suffix(5))
    }

    @Test(
        "A code with a character outside the alphabet is refused",
        arguments: ["", "BCFHJ-KLMR", "BCFHJ-KLMR7", "BCFHJ-KLMRA", "BCFHJ-KLMRST"])
    func wrongCode(text: String) {
        #expect(ReadableCode(typed: text) == nil)
    }

    @Test("Ids grow within a millisecond, past the counter, and when the clock goes back")
    func growingIDs() {
        var generator = TimeOrderedIDGenerator()
        var last = generator.next(atMilliseconds: 1_760_000_000_000)
        for step in 0..<10_000 {
            let next = generator.next(atMilliseconds: 1_760_000_000_000 - Int64(step % 3))
            #expect(last < next)
            #expect(last.bytes.lexicographicallyPrecedes(next.bytes))
            last = next
        }
        #expect(last.isTimeOrdered)
        #expect(last.milliseconds - 1_760_000_000_000 < 10)
    }

    @Test("An id survives its text and its bytes")
    func idForms() throws {
        let id = TimeOrderedID.next(atMilliseconds: 1_760_000_000_123)
        #expect(id.milliseconds >= 1_760_000_000_123)
        #expect(id.description.count == 36)
        #expect(TimeOrderedID(id.description.uppercased()) == id)
        #expect(TimeOrderedID(bytes: id.bytes) == id)
    }

    @Test(
        "A text that is no id is refused",
        arguments: ["", "0199", "0199c2f0-0000-7000-8000-00000000000", "0199c2f000007-000-8000-000000000000"])
    func noID(text: String) {
        #expect(TimeOrderedID(text) == nil)
    }

    @Test("A password is known again, another one and a missing account are not")
    func passwords() async throws {
        let hash = try await PasswordHasher.hash("kata sandi yang panjang")
        #expect(hash.text.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(await PasswordHasher.verify("kata sandi yang panjang", against: hash))
        #expect(await !PasswordHasher.verify("kata sandi yang pendek", against: hash))
        #expect(await !PasswordHasher.verify("kata sandi yang panjang", against: nil))
        #expect(await !PasswordHasher.verify("apa saja", against: PasswordHash(text: "bukan hash")))
        #expect(!PasswordHasher.isOutdated(hash))
    }
}
