// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money
import Services
import Store
import Testing

/// What a bank writes in files about transfers: settled, refused, come back.
extension ModelRun {
    private static let rememberedTransfers = 60

    /// A transfer that arrived, alone or as a line of a list; its money may come back days later.
    struct ArrivedTransfer {
        let reference: String
        let amount: Rupiah
        /// What the line of a list paid; nil for a payout that went alone.
        let debt: ID<OwedRecord>?
    }

    mutating func remember(_ arrived: ArrivedTransfer) {
        arrivedTransfers.append(arrived)
        if arrivedTransfers.count > Self.rememberedTransfers { arrivedTransfers.removeFirst() }
    }

    /// A list that went as a file is reported about; one over SNAP is asked after.
    mutating func report(_ view: PayoutListView) async throws {
        guard view.list.state.release?.channel == .file else { return try await workOff() }
        let open = view.lines.map(\.line).filter { !$0.state.isFinal }.shuffled(using: &draws)
        for line in open.prefix(1 + draws.below(6)) {
            switch draws.below(10) {
            case 0:
                #expect(try await settle(pain(line.reference, "PDNG")).isSubset(of: ["taken", "known-already"]))
            case 1, 2:
                #expect(try await settle(pain(line.reference, "RJCT")) == ["taken"])
                let wasOpen = model.failed(line.reference)
                #expect(wasOpen)
                model.free(line.id, of: line.payable)
            case 3:
                #expect(try await settle(camt(line.reference, line.amount + Rupiah(1), .settled)) == ["other-amount"])
            default:
                let bytes =
                    draws.isWithin(percent: 50)
                    ? pain(line.reference, "ACSC") : camt(line.reference, line.amount, .settled)
                #expect(try await settle(bytes) == ["taken"])
                let wasOpen = model.paidOut(line.reference)
                #expect(wasOpen)
                remember(ArrivedTransfer(reference: line.reference, amount: line.amount, debt: line.payable))
            }
        }
    }

    /// Money that had arrived comes back, once, however often and in whatever file the bank says so.
    mutating func returnTransfer() async throws {
        #expect(try await settle(camt("TIDAK-DIKENAL", Rupiah(5_000), .returned)) == ["unknown-reference"])
        guard !arrivedTransfers.isEmpty else { return }
        let arrived = arrivedTransfers.remove(at: draws.below(arrivedTransfers.count))
        let reference = arrived.reference
        let bytes = camt(reference, arrived.amount, .returned)
        #expect(try await settle(bytes) == ["taken"])
        cameBack.insert(reference)
        if let debt = arrived.debt { model.comeBack(debt) } else { model.comeBack(arrived.amount) }
        let again = try await door.settleByFile(bytes, by: officers.finance)
        #expect(again.isRepeated)
        #expect(try await settle(camt(reference, arrived.amount, .returned)) == ["known-already"])
        let contradiction = arrived.debt == nil ? "known-already" : "contradicts"
        #expect(try await settle(camt(reference, arrived.amount, .settled)) == [contradiction])
    }

    private func settle(_ bytes: [UInt8]) async throws -> Set<String> {
        let view = try await door.settleByFile(bytes, by: officers.finance)
        #expect(!view.isRepeated && view.faults.isEmpty)
        return Set(view.rows.map(\.outcome))
    }

    private mutating func pain(_ reference: String, _ status: String) -> [UInt8] {
        calls += 1
        return Array(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
            <GrpHdr><MsgId>P\(calls)</MsgId><CreDtTm>2027-03-10T09:00:00+07:00</CreDtTm></GrpHdr>
            <OrgnlGrpInfAndSts><OrgnlMsgId>DP</OrgnlMsgId>
            <OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts>
            <OrgnlPmtInfAndSts><OrgnlPmtInfId>P</OrgnlPmtInfId>
            <TxInfAndSts><OrgnlEndToEndId>\(reference)</OrgnlEndToEndId><TxSts>\(status)</TxSts></TxInfAndSts>
            </OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>
            """.utf8)
    }

    private mutating func camt(_ reference: String, _ amount: Rupiah, _ word: PayoutList.Word) -> [UInt8] {
        calls += 1
        let isBack = word == .returned
        let back = isBack ? "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>" : ""
        return Array(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
            <GrpHdr><MsgId>N\(calls)</MsgId><CreDtTm>2027-03-10T09:00:00+07:00</CreDtTm></GrpHdr>
            <Ntfctn><Id>N\(calls)</Id><Acct><Id><Othr><Id>1000000001</Id></Othr></Id></Acct>
            <Ntry><Amt Ccy="IDR">\(amount.amount)</Amt><CdtDbtInd>\(isBack ? "CRDT" : "DBIT")</CdtDbtInd>
            <Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2027-03-10</Dt></BookgDt><NtryDtls><TxDtls>
            <Refs><EndToEndId>\(reference)</EndToEndId></Refs>\(back)</TxDtls></NtryDtls></Ntry>
            </Ntfctn></BkToCstmrDbtCdtNtfctn></Document>
            """.utf8)
    }
}
