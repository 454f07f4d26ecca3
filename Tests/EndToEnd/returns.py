# SPDX-License-Identifier: Apache-2.0
"""What the bank writes about transfers that came back, and finance who gives it to Rantau."""
import requests

from stubborn import again
from steps import API

NOTE = """<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
<GrpHdr><MsgId>R{number}</MsgId><CreDtTm>2026-11-21T09:00:00+07:00</CreDtTm></GrpHdr>
<Ntfctn><Id>R{number}</Id><Acct><Id><Othr><Id>1000000001</Id></Othr></Id></Acct>
<Ntry><Amt Ccy="IDR">{rupiah}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
<BookgDt><Dt>2026-11-21</Dt></BookgDt><NtryDtls><TxDtls><Refs><EndToEndId>{reference}</EndToEndId></Refs>
<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls></NtryDtls></Ntry>
</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>"""


class Returns:
    """Tells Rantau of each returned transfer with a camt.054, until it is taken."""

    def __init__(self, walk):
        self.walk, self.told, self.number = walk, set(), 0

    def tell(self):
        """How many are not taken yet: Rantau does not know them as settled before its own question is answered."""
        house, finance = self.walk.house, self.walk.officer("finance")
        books = again(lambda: requests.get(f"{house.bank}/control/books", timeout=60)).json()
        back = {one["reference"]: one["rupiah"] for one in books["entries"]
                if one["what"] == "transfer-return" and one["account"] == "rantau"}
        for reference in sorted(set(back) - self.told):
            self.number += 1
            report = finance.post(f"{API}/payout-reports", {"text": NOTE.format(
                number=self.number, reference=reference, rupiah=back[reference])}, 200)
            if report["rows"][0]["outcome"] in ("taken", "known-already"):
                self.told.add(reference)
        return len(set(back) - self.told)
