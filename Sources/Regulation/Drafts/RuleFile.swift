// SPDX-License-Identifier: Apache-2.0

/// The text of one parameter file.
public struct RuleFile: Sendable, Hashable {
    /// Path below `Regulations/parameters`: `contributions/p3mi/before.yaml`.
    public let path: String
    public let text: String

    public init(path: String, text: String) {
        self.path = path
        self.text = text
    }
}
