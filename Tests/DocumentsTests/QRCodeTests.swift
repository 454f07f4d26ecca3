// SPDX-License-Identifier: Apache-2.0
import Documents
import Kernel
import Testing

@Suite("QR code")
struct QRCodeTests {
    @Test("Three corners carry the finder pattern, the fourth does not")
    func finders() throws {
        let code = try QRCode("https://rantau.example/v/#abc")
        let last = code.width - 7
        func isFinder(_ row: Int, _ column: Int) -> Bool {
            (0..<7).allSatisfy { y in
                (0..<7).allSatisfy { x in
                    let ring = max(abs(x - 3), abs(y - 3))
                    return code.isDark(row: row + y, column: column + x) == (ring != 2)
                }
            }
        }
        #expect(isFinder(0, 0) && isFinder(0, last) && isFinder(last, 0))
        #expect(!isFinder(last, last))
    }

    @Test("The path paints exactly the dark modules, inside the quiet zone")
    func path() throws {
        let code = try QRCode("12345678901")
        var painted: Set<[Int]> = []
        for line in code.path.split(separator: "M") {
            let numbers = line.split { !$0.isNumber }.compactMap { Int($0) }
            #expect(numbers[2] == 5)
            let row = numbers[1] - 4
            var column = numbers[0] - 4
            // The rest is run, gap, 0, run, gap, 0, run.
            for (place, number) in numbers.dropFirst(3).enumerated() {
                for dark in column..<column + number where place % 3 == 0 {
                    #expect(painted.insert([row, dark]).inserted)
                }
                column += number
            }
        }
        for row in 0..<code.width {
            for column in 0..<code.width {
                #expect(painted.contains([row, column]) == code.isDark(row: row, column: column))
            }
        }
        #expect(
            painted.allSatisfy { (0..<code.width).contains($0[0]) && (0..<code.width).contains($0[1]) })
        #expect(code.side == code.width + 8)
    }

    @Test("The element is crisp, sized by its modules, and its label cannot break out")
    func svg() throws {
        let svg = try QRCode("a").svg(label: "Kartu \"<Siti>\" & co")
        #expect(svg.contains("viewBox=\"0 0 29 29\" shape-rendering=\"crispEdges\""))
        #expect(svg.contains("aria-label=\"Kartu &quot;&lt;Siti&gt;&quot; &amp; co\""))
    }

    @Test(
        "The longest text fits, one byte more is refused",
        arguments: [
            QRCode.Correction.low, .medium, .quartile, .high,
        ])
    func longest(correction: QRCode.Correction) throws {
        let text = String(repeating: "x", count: correction.longest)
        #expect(try QRCode(text, correction: correction).width == 177)
        let details = ["length": String(correction.longest + 1), "most": String(correction.longest)]
        #expect(throws: Failure(.invalid, "qr-text-too-long", details: details)) {
            try QRCode(text + "x", correction: correction)
        }
    }

    @Test("An empty text is refused")
    func empty() { #expect(throws: Failure(.invalid, "qr-text-empty")) { try QRCode("") } }
}
