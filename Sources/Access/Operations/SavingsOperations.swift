// SPDX-License-Identifier: Apache-2.0

extension Operation {
    /// Old-age savings (JHT).
    static let savingsOperations: [Operation] = []
}
