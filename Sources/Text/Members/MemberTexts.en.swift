// SPDX-License-Identifier: Apache-2.0
import Kernel

extension MemberTexts {
    static let english = MemberTexts(
        language: .english,
        title: "People",
        query: "NIK, passport, KPJ, person number, telephone, e-mail, or beginnings of words of the name",
        firstOfMany: { "The first \(Wording.count($0)); narrow your search" },
        name: "Name",
        kpj: "KPJ",
        birthYear: "Year of birth",
        province: "Province of origin",
        nobody: "Nobody fits among the people you may see.",
        logged: "Each record you open is logged.",
        record: "Record",
        birthDay: "Day of birth",
        address: "Address",
        disputed: "This NIK or passport is also on record for somebody else. A desk still decides.",
        placements: "Placements and journey",
        stage: "Stage",
        contract: "Contract",
        family: "Family",
        noFamily: "No family is on record.",
        invoices: "Invoices",
        savings: "JHT savings",
        recordEvent: "Record an event",
        nothingExpected: "Nothing needs to be recorded here now.",
        extend: "Extend or change the contract",
        card: "Membership card",
        incident: "Report an incident",
        claims: "Claims",
        seeCover: "Cover and its reasons")
}
