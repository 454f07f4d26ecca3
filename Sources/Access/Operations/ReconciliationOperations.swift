// SPDX-License-Identifier: Apache-2.0

extension Operation {
    /// Bank statements and what they are matched with.
    static let reconciliationOperations: [Operation] = []
}
