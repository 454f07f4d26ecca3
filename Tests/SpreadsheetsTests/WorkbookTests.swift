// SPDX-License-Identifier: Apache-2.0
import Kernel
import Spreadsheets
import Testing

@Suite("Workbooks")
struct WorkbookTests {
    private func cells(_ bytes: [UInt8], row: Int = 0) throws -> [SpreadsheetCell] {
        try SpreadsheetReader.read(bytes).rows[row].cells
    }

    private func refusal(_ bytes: [UInt8], _ limits: SpreadsheetLimits = SpreadsheetLimits()) -> String? {
        do throws(Failure) {
            _ = try SpreadsheetReader.read(bytes, limits: limits)
            return nil
        } catch {
            #expect(error.field == "file")
            return error.code
        }
    }

    @Test func textsNumbersAndFlagsAreReadWhereverTheyStand() throws {
        let row = """
            <row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3" t="inlineStr"><is><t>  Sri &amp; Budi </t></is></c>\
            <c r="D3"><v>24</v></c><c r="E3" t="b"><v>1</v></c><c r="F3" t="str"><v>&#233;</v></c></row>
            """
        let texts = "<si><t>nol</t></si><si><r><t>Pe</t></r><r><t>kerja</t></r><rPh><t>x</t></rPh></si>"
        let table = try SpreadsheetReader.read(Workbook.bytes(sheets: [row], texts: texts))
        #expect(table.name == "Pekerja" && table.rows.map(\.number) == [3])
        #expect(
            table.rows[0].cells == [
                .text("Pekerja"), .empty, .text("Sri & Budi"), .number("24"), .flag(true), .text("é"),
            ])
    }

    @Test func aDayIsADayInBothSystemsAndATimeIsNone() throws {
        let styles = """
            <numFmts><numFmt numFmtId="170" formatCode="[$-421]dd\\ mmmm\\ yyyy"/>\
            <numFmt numFmtId="171" formatCode="0 &quot;day&quot;"/></numFmts>\
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>
            """
        let row = """
            <row r="1"><c r="A1" s="1"><v>33102</v></c><c r="B1" s="2"><v>33102.75</v></c>\
            <c r="C1" s="3"><v>33102</v></c>\
            <c r="D1"><v>33102</v></c><c r="E1" s="1"><v>60</v></c><c r="F1" s="1"><v>59</v></c></row>
            """
        let born = try #require(CalendarDay("1990-08-17"))
        let february = try #require(CalendarDay("1900-02-28"))
        #expect(
            try cells(Workbook.bytes(sheets: [row], styles: styles)) == [
                .day(born), .day(born), .number("33102"), .number("33102"), .number("60"), .day(february),
            ])
        let apple = Workbook.bytes(
            sheets: ["<row r=\"1\"><c r=\"A1\" s=\"1\"><v>31640</v></c></row>"], styles: styles,
            properties: "<workbookPr date1904=\"1\"/>")
        #expect(try cells(apple) == [.day(born)])
    }

    @Test func aFormulaIsShownAsOneAndNeverTakenForAnEntry() throws {
        let row = """
            <row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>WEBSERVICE("http://x")</f><v>isi</v></c>\
            <c r="C1" t="e"><v>#REF!</v></c><c r="D1" t="inlineStr"><is><t>'=1+1</t></is></c></row>
            """
        #expect(
            try cells(Workbook.bytes(sheets: [row])) == [
                .formula(shown: "2"), .formula(shown: "isi"), .fault("#REF!"), .text("=1+1"),
            ])
    }

    @Test func theSheetThatIsMeantIsReadAndTwoThatMayBeAreNotGuessed() throws {
        let one = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
        let two = "<row r=\"1\"><c r=\"A1\"><v>2</v></c></row>"
        #expect(try cells(Workbook.bytes(sheets: ["", two], names: ["Kosong", "Isi"])) == [.number("2")])
        let both = Workbook.bytes(sheets: [one, two], names: ["Catatan", "Pekerja"])
        #expect(refusal(both) == "sheets-several")
        #expect(try SpreadsheetReader.read(both, preferred: ["pekerja"]).rows[0].cells == [.number("2")])
        #expect(refusal(Workbook.bytes(sheets: [""])) == "sheet-missing")
    }

    @Test func aPartThatUnpacksBeyondItsLimitIsStoppedAsItComes() {
        var file = Workbook.zip(sheets: [], names: ["Pekerja"])
        file.add("xl/worksheets/sheet1.xml", [UInt8](repeating: 0x20, count: 30 << 20), told: 1_000)
        #expect(refusal(file.bytes) == "workbook-too-large")
        var honest = Workbook.zip(sheets: [], names: ["Pekerja"])
        honest.add("xl/worksheets/sheet1.xml", [UInt8](repeating: 0x20, count: 3 << 20))
        #expect(refusal(honest.bytes, SpreadsheetLimits(unpacked: 2 << 20)) == "workbook-too-large")
    }

    @Test func partsThatLieAboutThemselvesAreDamaged() {
        var size = Workbook.zip(sheets: [], names: ["Pekerja"])
        size.add("xl/worksheets/sheet1.xml", Array("<worksheet></worksheet>".utf8), told: 5)
        #expect(refusal(size.bytes) == "workbook-damaged")
        var locked = Workbook.zip(sheets: [], names: ["Pekerja"])
        locked.add("xl/worksheets/sheet1.xml", Array("<worksheet></worksheet>".utf8), flags: 1)
        #expect(refusal(locked.bytes) == "file-is-locked")
        let whole = Workbook.bytes(sheets: ["<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"])
        #expect(refusal(Array(whole.dropLast(30))) == "workbook-damaged")
        var turned = whole
        turned[60] ^= 0x55
        #expect(refusal(turned) == "workbook-damaged")
        #expect(refusal(whole, SpreadsheetLimits(entries: 2)) == "workbook-too-large")
    }

    @Test func everyCutOfAWorkbookIsRefusedOrRead() {
        let whole = Workbook.bytes(
            sheets: ["<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"], texts: "<si><t>a</t></si>")
        for length in stride(from: 8, to: whole.count, by: 7) {
            #expect(refusal(Array(whole.prefix(length))) != nil)
            var bent = whole
            bent[length] = bent[length] &+ 1
            _ = refusal(bent)
        }
    }

    @Test func aDocumentTypeAndItsEntitiesAreRefused() {
        var file = Workbook.zip(sheets: [], names: ["Pekerja"])
        file.add(
            "xl/worksheets/sheet1.xml",
            """
            <!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>\
            <worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row>\
            </sheetData></worksheet>
            """)
        #expect(refusal(file.bytes) == "workbook-has-doctype")
        #expect(
            refusal(Workbook.bytes(sheets: ["<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row>"]))
                == "workbook-damaged")
        let deep = String(repeating: "<x>", count: 200)
        #expect(refusal(Workbook.bytes(sheets: [deep])) == "workbook-damaged")
    }

    @Test func moreRowsColumnsOrLettersThanAllowedAreRefused() {
        let rows = (1...6).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>1</v></c></row>" }.joined()
        #expect(refusal(Workbook.bytes(sheets: [rows]), SpreadsheetLimits(rows: 5)) == "sheet-rows-most")
        let far = "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>"
        #expect(refusal(Workbook.bytes(sheets: [far])) == "sheet-columns-most")
        let long =
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>\(String(repeating: "a", count: 5_000))</t></is></c></row>"
        #expect(refusal(Workbook.bytes(sheets: [long])) == "cell-too-long")
    }

    @Test func filesThatAreNoWorkbookAreNamed() {
        #expect(refusal([]) == "file-empty")
        #expect(refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) == "file-is-locked")
        #expect(refusal(Array("%PDF-1.7".utf8)) == "file-is-pdf")
        #expect(refusal([0x00, 0x01, 0x02, 0x03]) == "csv-not-text")
        #expect(refusal(Array("a;b".utf8), SpreadsheetLimits(bytes: 2)) == "file-too-large")
    }
}
