// SPDX-License-Identifier: Apache-2.0

extension Operation {
    /// Cash taken at a counter.
    static let counterOperations: [Operation] = []
}
