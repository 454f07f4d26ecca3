// SPDX-License-Identifier: Apache-2.0

/// What is wrong at one place of a bank's file, for the officer who has to ask the bank or mend it.
public struct FileFault: Error, Sendable, Hashable {
    /// The line of the file, counted from 1; nil where the file as a whole is meant.
    public let line: Int?
    /// The field as the format names it: `Amt`, `:61:`, the CSV's column.
    public let field: String
    /// Stable, for the texts of both languages: `missing`, `not-an-amount`, `wrong-currency`.
    public let code: String
    /// What stood there, cut to 80 characters.
    public let found: String

    public init(line: Int?, field: String, code: String, found: String = "") {
        self.line = line
        self.field = field
        self.code = code
        self.found = String(found.prefix(80))
    }
}
