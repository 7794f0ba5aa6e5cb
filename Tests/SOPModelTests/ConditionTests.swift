import SOPModel
import Testing

@Suite("Conditions of a row")
struct ConditionTests {
    @Test(
        "A comparison reads its field, sign and value",
        arguments: [
            ("tingkat = berat", Condition.equals(field: "tingkat", value: "berat")),
            ("tingkat=berat", .equals(field: "tingkat", value: "berat")),
            ("tingkat != sangat  berat", .differs(field: "tingkat", value: "sangat berat")),
            ("hasil = \"baik dan benar\"", .equals(field: "hasil", value: "baik dan benar")),
            ("hasil = 'rusak atau hilang'", .equals(field: "hasil", value: "rusak atau hilang")),
            ("hasil = 'kata ''kutip'''", .equals(field: "hasil", value: "kata 'kutip'")),
            ("hasil = ''", .equals(field: "hasil", value: "")),
        ])
    func comparison(text: String, condition: Condition) throws {
        #expect(try ConditionText.read(text) == condition)
    }

    @Test("Dan binds tighter than atau")
    func precedence() throws {
        let a = Condition.equals(field: "a", value: "1")
        let b = Condition.equals(field: "b", value: "2")
        let c = Condition.differs(field: "c", value: "3")
        #expect(try ConditionText.read("a = 1 atau b = 2 dan c != 3") == .either(a, .both(b, c)))
        #expect(try ConditionText.read("a = 1 dan b = 2 atau c != 3") == .either(.both(a, b), c))
    }

    @Test(
        "What is no condition is refused with a remedy",
        arguments: [
            "", "tingkat", "tingkat =", "= berat", "tingkat = berat dan", "tingkat = berat atau ringan",
            "tingkat ! berat", "hasil = 'baik", "a = b = c", "a = 'b' c", "dan = 1", "a == b", "a = b!",
        ])
    func refused(text: String) {
        #expect(throws: ConditionText.Problem.self) { try ConditionText.read(text) }
    }

    @Test("Alternatives inside a conjunction are written out and mean the same")
    func distribution() throws {
        let a = Condition.equals(field: "a", value: "1")
        let b = Condition.equals(field: "b", value: "1")
        let c = Condition.equals(field: "c", value: "1")
        let condition = Condition.both(.either(a, b), c)
        let read = try ConditionText.read(ConditionText.text(condition))
        for bits in 0..<8 {
            let values = ["a": bits & 1, "b": bits >> 1 & 1, "c": bits >> 2].mapValues(String.init)
            #expect(read.holds { values[$0] } == condition.holds { values[$0] })
        }
    }
}
