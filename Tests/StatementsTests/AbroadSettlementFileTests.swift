// SPDX-License-Identifier: Apache-2.0
import Kernel
import Statements
import Testing

@Suite("Settlement files from abroad")
struct AbroadSettlementFileTests {
    private let heading = AbroadSettlementFile.heading + "\n"

    private func fault(_ text: String) -> FileFault? {
        do {
            _ = try AbroadSettlementFile(text)
            return nil
        } catch { return error }
    }

    @Test func eachLineIsAPayment() throws {
        let file = try AbroadSettlementFile("\u{FEFF}" + heading + "A-1,332000,500\r\nA-2,1,0\n\n")
        #expect(file.lines.map(\.paymentRequest) == ["A-1", "A-2"])
        #expect(file.lines.map(\.number) == [2, 3])
        #expect(file.lines.first?.rupiah == Rupiah(332_000))
        #expect(file.lines.first?.fee == Rupiah(500))
    }

    @Test func aFaultIsNamedByLineAndColumn() {
        #expect(fault("")?.code == "heading-unknown")
        #expect(fault(heading)?.code == "missing")
        #expect(fault(heading + "A-1,1")?.code == "not-three-fields")
        #expect(
            fault(heading + "A-1,1,0\nA-2,1.5,0")
                == FileFault(line: 3, field: "rupiah_settled", code: "not-an-amount", found: "1.5"))
        #expect(fault(heading + "A-1,0,0")?.code == "not-an-amount")
        #expect(fault(heading + "A-1,1,-5")?.field == "fee")
        #expect(fault(heading + ",1,0")?.field == "payment_request")
        #expect(fault(heading + "A-1,1,0\nA-1,1,0")?.code == "named-twice")
    }
}
