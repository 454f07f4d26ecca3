// SPDX-License-Identifier: Apache-2.0

/// Files as a bank writes them.
enum BankFiles {
    static func camt054(_ reference: String, _ amount: Int, credit: Bool) -> [UInt8] {
        let (sign, back) = credit ? ("CRDT", "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>") : ("DBIT", "")
        return Array(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
            <GrpHdr><MsgId>N1</MsgId><CreDtTm>2027-03-10T09:00:00+07:00</CreDtTm></GrpHdr>
            <Ntfctn><Id>N1</Id><Acct><Id><Othr><Id>1000000001</Id></Othr></Id></Acct>
            <Ntry><Amt Ccy="IDR">\(amount)</Amt><CdtDbtInd>\(sign)</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
            <BookgDt><Dt>2027-03-10</Dt></BookgDt><NtryDtls><TxDtls>
            <Refs><EndToEndId>\(reference)</EndToEndId></Refs>\(back)</TxDtls></NtryDtls></Ntry>
            </Ntfctn></BkToCstmrDbtCdtNtfctn></Document>
            """.utf8)
    }
}
