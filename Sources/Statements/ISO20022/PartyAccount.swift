// SPDX-License-Identifier: Apache-2.0

/// How a bank is named in a message.
public enum BankName: Sendable, Hashable {
    /// ISO 9362, 8 or 11 characters: `BMRIIDJA`.
    case bic(String)
    /// The bank's number in the country's clearing: `008`.
    case clearing(String)

    func write(_ xml: inout XMLText) {
        xml.element("FinInstnId") { xml in
            switch self {
            case .bic(let code): xml.leaf("BICFI", code)
            case .clearing(let number):
                xml.element("ClrSysMmbId") { $0.leaf("MmbId", number) }
            }
        }
    }

    func check(_ field: String) throws(FileFault) {
        switch self {
        case .bic(let code):
            let letters = Array(code.utf8)
            let isForm =
                (letters.count == 8 || letters.count == 11)
                && letters.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
                && letters[4..<6].allSatisfy { (0x41...0x5A).contains($0) }
            guard isForm else { throw FileFault(line: nil, field: field, code: "not-a-bic", found: code) }
        case .clearing(let number):
            guard (1...35).contains(number.count) else {
                throw FileFault(line: nil, field: field, code: "not-a-bank", found: number)
            }
        }
    }
}

/// An account with its owner and its bank.
public struct PartyAccount: Sendable, Hashable {
    public let name: String
    public let account: String
    public let bank: BankName

    public init(name: String, account: String, bank: BankName) {
        self.name = name
        self.account = account
        self.bank = bank
    }

    func check(_ field: String) throws(FileFault) {
        guard !name.trimmed.isEmpty else { throw FileFault(line: nil, field: "\(field).name", code: "missing") }
        guard (1...34).contains(account.count), account.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw FileFault(line: nil, field: "\(field).account", code: "not-an-account", found: account)
        }
        try bank.check("\(field).bank")
    }
}
