// SPDX-License-Identifier: Apache-2.0

/// What is known of a person in a file, under the names of the columns.
public enum PersonField: String, Sendable, CaseIterable {
    /// The key of the row in its file; the one field that must be there.
    case id
    case name
    /// Day of birth, `yyyy-mm-dd`, `dd-mm-yyyy`, `dd/mm/yyyy` or `yyyymmdd`; unknown parts may be 0.
    case dob
    case sex
    case regency
    case village
    /// The mother's own name.
    case mother
    case nik
    case passport
    case phone
}
