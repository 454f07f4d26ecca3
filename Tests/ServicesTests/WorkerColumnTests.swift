// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Services

@Suite("A company's list of workers")
struct WorkerColumnTests {
    private func numbers(_ text: String) -> [String] { WorkerColumn(text).numbers.map { "\($0.line):\($0.text)" } }

    @Test func aPlainListKeepsItsLines() {
        #expect(numbers("111\n\n 22 2 \r\n333") == ["1:111", "3:222", "4:333"])
    }

    @Test func aHeadingNamesTheColumn() {
        #expect(numbers("\u{FEFF}No;Nama;\"KPJ\"\n1;Budi;111\n2;Sri;222\n;;\n") == ["2:111", "3:222"])
        #expect(numbers("nama,paspor\nBudi,B123\n") == ["2:B123"])
        #expect(numbers("Nomor\tNama\n111\tBudi\n222\tSri") == ["2:111", "3:222"])
    }

    @Test func withoutAHeadingTheFirstColumnIsRead() {
        #expect(numbers("111;Budi\n222;Sri") == ["1:111", "2:222"])
    }

    @Test func nothingGivesNothing() { #expect(numbers("\n\n;;\n").isEmpty) }
}
