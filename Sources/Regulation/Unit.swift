// SPDX-License-Identifier: Apache-2.0

/// What a parameter of the law is counted in; the `unit` of its file's metadata.
public enum Unit: String, Sendable, Hashable, CaseIterable {
    /// Whole rupiah.
    case rupiah
    /// A share, written in percent with at most four decimals: `32`, `4.5`.
    case percent
    /// Calendar months.
    case months
    /// Calendar days.
    case days
    /// Days on which BPJS Ketenagakerjaan works: without weekends and public holidays.
    case workingDays = "working-days"
    /// Calendar years.
    case years
    /// A plain number of things: children, members of a panel.
    case count
    /// One word of the law's own, such as the name of a rule.
    case text
    /// Several such words, in the law's order.
    case texts
    /// Yes or no.
    case bool
}
