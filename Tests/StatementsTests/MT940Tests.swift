// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money
import Statements
import Testing

@Suite("MT940")
struct MT940Tests {
    private func read(_ text: String) -> StatementFile { MT940Reader().read(Array(text.utf8)) }

    private let head = ":20:ST1\n:25:1230009876543\n:28C:1/1\n:60F:C261120IDR100,00\n"

    @Test("Movements, marks, references and days are read")
    func movements() {
        let file = read(
            "{1:F01BMRIIDJA}{2:O940}{4:\n" + head + """
                :61:2611211120CR370000,00NTRFPR-1//BANK7
                supplementary
                :86:IURAN 88899000000000017 SITI
                :61:261121D2500,NCHGNONREF
                :61:261231RC10,00NRTIX
                :61:2612310101RD4,00NRTIX
                :62F:C261231IDR367594,00
                -}
                """)
        #expect(file.faults.isEmpty)
        let lines = file.lines
        #expect(lines.map(\.movement.amount) == [370_000, -2_500, -10, 4])
        #expect(lines.map(\.isReversal) == [false, false, true, true])
        #expect(lines[0].reference == "PR-1")
        #expect(lines[0].bankReference == "BANK7")
        #expect(lines[0].memo == "supplementary IURAN 88899000000000017 SITI")
        #expect(lines[0].bookedOn == CalendarDay("2026-11-20"))
        #expect(lines[0].valueOn == CalendarDay("2026-11-21"))
        #expect(lines[1].reference == nil)
        #expect(lines[3].bookedOn == CalendarDay("2027-01-01"), "an entry of January may count from December")
        #expect(file.statements.first?.account == "1230009876543")
    }

    @Test("The three ways to write :86: give memo, name and reference")
    func information() throws {
        let file = read(
            head + """
                :61:261121C1,00NTRFA
                :86:166?00TRANSFER?20IURAN 8889900?21000000017?32SITI RUW?33AIDA?31998877
                :61:261121C1,00NTRFB
                :86:/EREF/INV-1/ORDP//NAME/SITI RUWAIDA/REMI/IURAN PMI
                :61:261121C1,00NTRFC
                :86:a line of exactly sixty-five characters is broken inside of a wor
                d
                and goes on
                """)
        #expect(
            file.lines.map(\.memo) == [
                "IURAN 8889900000000017", "IURAN PMI",
                "a line of exactly sixty-five characters is broken inside of a word and goes on",
            ])
        #expect(file.lines.map(\.counterparty) == ["SITI RUWAIDA", "SITI RUWAIDA", nil])
        #expect(file.lines[0].counterpartyAccount == "998877")
        #expect(file.lines[1].reference == "INV-1")
    }

    @Test("A bad line is refused with its number; its information goes to nobody")
    func badLines() {
        let file = read(
            head + """
                :61:261121C5,00NTRFA
                :86:good
                :61:269921C5,00NTRFA
                :86:of the bad line
                :61:261121X5,00NTRFA
                :61:261121C-5,00NTRFA
                :61:261121C99999999999999,00NTRFA
                :61:261121CFIVENTRFA
                :61:261121C5,00
                :61:261121C6,00NTRFB
                """)
        #expect(file.lines.map(\.amount.amount) == [5, 6])
        #expect(file.lines.map(\.memo) == ["good", ""])
        #expect(
            file.faults.map(\.code) == [
                "not-a-day", "not-a-direction", "negative-amount", "huge-amount", "not-an-amount", "not-a-type",
            ])
        #expect(file.faults.map(\.line) == [7, 9, 10, 11, 12, 13].map { $0 as Int? })
    }

    @Test("A statement in another currency gives no line")
    func currency() {
        let file = read(
            ":20:A\n:60F:C261120USD1,00\n:61:261121C5,00NTRFA\n:20:B\n:60F:C261120IDR1,00\n:61:261121C6,00NTRFA")
        #expect(file.lines.map(\.amount.amount) == [6])
        #expect(file.faults.map(\.code) == ["wrong-currency", "wrong-currency"])
    }

    @Test("What is no MT940 is refused as a whole", arguments: [("", "empty-file"), ("hello\nworld", "wrong-message")])
    func refused(text: String, code: String) {
        #expect(read(text).faults.map(\.code) == [code])
    }
}
