// SPDX-License-Identifier: Apache-2.0
import Kernel
import Testing

@testable import Linkage

@Suite("Records as files have them")
struct RecordTests {
    private func birth(_ text: String) -> BirthDay {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { BirthDay(parsing: $0) }
    }

    private func nik(_ text: String) -> UInt64 { Array(text.utf8).withUnsafeBufferPointer { Identifier.nik($0) } }
    private func paper(_ text: String) -> UInt64 { Array(text.utf8).withUnsafeBufferPointer { Identifier.paper($0) } }
    private func phone(_ text: String) -> UInt64 { Array(text.utf8).withUnsafeBufferPointer { Identifier.phone($0) } }

    @Test("Days of birth are read in every common form")
    func births() {
        let day = BirthDay(year: 1991, month: 8, day: 7)
        for text in ["1991-08-07", "19910807", "07-08-1991", "7/8/1991", "07.08.1991", "1991-08-07T00:00:00"] {
            #expect(birth(text) == day, "\(text)")
        }
        #expect(birth("1991") == BirthDay(year: 1991, month: 0, day: 0))
        #expect(birth("1991-00-00").isWhole == false)
        #expect(birth("not known") == .unknown)
        #expect(birth("0001-01-01") == .unknown)
    }

    @Test("Telephones are one with and without the country's number, identity numbers with and without leading zero")
    func numbers() {
        #expect(phone("+62 812-3456-7890") == phone("081234567890"))
        #expect(phone("") == 0)
        #expect(nik("0312345678901234") == nik("312345678901234"))
        #expect(paper("c 123-4567") == paper("C1234567"))
    }

    @Test("One keystroke between numbers is seen: another digit, one less, two swapped")
    func keystrokes() {
        let number = paper("C1234567")
        for near in ["C1234568", "C123456", "C1234576", "X1234567", "C12344567"] {
            #expect(Identifier.isOneApart(number, paper(near), width: 6), "\(near)")
            #expect(Identifier.isOneApart(paper(near), number, width: 6), "\(near)")
        }
        for far in ["C1234567", "C1234589", "C7654321", "", "C2134576"] {
            #expect(!Identifier.isOneApart(number, paper(far), width: 6), "\(far)")
        }
    }

    @Test("Quotes, semicolons, carriage returns, a byte order mark and short rows are read")
    func files() throws {
        let text =
            "\u{FEFF}ID;Name;Village\r\n\"a;1\";\"Siti \"\"Sri\"\" Dewi\";Desa Karang Jaya\r\nb2;Budi\r\n\r\nc3;;"
        let table = try PersonReader.table(text: text)
        #expect((0..<table.count).map { table.key($0) } == ["a;1", "b2", "c3"])
        #expect(table.people.map(\.nameCount) == [3, 1, 0])
        #expect(table.vocabulary.villages.find(Array("karangjaya".utf8)) == table.people[0].village)
    }

    @Test("A file read in pieces of any size gives the same table")
    func pieces() throws {
        var maker = PeopleMaker(seed: 3)
        let rows = maker.files(40, shared: 10).first
        let whole = try PeopleMaker.table(rows)
        for size in [1, 7, 64, 1000] {
            var rest = Array(PeopleMaker.text(rows).utf8)[...]
            let table = try PersonReader.table { buffer in
                let piece = rest.prefix(min(size, buffer.count))
                buffer.copyBytes(from: piece)
                rest = rest.dropFirst(piece.count)
                return piece.count
            }
            #expect((0..<table.count).map { table.key($0) } == (0..<whole.count).map { whole.key($0) })
            #expect(table.people.map(\.passport) == whole.people.map(\.passport))
        }
    }

    @Test("What cannot be read is refused with its place")
    func refusals() {
        #expect(throws: Failure(.invalid, "link-file-empty")) { try PersonReader.table(text: "") }
        #expect(throws: Failure(.invalid, "link-row-key", field: "id", details: ["line": "3"])) {
            try PersonReader.table(text: "id,name\na,x\n,y\n")
        }
        #expect {
            try PersonReader.table(text: String(repeating: "\u{7}\u{1B}[31mnoise,", count: 90))
        } throws: {
            let shown = ($0 as? Failure)?.details["columns"] ?? ""
            return shown.count <= 200 && shown.allSatisfy { $0.isASCII && $0 >= " " } && !shown.isEmpty
        }
        #expect {
            try PersonReader.table(text: "key,name\na,x\n")
        } throws: { ($0 as? Failure)?.code == "link-id-column" }
    }

    @Test("A mapping names columns, joins them, and leaves fields out")
    func mapping() throws {
        let mapping = try ColumnMapping(
            parsing: "# febrl\nid = rec_id\nname = given + family\nvillage =\n\ndob = born # day")
        let table = try PersonReader.table(
            mapping: mapping, text: "rec_id,given,family,born,village\n1,Siti,Dewi,19910807,Karang\n")
        #expect(table.people[0].nameCount == 2)
        #expect(table.people[0].birth == BirthDay(year: 1991, month: 8, day: 7))
        #expect(table.people[0].village == EncodedPerson.none)
        #expect {
            try ColumnMapping(parsing: "id = x\nshoe = size")
        } throws: { ($0 as? Failure)?.details["line"] == "2" }
    }
}
