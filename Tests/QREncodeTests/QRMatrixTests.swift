import Testing

@testable import QREncode

@Suite("QR codes")
struct QRMatrixTests {
    @Test("A short text makes the smallest code, a longer one a larger")
    func size() throws {
        #expect(try #require(QRMatrix("SIGAP")).width == 21)
        let address = "otpauth://totp/SIGAP:gunawan?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=SIGAP"
        #expect(try #require(QRMatrix(address)).width > 33)
        #expect(QRMatrix(String(repeating: "a", count: 5_000)) == nil)
        #expect(QRMatrix("a\0b") == nil)
    }

    @Test("Each corner but the last has a finder: seven dark modules around a light ring")
    func finders() throws {
        let matrix = try #require(QRMatrix("SIGAP"))
        for (row, column) in [(0, 0), (0, matrix.width - 7), (matrix.width - 7, 0)] {
            for step in 0..<7 {
                #expect(matrix.isDark(row: row, column: column + step))
                #expect(matrix.isDark(row: row + step, column: column))
            }
            #expect(!matrix.isDark(row: row + 1, column: column + 1))
            #expect(matrix.isDark(row: row + 3, column: column + 3))
        }
    }

    @Test("The path covers each dark module once and no light one")
    func path() throws {
        let matrix = try #require(QRMatrix("SIGAP"))
        var dark: Set<Int> = []
        for run in matrix.path.split(separator: "M") {
            let numbers = run.split { !$0.isNumber && $0 != "-" }.compactMap { Int($0) }
            for column in numbers[0]..<numbers[0] + numbers[2] {
                #expect(dark.insert(numbers[1] * matrix.width + column).inserted)
            }
        }
        for row in 0..<matrix.width {
            for column in 0..<matrix.width {
                #expect(matrix.isDark(row: row, column: column) == dark.contains(row * matrix.width + column))
            }
        }
    }
}
