// SPDX-License-Identifier: Apache-2.0

extension Operation {
    /// Partners that take payments for us.
    static let partnerOperations: [Operation] = []
}
