// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money
import Services
import Store
import Testing

@Suite("Payout lists from files")
struct PayoutUploadTests {
    private func open(_ house: PayoutListHouse) async throws -> ID<PayoutListRecord> {
        let other = try await house.owe(77)
        return try await house.door.preparePayoutList(other, by: house.finance, repeatKey: nil).head.id
    }

    @Test func aDuplicateAccountIsRefusedByRowWithAReasonAndTheGoodRowsAreKept() async throws {
        let house = try await PayoutListHouse.make()
        let list = try await open(house)
        try await house.owe(100_000, account: "1111111111")
        try await house.owe(200_000, account: "1111111111")
        try await house.owe(300_000, account: "3333333333")
        let text = """
            number;amount;bank;account;holder;reason
            R-100000;100.000;002;1111111111;Wahyu Sentosa;
            R-200000;200000;002;1111111111;Wahyu Sentosa;
            R-300000;300000;002;3333333333;"WAHYU SENTOSA";
            R-300000;300000;002;3333333333;Wahyu Sentosa;
            R-999999;5;002;3333333333;Wahyu Sentosa;
            R-300000;300000;002;44;Wahyu Sentosa;
            R-200000;200001;002;1111111111;Wahyu Sentosa;
            R-200000;banyak;002;1111111111;Wahyu Sentosa;
            R-200000;200000;002;1111111111;Wahyu Sentosa;Dua manfaat, satu buku tabungan
            """
        let rows = try await house.door.uploadPayoutLines(Array(text.utf8), to: list, by: house.finance)
        #expect(rows.map(\.row) == Array(2...10))
        #expect(
            rows.map { $0.refusal?.code } == [
                nil, "payout-account-twice", nil, "payout-already-listed", "payout-number-unknown",
                "bank-account-form", "payout-differs", "number-not-whole", nil,
            ])
        let view = try await house.door.viewPayoutList(list, by: house.finance)
        #expect(view.lines.map(\.line.amount.amount).sorted() == [77, 100_000, 200_000, 300_000])
        let again = try await house.door.uploadPayoutLines(Array(text.utf8), to: list, by: house.finance)
        #expect(again.allSatisfy { $0.refusal != nil })
        #expect(try await house.door.viewPayoutList(list, by: house.finance).lines.count == 4)
    }

    @Test(arguments: ["", "nomor;jumlah\n1;2", "number;amount;bank;account;holder\n"])
    func aFileWithoutColumnsOrRowsIsRefused(text: String) async throws {
        let house = try await PayoutListHouse.make()
        let list = try await open(house)
        let refusal = await #expect(throws: Failure.self) {
            try await house.door.uploadPayoutLines(Array(text.utf8), to: list, by: house.finance)
        }
        #expect(refusal?.field == "file")
    }

    private func pain002(_ transfers: [(reference: String, status: String)]) -> [UInt8] {
        let body = transfers.map {
            """
            <TxInfAndSts><OrgnlEndToEndId>\($0.reference)</OrgnlEndToEndId><TxSts>\($0.status)</TxSts></TxInfAndSts>
            """
        }.joined()
        return Array(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
            <GrpHdr><MsgId>B1</MsgId><CreDtTm>2027-03-10T09:00:00+07:00</CreDtTm></GrpHdr>
            <OrgnlGrpInfAndSts><OrgnlMsgId>DP-2027-000001</OrgnlMsgId>
            <OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts>
            <OrgnlPmtInfAndSts><OrgnlPmtInfId>P</OrgnlPmtInfId>\(body)</OrgnlPmtInfAndSts>
            </CstmrPmtStsRpt></Document>
            """.utf8)
    }

    @Test func aListGoesAsAFileAndTheBanksFileSettlesItOnce() async throws {
        let house = try await PayoutListHouse.make()
        try await house.owe(100_000, 200_000)
        let list = try await house.released(.file)
        let file = try await house.door.payoutFile(list.head.id, by: house.finance)
        #expect(try await house.door.payoutFile(list.head.id, by: house.finance).xml == file.xml)
        let references = list.lines.map(\.line.reference)
        #expect(references.allSatisfy { file.xml.contains("<EndToEndId>\($0)</EndToEndId>") })
        try await house.workOff()
        #expect(house.bank.seen.transfers.isEmpty)
        let said = pain002([(references[0], "ACSC"), (references[1], "RJCT"), ("ENTAHLAH", "ACSC")])
        let first = try await house.door.settleByFile(said, by: house.finance)
        #expect(first.rows.map(\.outcome) == ["taken", "taken", "unknown-reference"])
        let again = try await house.door.settleByFile(said, by: house.finance)
        #expect(again.isRepeated && again.rows.map(\.outcome) == first.rows.map(\.outcome))
        #expect(try await house.view(list).lines.map(\.line.state) == [.settled, .failed])
        #expect(try await house.claims.balance("'bank'") == -100_000)
        #expect(try await house.faults() == [])
        let contradiction = try await house.door.settleByFile(
            pain002([(references[1], "ACSC"), (references[0], "ACSP")]), by: house.finance)
        #expect(contradiction.rows.map(\.outcome) == ["contradicts", "known-already"])
    }

    @Test func moneyThatComesBackIsOwedAgainAndThePayeeIsTold() async throws {
        let house = try await PayoutListHouse.make()
        try await house.owe(100_000)
        let list = try await house.released(.file)
        let reference = list.lines[0].line.reference
        let wrong = try await house.door.settleByFile(
            BankFiles.camt054(reference, 99_999, credit: false), by: house.finance)
        #expect(wrong.rows.map(\.outcome) == ["other-amount"])
        _ = try await house.door.settleByFile(BankFiles.camt054(reference, 100_000, credit: false), by: house.finance)
        #expect(try await house.claims.balance("'bank'") == -100_000)
        let back = try await house.door.settleByFile(
            BankFiles.camt054(reference, 100_000, credit: true), by: house.finance)
        #expect(back.rows.map(\.outcome) == ["taken"])
        #expect(try await house.claims.balance("'bank'") == 0)
        #expect(try await house.claims.balance("'refunds-payable'") == -100_000)
        try await house.workOff()
        #expect(house.bank.seen.messages.contains { $0.text.contains("mengembalikan uang") })
        let next = try await house.door.followUpPayoutList(list.head.id, by: house.finance, repeatKey: nil)
        #expect(next.lines.count == 1)
        #expect(try await house.faults() == [])
    }
}
