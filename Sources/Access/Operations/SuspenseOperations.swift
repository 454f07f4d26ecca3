// SPDX-License-Identifier: Apache-2.0

extension Operation {
    /// Money that fits no invoice as it came.
    static let suspenseOperations: [Operation] = []
}
