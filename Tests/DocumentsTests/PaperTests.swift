// SPDX-License-Identifier: Apache-2.0
import Documents
import Foundation
import Kernel
import Testing

/// Papers are opened with poppler, which knows nothing of how they were made.
@Suite("Paper")
struct PaperTests {
    @Test("A page says its words in order, with head, foot and date")
    func words() throws {
        let paper = PaperTests.paper(blocks: [
            .paragraph("Saldo dihitung dari setiap iuran."), .figure(label: "Saldo", value: "Rp 1.234.567"),
            .facts([Paper.Fact("Nama", "Siti Rahmawati"), Paper.Fact("KPJ", "10000000017")]),
            .note("PP 46/2015 pasal 22(7)"),
        ])
        let opened = try OpenedPaper(paper.pdf())
        let text = try opened.text()
        for word in [
            "Laporan tabungan", "TAB-7", "Saldo dihitung dari setiap iuran.", "Rp 1.234.567", "Siti Rahmawati",
            "10000000017", "PP 46/2015 pasal 22(7)", "Halaman 1 dari 1", "Dibuat 21 November 2026, 09.00 WIB",
        ] {
            #expect(text.contains(word), "\(word) is not in \(text)")
        }
        let information = try opened.information()
        #expect(information.contains("Pages:           1"))
        #expect(information.contains("Laporan tabungan"))
        #expect(information.contains("A4"))
    }

    @Test("The same paper gives the same bytes")
    func sameBytes() throws {
        let paper = PaperTests.paper(blocks: [.paragraph("Tetap"), .table(PaperTests.table(rows: 90))])
        let first = try paper.pdf()
        #expect(try paper.pdf() == first)
        #expect(try PaperTests.paper(blocks: [.paragraph("Lain")]).pdf() != first)
    }

    @Test("A long table keeps its head on every page and loses no row")
    func longTable() throws {
        let opened = try OpenedPaper(PaperTests.paper(blocks: [.table(PaperTests.table(rows: 200))]).pdf())
        let pages = try opened.text().split(separator: "\u{0C}").filter { $0.contains("Halaman") }
        #expect(pages.count > 3)
        for (index, page) in pages.enumerated() {
            #expect(page.contains("Keterangan"))
            #expect(page.contains("Halaman \(index + 1) dari \(pages.count)"))
        }
        let whole = pages.joined()
        for row in 1...200 { #expect(whole.contains("Setoran ke-\(row)\n") || whole.contains("Setoran ke-\(row) ")) }
        #expect(whole.contains("Rp 20.000.000"))
    }

    @Test("A cell longer than a page goes on, and nothing of it is lost")
    func endlessCell() throws {
        let words = (1...3_000).map { "kata\($0)" }
        let table = Paper.Table(
            columns: [.init("Isi", share: 1), .init("Jumlah", share: 1, isFigure: true)],
            rows: [[words.joined(separator: " "), "1"]])
        let text = try OpenedPaper(PaperTests.paper(blocks: [.table(table)]).pdf()).text()
        let found = Set(text.split { !$0.isLetter && !$0.isNumber }.map(String.init))
        #expect(words.allSatisfy(found.contains))
    }

    @Test("Arabic and accented letters have glyphs")
    func letters() throws {
        let text = try OpenedPaper(PaperTests.paper(blocks: [.paragraph("Fátimah الرياض Ngọc")]).pdf()).text()
        #expect(text.contains("Fátimah"))
        #expect(text.contains("Ngọc"))
    }

    @Test("Fonts are inside the file")
    func fonts() throws {
        let lines = try OpenedPaper(PaperTests.paper(blocks: [.paragraph("Huruf")]).pdf()).fonts()
            .split(separator: "\n").dropFirst(2)
        #expect(!lines.isEmpty)
        #expect(lines.allSatisfy { $0.contains(" yes ") })
    }

    @Test("The English page speaks English")
    func english() throws {
        let paper = Paper(
            title: "Savings statement", reference: "", language: .english,
            madeAt: Instant(seconds: 1_795_226_400),
            blocks: [.code(try QRCode("https://rantau.example"), caption: "Scan")])
        let text = try OpenedPaper(paper.pdf()).text()
        #expect(text.contains("Page 1 of 1"))
        #expect(text.contains("Made 21 November 2026"))
    }

    static func paper(blocks: [Paper.Block]) -> Paper {
        Paper(
            title: "Laporan tabungan", reference: "TAB-7", language: .indonesian,
            madeAt: Instant(seconds: 1_795_226_400), blocks: blocks)
    }

    static func table(rows: Int) -> Paper.Table {
        Paper.Table(
            columns: [
                .init("Tanggal", share: 2), .init("Keterangan", share: 4), .init("Jumlah", share: 2, isFigure: true),
            ],
            rows: (1...rows).map { ["2026-11-21", "Setoran ke-\($0)", "Rp 100.000"] },
            total: ["", "Jumlah", "Rp 20.000.000"])
    }
}

/// A PDF as poppler's programs see it.
struct OpenedPaper {
    private let file: URL

    init(_ bytes: [UInt8]) throws {
        let name = "paper-\(UInt64.random(in: 0 ... .max)).pdf"
        file = FileManager.default.temporaryDirectory.appendingPathComponent(name)
        try Data(bytes).write(to: file)
    }

    func text() throws -> String { try run("pdftotext", ["-layout", file.path, "-"]) }
    func information() throws -> String { try run("pdfinfo", [file.path]) }
    func fonts() throws -> String { try run("pdffonts", [file.path]) }

    private func run(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/\(program)")
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(program) could not read the file")
        return String(decoding: output, as: UTF8.self)
    }
}
