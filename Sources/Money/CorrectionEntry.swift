// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger

extension Entry {
    /// A law changed for the past gives another benefit: what is more is owed to the payee, what is less by the payee.
    ///
    /// - Parameter correction: The key of the correction that says for which claim and by which law.
    public static func benefitCorrected(
        by difference: Rupiah, of programme: LedgerAccount.Programme, correction: Int64, on day: CalendarDay
    ) -> Entry {
        Entry(
            .lawCorrected, businessDay: day, reference: correction,
            postings: [Posting(.programmeBenefits(programme), difference), Posting(.lawCorrections, -difference)])
    }

    /// A law changed for the past asks for another contribution: what is more is owed by the payer, what is less to the
    /// payer.
    public static func contributionCorrected(by difference: Rupiah, correction: Int64, on day: CalendarDay) -> Entry {
        Entry(
            .lawCorrected, businessDay: day, reference: correction,
            postings: [Posting(.lawCorrections, difference), Posting(.contributions, -difference)])
    }
}
