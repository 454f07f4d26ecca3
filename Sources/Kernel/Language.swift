// SPDX-License-Identifier: Apache-2.0

/// The languages that people can read Rantau in.
public enum Language: String, Sendable, Hashable, CaseIterable {
    case indonesian = "id"
    case english = "en"
}
