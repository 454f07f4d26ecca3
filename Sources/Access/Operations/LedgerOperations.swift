// SPDX-License-Identifier: Apache-2.0

extension Operation {
    /// What the books themselves answer.
    static let ledgerOperations: [Operation] = []
}
