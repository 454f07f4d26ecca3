// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money
import Statements
import Testing

@Suite("camt statements")
struct CashStatementTests {
    private let day = CalendarDay(number: 20_778)

    private func entry(
        amount: String = "370000.00", currency: String = "IDR", sign: String = "CRDT", more: String = ""
    ) -> String {
        """
        <Ntry>
        <Amt Ccy="\(currency)">\(amount)</Amt>
        <CdtDbtInd>\(sign)</CdtDbtInd>
        <Sts><Cd>BOOK</Cd></Sts>
        <BookgDt><Dt>2026-11-21</Dt></BookgDt>\(more)
        </Ntry>
        """
    }

    private func read(_ entries: [String], version: String = "camt.053.001.08") -> StatementFile {
        return CashStatementReader().read(Array(document(entries, version).utf8))
    }

    private func document(_ entries: [String], _ version: String = "camt.053.001.08") -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:\(version)"><BkToCstmrStmt><Stmt><Id>S1</Id>
        <Acct><Id><Othr><Id>1230009876543</Id></Othr></Id><Ccy>IDR</Ccy></Acct>
        \(entries.joined(separator: "\n"))
        </Stmt></BkToCstmrStmt></Document>
        """
    }

    @Test("What is written is read again, in every version", arguments: CashStatementWriter.Message.allCases)
    func roundTrip(message: CashStatementWriter.Message) throws {
        let lines = [
            StatementLine(
                row: 1, direction: .credit, amount: Rupiah(367_500), bookedOn: day, valueOn: day.adding(days: -1),
                bankReference: "BR1", reference: "PR-1", memo: "IURAN 8880802103477 <SITI> & \"CO\"",
                counterparty: "SITI RUWAIDA", counterpartyAccount: "998877", fee: Rupiah(2_500)),
            StatementLine(
                row: 1, direction: .debit, isReversal: true, amount: Rupiah(5), bookedOn: day, memo: "BIAYA",
                returnReason: "AC04"),
            StatementLine(
                row: 1, direction: .credit, amount: Rupiah(30), bookedOn: day, memo: "",
                parts: [
                    StatementPart(amount: Rupiah(10), reference: "A", memo: "satu"),
                    StatementPart(amount: Rupiah(20), reference: "B", memo: "dua"),
                ]),
        ]
        let statement = BankStatement(
            identification: "S1", account: "123", opening: Rupiah(100),
            closing: Rupiah(100) + lines.map(\.movement).total(), lines: lines)
        let writer = CashStatementWriter(message, messageID: "M1", created: Instant(seconds: 1_795_000_000))
        let file = CashStatementReader().read(Array(writer.xml(statement).utf8))
        #expect(file.faults.isEmpty)
        let read = try #require(file.statements.first)
        #expect(read.account == "123")
        let same = read.lines.map { line in
            var line = line
            line.row = 1
            return line
        }
        #expect(same == lines)
        #expect(same[2].payments.map(\.reference) == ["A", "B"])
    }

    @Test("A bad entry is refused with its line, and the good ones are kept")
    func badEntries() {
        let file = read([
            entry(), entry(currency: "USD"), entry(amount: "-5.00"), entry(amount: "99999999999999999999"),
            entry(sign: "UP"), entry(amount: "12.50"), entry(amount: "1,000.00"), entry(),
        ])
        #expect(file.lines.count == 2)
        #expect(
            file.faults.map(\.code) == [
                "wrong-currency", "negative-amount", "huge-amount", "not-a-direction", "fraction-of-rupiah",
                "not-an-amount",
            ])
        #expect(file.faults.map(\.line) == [11, 17, 23, 28, 35, 41].map { $0 as Int? })
    }

    @Test("A file cut in the middle keeps what was whole and says where it ends")
    func cutFile() {
        let whole = document([entry(), entry(amount: "1")])
        let cut = whole.utf8.prefix(whole.utf8.count - 90)
        let file = CashStatementReader().read(Array(cut))
        #expect(file.lines.map(\.amount) == [Rupiah(370_000)])
        #expect(file.faults.map(\.code) == ["not-well-formed"])
    }

    @Test(
        "Files that are no statement are refused as a whole",
        arguments: [
            ("", "empty-file"), ("hello", "not-well-formed"), ("<a/>", "wrong-message"),
            ("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>", "document-type"), ("<a>\0</a>", "not-utf8"),
            (String(repeating: "<a>", count: 60), "too-deep"),
        ])
    func refusedFiles(text: String, code: String) {
        let file = CashStatementReader().read(Array(text.utf8))
        #expect(file.lines.isEmpty)
        #expect(file.faults.map(\.code) == [code])
    }

    @Test("A file beyond the limit is not parsed")
    func tooLarge() {
        let file = CashStatementReader(limits: FileLimits(bytes: 100)).read(Array(document([entry()]).utf8))
        #expect(file.faults.map(\.code) == ["file-too-large"])
    }

    @Test("Balances that do not agree with the lines are told")
    func balances() {
        let statement = BankStatement(
            opening: Rupiah(0), closing: Rupiah(7),
            lines: [StatementLine(row: 1, direction: .credit, amount: Rupiah(5), bookedOn: day)])
        let xml = CashStatementWriter(.statementV08, messageID: "M", created: Instant(seconds: 1_795_000_000))
            .xml(statement)
        #expect(CashStatementReader().read(Array(xml.utf8)).faults.map(\.code) == ["balance-differs"])
    }

    @Test("A payment abroad keeps what was paid in its own currency")
    func foreign() throws {
        let more = """
            <NtryDtls><TxDtls><AmtDtls><InstdAmt><Amt Ccy="SGD">30.50</Amt></InstdAmt></AmtDtls></TxDtls></NtryDtls>
            """
        let line = try #require(read([entry(more: more)]).lines.first)
        #expect(line.original == ForeignAmount(currency: "SGD", digits: "30.50"))
    }
}
