// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection
import Regulation
import TestKit
import Testing

@Suite("Tax on withdrawals of savings")
struct SavingsTaxTests {
    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    /// The law with other files for the tax.
    private func law(rate: String, free: String = "value: 50000000") throws -> SavingsTaxLaw {
        let metadata =
            "\n    metadata:\n      regulation: PP 1\n      article: null\n"
            + "      source: Test.\n      status: confirmed\n"
        let files = try RegulationFixture.files(in: "parameters").map { file in
            for (name, unit, line) in [("rate", "percent", rate), ("free", "rupiah", free)]
            where file.path.hasSuffix("savings/tax/\(name).yaml") {
                let more = line.contains("null") ? metadata + "      absent: not-given\n" : metadata
                return (
                    path: file.path,
                    text: "description: Test\nmetadata:\n  unit: \(unit)\nvalues:\n  2020-01-01:\n    \(line)\(more)"
                )
            }
            return file
        }
        return SavingsTaxLaw(try RuleBook.load(files: files, contentHash: "test"))
    }

    @Test("Only what is above the free part is taxed, rounded down, and the doubt is told")
    func above() throws {
        let law = SavingsTaxLaw(try RegulationFixture.ruleBook())
        let on = try day("2026-10-01")
        let tax = try #require(try law.tax(on: Rupiah(50_000_019), day: on))
        #expect(tax.amount == .zero)
        #expect(tax.derivation.verification == .unverified)
        #expect(try law.tax(on: Rupiah(50_000_039), day: on)?.amount == Rupiah(1))
        #expect(try law.tax(on: Rupiah(150_000_000), day: on)?.amount == Rupiah(5_000_000))
        #expect(try law.tax(on: Rupiah(1), day: on)?.amount == .zero)
    }

    @Test("A law that says there is no tax gives no line; one that says nothing is an error")
    func none() throws {
        let on = try day("2026-10-01")
        #expect(try law(rate: "value: null").tax(on: Rupiah(150_000_000), day: on) == nil)
        let failure = #expect(throws: Failure.self) {
            try law(rate: "value: 5").tax(on: Rupiah(150_000_000), day: try day("2019-12-31"))
        }
        #expect(failure?.code == "no-rule-in-force")
    }
}
