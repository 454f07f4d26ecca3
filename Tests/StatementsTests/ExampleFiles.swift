// SPDX-License-Identifier: Apache-2.0
import Kernel
import Statements

/// Messages that tests read and write.
enum ExampleFiles {
    static let payee = PartyAccount(name: "Ahmad & Anak <PT>", account: "9988776655", bank: .bic("CENAIDJA"))

    static func order(_ transfers: [CreditTransfer]? = nil) -> CreditTransferFile {
        let payments = [
            CreditTransfer(endToEndID: "PAY-1", amount: Rupiah(85_000_000), payee: payee, memo: "Santunan JKM\nSiti"),
            CreditTransfer(
                endToEndID: "PAY-2", amount: Rupiah(370_000),
                payee: PartyAccount(name: "Sri Lestari", account: "123", bank: .clearing("008")), memo: ""),
        ]
        return CreditTransferFile(
            messageID: "ORDER-1", created: Instant(seconds: 1_795_000_000),
            payer: PartyAccount(name: "Rantau", account: "1230009876543", bank: .bic("BMRIIDJA")),
            executionDay: CalendarDay(number: 20_778), transfers: transfers ?? payments)
    }

    static let report = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
        <GrpHdr><MsgId>R1</MsgId><CreDtTm>2026-11-21T10:00:00+07:00</CreDtTm></GrpHdr>
        <OrgnlGrpInfAndSts><OrgnlMsgId>ORDER-1</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
        <GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>
        <OrgnlPmtInfAndSts><OrgnlPmtInfId>ORDER-1</OrgnlPmtInfId>
        <TxInfAndSts><OrgnlEndToEndId>PAY-1</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts>
        <TxInfAndSts><OrgnlEndToEndId>PAY-2</OrgnlEndToEndId><TxSts>RJCT</TxSts>
        <StsRsnInf><Rsn><Cd>AC01</Cd></Rsn><AddtlInf>Rekening tidak dikenal</AddtlInf></StsRsnInf></TxInfAndSts>
        <TxInfAndSts><TxSts>RJCT</TxSts></TxInfAndSts>
        </OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>
        """
}
