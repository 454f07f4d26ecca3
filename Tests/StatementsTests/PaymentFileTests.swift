// SPDX-License-Identifier: Apache-2.0
import Kernel
import Statements
import Testing

@Suite("Orders to the bank")
struct PaymentFileTests {
    @Test("An order names every payment, the number of them and their sum")
    func order() throws {
        let xml = try ExampleFiles.order().xml()
        #expect(xml.contains("<NbOfTxs>2</NbOfTxs>"))
        #expect(xml.contains("<CtrlSum>85370000</CtrlSum>"))
        #expect(xml.contains("<InstdAmt Ccy=\"IDR\">85000000</InstdAmt>"))
        #expect(xml.contains("<Nm>Ahmad &amp; Anak &lt;PT&gt;</Nm>"))
    }

    @Test("What cannot be sent is refused with its place")
    func refusals() {
        func code(_ change: (inout [CreditTransfer]) -> Void) -> String? {
            var transfers = ExampleFiles.order().transfers
            change(&transfers)
            do throws(FileFault) {
                _ = try ExampleFiles.order(transfers).xml()
                return nil
            } catch {
                return "\(error.field) \(error.code)"
            }
        }
        let payee = ExampleFiles.payee
        #expect(code { $0 = [] } == "transfers missing")
        #expect(code { $0.append($0[0]) } == "transfers.2.endToEndID twice")
        #expect(
            code { $0[0] = CreditTransfer(endToEndID: "A", amount: Rupiah(-1), payee: payee, memo: "") }
                == "transfers.0.amount not-an-amount")
        let long = String(repeating: "A", count: 36)
        #expect(
            code { $0[1] = CreditTransfer(endToEndID: long, amount: Rupiah(1), payee: payee, memo: "") }
                == "transfers.1.endToEndID not-a-reference")
        let wrongBank = PartyAccount(name: "A", account: "1", bank: .bic("bmri"))
        #expect(
            code { $0[1] = CreditTransfer(endToEndID: "B", amount: Rupiah(1), payee: wrongBank, memo: "") }
                == "transfers.1.payee.bank not-a-bic")
    }

    @Test("The bank's report gives each payment its status and reason, and a bad one does not lose the rest")
    func report() throws {
        let (report, faults) = try PaymentStatusReport.read(Array(ExampleFiles.report.utf8))
        #expect(report.originalMessageID == "ORDER-1")
        #expect(report.status?.outcome == .partly)
        #expect(report.transfers.map(\.endToEndID) == ["PAY-1", "PAY-2"])
        #expect(report.transfers.map(\.status.outcome) == [.settled, .rejected])
        #expect(report.transfers[1].reason == StatusReason(code: "AC01", text: "Rekening tidak dikenal"))
        #expect(faults.map(\.field) == ["OrgnlEndToEndId"])
    }

    @Test("A code that no list of ours has is left to a person")
    func unknownCode() { #expect(PaymentStatus(code: "XXXX").outcome == .unknown) }

    @Test("Another message is no report")
    func otherMessage() {
        let fault = #expect(throws: FileFault.self) { try PaymentStatusReport.read(Array("<Document/>".utf8)) }
        #expect(fault?.code == "wrong-message")
    }
}
