// SPDX-License-Identifier: Apache-2.0
import Kernel
import Spreadsheets
import Testing

@Suite("CSV")
struct CSVTests {
    private func rows(_ text: String) throws -> [[SpreadsheetCell]] { try rows(Array(text.utf8)) }

    private func rows(_ bytes: [UInt8]) throws -> [[SpreadsheetCell]] {
        try SpreadsheetReader.read(bytes).rows.map(\.cells)
    }

    @Test(arguments: [";", ",", "\t", "|"]) func whateverSeparatesCellsIsFound(_ sign: String) throws {
        #expect(
            try rows("nama\(sign)nik\r\n\"Sri\(sign) \"\"Ayu\"\"\nLestari\"\(sign)1\r\n") == [
                [.text("nama"), .text("nik")], [.text("Sri\(sign) \"Ayu\"\nLestari"), .text("1")],
            ])
    }

    @Test func linesKeepTheirNumbersAndEmptyOnesAreLeftOut() throws {
        let table = try SpreadsheetReader.read(Array("sep=,\r\na,b\r\n\r\n,,\r\n\"x\r\ny\",1\r\nlast,2".utf8))
        #expect(table.rows.map(\.number) == [2, 5, 7])
        #expect(table.rows[1].cells == [.text("x\r\ny"), .text("1")])
    }

    @Test func theUsualEncodingsAreRead() throws {
        let wanted: [[SpreadsheetCell]] = [[.text("nama"), .text("kota")], [.text("René"), .text("Malé – €")]]
        let text = "nama;kota\r\nRené;Malé – €\r\n"
        #expect(try rows(text) == wanted)
        #expect(try rows([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == wanted)
        let little = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        #expect(try rows([0xFF, 0xFE] + little) == wanted && (try rows(little)) == wanted)
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        #expect(try rows([0xFE, 0xFF] + big) == wanted && (try rows(big)) == wanted)
        var western: [UInt8] = []
        for scalar in text.unicodeScalars {
            switch scalar {
            case "–": western.append(0x96)
            case "€": western.append(0x80)
            default: western.append(UInt8(scalar.value))
            }
        }
        #expect(try rows(western) == wanted)
    }

    @Test func formulasAreNamedAndTextsThatOnlyLookLikeOnesAreNot() throws {
        #expect(
            try rows("=1+1;=\"0812\";'0812;'=1+1;+6281;=cmd|' /C calc'!A0") == [
                [
                    .formula(shown: "=1+1"), .text("0812"), .text("0812"), .text("=1+1"), .text("+6281"),
                    .formula(shown: "=cmd|' /C calc'!A0"),
                ]
            ])
        #expect(
            try rows("3,20101E+15;3.20101E+15;12E;E12") == [
                [.number("3,20101E+15"), .number("3.20101E+15"), .text("12E"), .text("E12")]
            ])
    }

    @Test func anOpenQuotationMarkIsNamedByItsLine() {
        do throws(Failure) {
            _ = try SpreadsheetReader.read(Array("a;b\r\nc;\"d\r\ne;f\r\n".utf8))
            Issue.record("it was read")
        } catch {
            #expect(error.code == "csv-quote-open" && error.details["line"] == "2")
        }
    }

    @Test func whatIsWrittenCannotComputeLosesNoDigitsAndIsReadBackTheSame() throws {
        let cells = [
            "=1+1", "+6281234567890", "-1", "@x", "'a", "3301011708900001", "081234567890", "a;\"b\"\nc", "24",
        ]
        var writer = CSVWriter()
        writer.add(cells)
        let text = String(decoding: writer.bytes.dropFirst(3), as: UTF8.self)
        #expect(text.hasPrefix("'=1+1;'+6281234567890;'-1;'@x;''a;'3301011708900001;'081234567890;"))
        let back = try rows(writer.bytes)[0].map(\.shown)
        #expect(back[0] == "=1+1" && back[1] == cells[1] && Array(back[5...]) == Array(cells[5...]))
    }

    @Test(arguments: [
        ("24", "24", false), ("24.0", "24", false), ("0.5", "", false), ("-3", "", false),
        ("3.2010117089E+15", "3201011708900000", true), ("123456789012345", "123456789012345", false),
        ("1234567890123456", "1234567890123456", true), ("2,4E+1", "24", false), ("0", "0", false),
    ]) func numbersAreReadDigitByDigit(_ text: String, _ whole: String, _ isBeyond: Bool) throws {
        let number = try #require(DecimalText(text))
        #expect((number.whole ?? "") == whole && number.isBeyondKeptDigits == isBeyond)
    }

    @Test(arguments: ["", "a", "1.2.3", "1E", "--1", "1E9999", "."]) func whatIsNoNumberIsNone(_ text: String) {
        #expect(DecimalText(text) == nil)
    }
}
