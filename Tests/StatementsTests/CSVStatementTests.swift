// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money
import Statements
import Testing

@Suite("Statements as CSV")
struct CSVStatementTests {
    private let mapping = CSVMapping(
        sign: .twoColumns(debit: "Debet", credit: "Kredit"), day: "Tanggal", memo: "Keterangan")

    private func read(_ text: String, _ mapping: CSVMapping? = nil) -> StatementFile {
        CSVStatementReader(mapping ?? self.mapping).read(Array(text.utf8))
    }

    @Test("Quotes, a byte order mark, marks of thousands and both columns are read")
    func rows() {
        let file = read(
            "\u{FEFF}Tanggal;KETERANGAN ;Debet;Kredit\r\n"
                + "21/11/2026;\"IURAN; \"\"SITI\"\"\nbaris dua\";;370.000,00\r\n"
                + "21/11/2026;BIAYA;2.500;0,00\r\n")
        #expect(file.faults.isEmpty)
        #expect(file.lines.map(\.movement.amount) == [370_000, -2_500])
        #expect(file.lines[0].memo == "IURAN; \"SITI\"\nbaris dua")
        #expect(file.lines.map(\.row) == [2, 4])
    }

    @Test("Latin-1 is read where the file is no UTF-8")
    func latin() {
        let bytes = Array("Tanggal;Keterangan;Debet;Kredit\n21/11/2026;Ren".utf8) + [0xE9] + Array(";;5\n".utf8)
        #expect(CSVStatementReader(mapping).read(bytes).lines.first?.memo == "René")
    }

    @Test("A bad row is refused with its line, and the good ones are kept")
    func badRows() {
        let file = read(
            """
            Tanggal;Keterangan;Debet;Kredit
            21/11/2026;baik;;5
            31/02/2026;hari;;5
            21/11/2026;kosong;;
            21/11/2026;dua;5;5
            21/11/2026;minus;;-5
            21/11/2026;besar;;99999999999999
            21/11/2026;sen;;5,50
            21/11/2026;kurang
            21/11/2026;baik juga;;6
            """)
        #expect(file.lines.map(\.amount.amount) == [5, 6])
        #expect(
            file.faults.map(\.code) == [
                "not-a-day", "missing", "both-ways", "negative-amount", "huge-amount", "fraction-of-rupiah", "columns",
            ])
        #expect(file.faults.map(\.line) == Array(3...9).map { $0 as Int? })
    }

    @Test("Signed and marked columns, other days and a currency column")
    func otherMappings() {
        var signed = CSVMapping(
            delimiter: ",", linesBefore: 1, decimal: ".", thousands: nil, dayFormat: "dd-MMM-yy",
            sign: .signed(amount: "Amount"), day: "Date", memo: "Text")
        signed.currency = "Ccy"
        let file = read(
            "Account 123\nDate,Text,Amount,Ccy\n21-Nov-26,in,5.00,IDR\n02-Mei-26,out,-4,IDR\n21-Nov-26,usd,5,USD\n",
            signed)
        #expect(file.lines.map(\.movement.amount) == [5, -4])
        #expect(file.lines.map(\.bookedOn) == [CalendarDay("2026-11-21"), CalendarDay("2026-05-02")])
        #expect(file.faults.map(\.code) == ["wrong-currency"])
        let marked = CSVMapping(
            sign: .marked(amount: "Jumlah", mark: "DK", credit: "K"), day: "Tanggal", memo: "Keterangan")
        let two = read("Tanggal;Keterangan;Jumlah;DK\n21/11/2026;a;5;K\n21/11/2026;b;6;D\n", marked)
        #expect(two.lines.map(\.movement.amount) == [5, -6])
    }

    @Test("A header without a column of the mapping, an open quotation and an impossible mapping are told")
    func wholeFaults() {
        #expect(read("Tanggal;Memo;Debet;Kredit\n").faults.map(\.code) == ["no-such-column"])
        #expect(read("Tanggal;Keterangan;Debet;Kredit\n21/11/2026;\"a;;5\n").faults.map(\.code) == ["open-quote"])
        var wrong = mapping
        wrong.thousands = ","
        #expect(read("x", wrong).faults.map(\.code) == ["same-marks"])
        wrong.thousands = "."
        wrong.dayFormat = "dd/MM"
        #expect(read("x", wrong).faults.map(\.code) == ["not-a-day-format"])
    }
}
