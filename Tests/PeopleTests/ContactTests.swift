// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Testing

@Suite("Names, papers and contacts")
struct ContactTests {
    private func code(_ body: () throws -> Void) -> String? {
        do {
            try body()
            return nil
        } catch {
            return (error as? Failure)?.code
        }
    }

    @Test(
        "names keep their signs and lose spare blanks",
        arguments: [
            ("  Siti   Nur'aini ", "Siti Nur'aini"), ("Suharto", "Suharto"), ("M. Al-Fatih", "M. Al-Fatih"),
            ("José Li", "José Li"),
        ])
    func name(text: String, expected: String) throws { #expect(try PersonName.parse(text).text == expected) }

    @Test(
        "what is no name is refused",
        arguments: [
            ("A", "name-length"), ("   ", "name-length"), (String(repeating: "a", count: 101), "name-length"),
            ("Siti 2", "name-sign"), ("Siti<b>", "name-sign"), ("--", "name-sign"),
        ])
    func badName(text: String, expected: String) { #expect(code { _ = try PersonName.parse(text) } == expected) }

    @Test(
        "passports are one or two letters and six to eight digits",
        arguments: [("c 1234567", "C1234567"), ("AB-123456", "AB123456"), ("X12345678", "X12345678")])
    func passport(text: String, expected: String) throws { #expect(try Passport.parse(text).text == expected) }

    @Test("other passports are refused", arguments: ["1234567", "ABC123456", "A12345", "A123456789", "A12345B7", ""])
    func badPassport(text: String) { #expect(code { _ = try Passport.parse(text) } == "passport-form") }

    @Test(
        "phone numbers become E.164",
        arguments: [
            ("0812-3456-7890", "+6281234567890"), ("+62 812 3456 7890", "+6281234567890"),
            ("6281234567890", "+6281234567890"), ("+62 (0)812 3456 7890", "+6281234567890"),
            ("00886912345678", "+886912345678"), ("+886 912 345 678", "+886912345678"),
        ])
    func phone(text: String, expected: String) throws { #expect(try PhoneNumber.parse(text).text == expected) }

    @Test(
        "other numbers are refused", arguments: ["", "0812", "12345678", "+0812345678", "0812a456789", "++6281234567"])
    func badPhone(text: String) { #expect(code { _ = try PhoneNumber.parse(text) } == "phone-form") }

    @Test(
        "addresses that look deliverable are kept, the domain in lower case",
        arguments: [(" Siti.N+kerja@Contoh.CO.id ", "Siti.N+kerja@contoh.co.id"), ("a@b.id", "a@b.id")])
    func email(text: String, expected: String) throws { #expect(try EmailAddress.parse(text).text == expected) }

    @Test(
        "others are refused",
        arguments: [
            "", "siti", "@b.id", "a@", "a@b", "a..b@c.id", ".a@c.id", "a@-c.id", "a b@c.id", "a@c..id", "a@1.2.3.4",
            "a@c.id\r\nBcc: x@y.id",
        ])
    func badEmail(text: String) { #expect(code { _ = try EmailAddress.parse(text) } == "email-form") }

    @Test("KPJ has eleven digits")
    func kpj() throws {
        #expect(try KPJ.parse("2301 4567 890").text == "23014567890")
        #expect(code { _ = try KPJ.parse("2301456789") } == "kpj-form")
        #expect(code { _ = try KPJ.parse("2301456789A") } == "kpj-form")
    }

    @Test("bank accounts have a bank of three and five to twenty digits")
    func bank() throws {
        let account = try BankAccount.parse(bankCode: "002", number: "0021-01-000001-50-1", holder: "Siti")
        #expect(account.number == "002101000001501")
        #expect("\(account)" == "002 ***********1501")
        #expect(code { _ = try BankAccount.parse(bankCode: "2", number: "12345", holder: "Siti") } == "bank-code-form")
        #expect(
            code { _ = try BankAccount.parse(bankCode: "002", number: "1234", holder: "Siti") } == "bank-account-form")
        #expect(code { _ = try BankAccount.parse(bankCode: "002", number: "12345", holder: "S1") } == "name-sign")
    }

    @Test(
        "a bank is given by its code or by the name people use",
        arguments: [
            ("BRI", "002"), ("bank mandiri", "008"), (" Bank  CIMB-Niaga ", "022"), ("PT Bank BCA", "014"),
            ("0 0 2", "002"),
            ("777", "777"),
        ])
    func bankByName(typed: String, expected: String) throws {
        #expect(try BankAccount.parse(bankCode: typed, number: "12345", holder: "Siti").bankCode == expected)
    }

    @Test("a name of no known bank is refused", arguments: ["Bank", "BRIX", "BRI 002", "BSI"])
    func unknownBank(typed: String) {
        #expect(
            code { _ = try BankAccount.parse(bankCode: typed, number: "12345", holder: "Siti") } == "bank-code-form")
        #expect(Set(KnownBank.all.map(\.code)).count == KnownBank.all.count)
        #expect(Set(KnownBank.all.map(\.name)).count == KnownBank.all.count)
        #expect(KnownBank.coded("777") == nil)
    }

    @Test("an address keeps what was told and leaves the rest open")
    func address() throws {
        let address = try Address.parse(line: " Jl.  Melati 3 ", village: "  ", district: "Malang", province: "35")
        #expect(address.line == "Jl. Melati 3")
        #expect(address.village == nil)
        #expect(address.province == .jawaTimur)
        #expect(code { _ = try Address.parse(line: "Jl", province: "35") } == "address-line-length")
        #expect(code { _ = try Address.parse(line: "Jl. Melati", province: "54") } == "province-unknown")
    }

    @Test("there are 38 provinces, each with a two-digit code and a name")
    func provinces() throws {
        #expect(Province.allCases.count == 38)
        #expect(Set(Province.allCases.map(\.name)).count == 38)
        for province in Province.allCases { #expect(try Province.parse(province.code) == province) }
    }
}
