// SPDX-License-Identifier: Apache-2.0

/// Sex as the population register records it.
public enum Sex: String, Sendable, Hashable, CaseIterable {
    case female
    case male
}
