// SPDX-License-Identifier: Apache-2.0

extension Operation {
    /// Lists of payouts.
    static let payoutListOperations: [Operation] = []
}
